import NIOCore
import Synchronization

/// Chunks on their way to open streams: each event loop is woken once for all that has come meanwhile, not once a stream.
final class StreamDeliveries: Sendable {
    struct Delivery: Sendable {
        var chunk: ByteBuffer
        var reader: NIOLoopBound<StreamReader>
    }

    /// What waits for each event loop; none waits where the loop has not been woken.
    private let waiting = Mutex<[ObjectIdentifier: [Delivery]]>([:])

    /// Writes the chunk on its loop, after those added before.
    func add(_ delivery: Delivery, on loop: any EventLoop) {
        let key = ObjectIdentifier(loop)
        let mustWake = waiting.withLock { waiting in
            waiting[key, default: []].append(delivery)
            return waiting[key]?.count == 1
        }
        if mustWake { loop.execute { self.deliver(key) } }
    }

    private func deliver(_ loop: ObjectIdentifier) {
        for delivery in waiting.withLock({ $0.removeValue(forKey: loop) }) ?? [] {
            delivery.reader.value.write(delivery.chunk, promise: nil)
        }
    }
}
