import Hummingbird
import NIOCore
import NIOHTTPTypes
import Synchronization

/// A connection whose response is an open event stream, written past the task that serves it.
///
/// That task sleeps until the stream ends, so that an open stream costs neither a queue nor a wake-up for each event.
final class StreamConnection: Sendable {
    private enum State {
        case open
        case awaited(CheckedContinuation<Void, Never>)
        case ended
    }

    private let channel: any Channel
    private let state = Mutex(State.open)

    init(_ channel: any Channel) { self.channel = channel }

    /// Sends the frame soon and in order.
    ///
    /// A reader who has left 64 KiB unread is cut off: it comes again with its cursor.
    func write(_ frame: ByteBuffer) {
        guard channel.isWritable else {
            channel.close(promise: nil)
            return end()
        }
        channel.writeAndFlush(HTTPResponsePart.body(frame), promise: nil)
    }

    /// Sends the frames and returns when the system has taken them.
    func writeAll(_ frames: [ByteBuffer]) async throws {
        guard !frames.isEmpty else { return }
        var all = ByteBuffer()
        for var frame in frames { all.writeBuffer(&frame) }
        try await channel.writeAndFlush(HTTPResponsePart.body(all)).get()
    }

    var hasEnded: Bool {
        state.withLock { state in
            if case .ended = state { true } else { false }
        }
    }

    /// Sleeps until `end`, or until the reader has gone.
    func untilEnded() async throws {
        try await channel.eventLoop.submit { [channel] in
            try channel.pipeline.syncOperations.addHandler(ReaderWatch(onGone: self.end), position: .first)
        }.get()
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

/// Tells that the other end has closed its side or the whole connection.
private final class ReaderWatch: ChannelInboundHandler {
    typealias InboundIn = NIOAny

    private let onGone: @Sendable () -> Void

    init(onGone: @escaping @Sendable () -> Void) { self.onGone = onGone }

    func handlerAdded(context: ChannelHandlerContext) {
        if !context.channel.isActive { onGone() }
    }

    func channelInactive(context: ChannelHandlerContext) {
        onGone()
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent { onGone() }
        context.fireUserInboundEventTriggered(event)
    }
}
