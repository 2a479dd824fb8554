import HTTPTypes
public import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Answers a request for another protocol as if it had not asked, and then ends the connection.
///
/// NIO's decoder reads nothing after a request with `Connection: Upgrade` or the method `CONNECT`: a client that goes on
/// in HTTP, as those do that offer `h2c`, would wait for ever.
final class UpgradeRefusal: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var unanswered = 0
    /// Whether the last request that was read is the last of this connection.
    private var isEnding = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        unanswered += 1
        guard head.method == .connect || head.headerFields[.upgrade] != nil else {
            return context.fireChannelRead(data)
        }
        isEnding = true
        head.headerFields[.upgrade] = nil
        // Hummingbird ends the connection after answering a request that says so.
        head.headerFields[.connection] = "close"
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where isEnding && unanswered == 1:
            head.headerFields[.connection] = "close"
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            unanswered -= 1
            context.write(data, promise: promise)
        default: context.write(data, promise: promise)
        }
    }
}

extension HTTPServerBuilder {
    /// HTTP/1.1 without upgrades; a connection that says nothing for over a minute, and waits for nothing, is closed.
    public static var kefu: HTTPServerBuilder {
        .http1(configuration: .init(additionalChannelHandlers: [UpgradeRefusal()], idleTimeout: .seconds(75)))
    }
}
