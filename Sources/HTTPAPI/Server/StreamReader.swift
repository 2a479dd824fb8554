import NIOCore

/// The end of a stream that is next to the socket: writes chunks as they are, and tells when the other end has closed its
/// side or the whole connection.
final class StreamReader: ChannelInboundHandler {
    typealias InboundIn = NIOAny
    typealias OutboundOut = ByteBuffer

    /// Called once, when the reader has gone.
    var onGone: (() -> Void)?
    private var context: ChannelHandlerContext?

    /// Fails the promise when the connection is closed.
    func write(_ chunk: ByteBuffer, promise: EventLoopPromise<Void>?) {
        guard let context else {
            promise?.fail(ChannelError.alreadyClosed)
            return
        }
        context.writeAndFlush(wrapOutboundOut(chunk), promise: promise)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if !context.channel.isActive { leave() }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        leave()
    }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent { leave() }
        context.fireUserInboundEventTriggered(event)
    }

    private func leave() {
        onGone?()
        onGone = nil
    }
}
