import Conversations
import NIOCore
import Synchronization

/// The latest messages as chunks of a customer's stream, made once for all tabs that show them.
final class MessageFrames: Sendable {
    private struct State {
        var frames: [Int64: ByteBuffer] = [:]
        var order: [Int64] = []
    }

    private static let capacity = 512
    private let state = Mutex(State())

    /// Nil when the event is no message.
    func frame(of event: Event, for customer: CustomerID) throws -> ByteBuffer? {
        guard event.body.isMessage else { return nil }
        if let known = state.withLock({ $0.frames[event.sequence] }) { return known }
        guard let message = MessageView(event, hidingOwnerOf: customer) else { return nil }
        let frame = try EventFrame(id: event.sequence, "message", message).chunk
        state.withLock { state in
            if state.frames.updateValue(frame, forKey: event.sequence) == nil { state.order.append(event.sequence) }
            if state.order.count > 2 * Self.capacity {
                for old in state.order.prefix(Self.capacity) { state.frames[old] = nil }
                state.order.removeFirst(Self.capacity)
            }
        }
        return frame
    }
}

extension EventBody {
    fileprivate var isMessage: Bool {
        switch self {
        case .messageReceived, .messageSent: true
        default: false
        }
    }
}
