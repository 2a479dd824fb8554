import NIOCore
import Synchronization

/// A connection whose response is an open event stream, written past the task that serves it and past the HTTP encoder.
///
/// That task sleeps until the stream ends, so that an open stream costs neither a queue nor a wake-up for each event. Frames
/// come as chunks of the body (RFC 9112, 7.1), rendered once for all streams that show them.
final class StreamConnection: Sendable {
    private enum State {
        case open
        case awaited(CheckedContinuation<Void, Never>)
        case ended
    }

    private let channel: any Channel
    private let deliveries: StreamDeliveries
    private let reader: NIOLoopBound<StreamReader>
    private let state = Mutex(State.open)

    /// Takes over a connection whose response head has been written.
    static func open(_ channel: any Channel, _ deliveries: StreamDeliveries) async throws -> StreamConnection {
        try await channel.eventLoop.submit {
            let reader = StreamReader()
            let connection = StreamConnection(channel, deliveries, NIOLoopBound(reader, eventLoop: channel.eventLoop))
            reader.onGone = connection.end
            // The handler beside the socket: what it writes is not encoded again.
            try channel.pipeline.syncOperations.addHandler(reader, position: .first)
            return connection
        }.get()
    }

    private init(_ channel: any Channel, _ deliveries: StreamDeliveries, _ reader: NIOLoopBound<StreamReader>) {
        self.channel = channel
        self.deliveries = deliveries
        self.reader = reader
    }

    /// Sends the chunk soon and in order.
    ///
    /// A reader who has left 64 KiB unread is cut off: it comes again with its cursor.
    func write(_ chunk: ByteBuffer) {
        guard channel.isWritable else {
            channel.close(promise: nil)
            return end()
        }
        deliveries.add(StreamDeliveries.Delivery(chunk: chunk, reader: reader), on: channel.eventLoop)
    }

    /// Sends the chunks and returns when the system has taken them.
    func writeAll(_ chunks: [ByteBuffer]) async throws {
        guard !chunks.isEmpty else { return }
        var all = ByteBuffer()
        for var chunk in chunks { all.writeBuffer(&chunk) }
        try await channel.eventLoop.flatSubmit { [all, channel, reader] in
            let promise = channel.eventLoop.makePromise(of: Void.self)
            reader.value.write(all, promise: promise)
            return promise.futureResult
        }.get()
    }

    var hasEnded: Bool {
        state.withLock { state in
            if case .ended = state { true } else { false }
        }
    }

    /// Sleeps until `end`, or until the reader has gone.
    func untilEnded() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let hasEnded = state.withLock { state in
                    if case .ended = state { return true }
                    state = .awaited(continuation)
                    return false
                }
                if hasEnded { continuation.resume() }
            }
        } onCancel: {
            end()
        }
    }

    func end() {
        let waiting = state.withLock { state in
            defer { state = .ended }
            return state
        }
        if case .awaited(let continuation) = waiting { continuation.resume() }
    }
}
