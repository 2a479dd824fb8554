import Conversations
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix
import Synchronization
import TestSupport

@testable import Assembly

/// Somebody else's server, which is told of events.
final class WebhookReceiver: Sendable {
    struct Delivery: Sendable {
        var id: String
        var timestamp: String
        var signature: String
        var body: String

        var json: JSONValue? { try? JSONDecoder().decode(JSONValue.self, from: Data(body.utf8)) }
    }

    private struct State {
        var deliveries: [Delivery] = []
        var open = 0
        var mostOpen = 0
    }

    private let state = Mutex(State())
    private let answer: @Sendable (_ number: Int, Delivery) async throws -> Response

    /// - Parameter answer: What it says to its first, second, ... request.
    init(_ answer: @escaping @Sendable (_ number: Int, Delivery) async throws -> Response) { self.answer = answer }

    /// One that always says the same.
    convenience init(_ status: HTTPResponse.Status = .noContent) { self.init { _, _ in Response(status: status) } }

    var deliveries: [Delivery] { state.withLock(\.deliveries) }

    /// Requests that it had at the same time, at most.
    var mostOpen: Int { state.withLock(\.mostOpen) }

    /// Lends its address for as long as it listens.
    ///
    /// - Parameter port: 0 for any that is free.
    func listening(
        at port: Int = 0, _ body: @escaping @Sendable (_ url: String) async throws -> Void
    ) async throws {
        let router = Router()
        router.post("hook") { request, _ in try await self.take(request) }
        let (ports, found) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { found.yield($0.localAddress?.port ?? 0) }, logger: TestServer.logger)
        try await running([application]) {
            guard let port = await ports.first(where: { _ in true }) else { return }
            try await body("http://127.0.0.1:\(port)/hook")
        }
    }

    private func take(_ request: Request) async throws -> Response {
        func header(_ name: String) -> String { HTTPField.Name(name).flatMap { request.headers[$0] } ?? "" }
        let body = try await request.body.collect(upTo: 1 << 20)
        let delivery = Delivery(
            id: header("webhook-id"), timestamp: header("webhook-timestamp"), signature: header("webhook-signature"),
            body: String(buffer: body))
        let number = state.withLock { state in
            state.deliveries.append(delivery)
            state.open += 1
            state.mostOpen = max(state.mostOpen, state.open)
            return state.deliveries.count
        }
        defer { state.withLock { $0.open -= 1 } }
        return try await answer(number, delivery)
    }

    /// Lends the address of something that accepts connections and says `text`, whatever it is asked.
    static func saying(_ text: String, _ body: @escaping @Sendable (_ url: String) async throws -> Void) async throws {
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { child in
                child.eventLoop.makeCompletedFuture {
                    try child.pipeline.syncOperations.addHandler(Babbler(text: text))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        do {
            try await body("http://127.0.0.1:\(channel.localAddress?.port ?? 0)/hook")
        } catch {
            try await channel.close()
            throw error
        }
        try await channel.close()
    }
}

/// Says its text to the first bytes it is sent, and hangs up.
private final class Babbler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let text: String

    init(text: String) { self.text = text }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        context.close(promise: nil)
    }
}
