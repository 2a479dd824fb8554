import AsyncHTTPClient
import Conversations
import Dialogue
import Foundation
import Hummingbird
import NIOCore
import NIOPosix
import TestSupport
import Testing

@testable import Assembly

/// Calls against a business system that behaves as badly as they do.
struct HTTPActionCallerTests {
    /// Lends a caller, and the address of a server with these routes.
    private static func withShop(
        _ router: Router<BasicRequestContext>,
        _ body: @escaping @Sendable (HTTPActionCaller) async throws -> Void
    ) async throws {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: TestServer.logger)
        let client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup)
        do {
            try await running([application]) {
                guard let port = await ports.first(where: { _ in true }) else { return }
                try await body(HTTPActionCaller(client: client, services: ["shop": "http://127.0.0.1:\(port)"]))
            }
        } catch {
            try await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    private static func findOrder() throws -> ActionDefinition {
        try #require(try TestServer.assistant().definition.actions["find_order"])
    }

    private static func answering(_ status: HTTPResponse.Status, _ body: String) -> Router<BasicRequestContext> {
        let router = Router()
        router.get("orders/{number}") { _, _ in
            Response(status: status, body: .init(byteBuffer: ByteBuffer(string: body)))
        }
        return router
    }

    private static let arguments: [String: JSONValue] = ["order_number": "K2026/0001?x"]

    @Test func `an answer becomes a value, and the argument arrives as it was`() async throws {
        let router = Router()
        router.get("orders/{number}") { _, context in
            let number = try context.parameters.require("number").removingPercentEncoding ?? ""
            return Response(
                status: .ok, body: .init(byteBuffer: ByteBuffer(string: #"{"number": "\#(number)", "total": 3}"#)))
        }
        try await Self.withShop(router) { shop in
            let outcome = await shop.call(try Self.findOrder(), arguments: Self.arguments, key: "m1.1")
            #expect(outcome == .success(["number": "K2026/0001?x", "total": 3]))
        }
    }

    @Test(
        arguments: [
            (.notFound, "", .success(.null)), (.internalServerError, "{}", .failure(.status(500))),
            (.ok, "<html>", .failure(.nonsense)), (.ok, "", .failure(.nonsense)), (.noContent, "", .success(.null)),
            (.ok, String(repeating: " ", count: 2 << 20), .failure(.nonsense)), (.seeOther, "", .failure(.status(303))),
        ] as [(HTTPResponse.Status, String, ActionOutcome)])
    func `whatever is answered becomes an outcome`(
        status: HTTPResponse.Status, body: String, expected: ActionOutcome
    ) async throws {
        try await Self.withShop(Self.answering(status, body)) { shop in
            let action = try Self.findOrder()
            #expect(await shop.call(action, arguments: Self.arguments, key: "m1.1") == expected)
        }
    }

    @Test func `a service that does not answer in time has timed out`() async throws {
        let router = Router()
        router.get("orders/{number}") { _, _ in
            try await Task.sleep(for: .seconds(30))
            return "late"
        }
        try await Self.withShop(router) { shop in
            var action = try Self.findOrder()
            action.timeout = .milliseconds(100)
            #expect(await shop.call(action, arguments: Self.arguments, key: "m1.1") == .failure(.timeout))
        }
    }

    @Test func `a service that is down is unreachable`() async throws {
        let client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup)
        // Port 1 of this machine is nobody's.
        let shop = HTTPActionCaller(client: client, services: ["shop": "http://127.0.0.1:1"])
        let action = try Self.findOrder()
        #expect(await shop.call(action, arguments: Self.arguments, key: "m1.1") == .failure(.unreachable))
        try await client.shutdown()
    }

    @Test func `a call without its service or its argument is not made`() async throws {
        let client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup)
        let nowhere = HTTPActionCaller(client: client, services: [:])
        let action = try Self.findOrder()
        #expect(await nowhere.call(action, arguments: Self.arguments, key: "m1.1") == .failure(.nonsense))
        let shop = HTTPActionCaller(client: client, services: ["shop": "http://127.0.0.1:1"])
        #expect(await shop.call(action, arguments: [:], key: "m1.1") == .failure(.nonsense))
        try await client.shutdown()
    }

    @Test func `a read that failed is tried again, as often as the action says`() async throws {
        let calls = Counter()
        let router = Router()
        router.get("orders/{number}") { _, _ in
            let number = calls.next()
            return Response(
                status: number < 3 ? .badGateway : .ok, body: .init(byteBuffer: ByteBuffer(string: "\(number)")))
        }
        try await Self.withShop(router) { shop in
            var action = try Self.findOrder()
            action.retries = 1
            #expect(await shop.call(action, arguments: Self.arguments, key: "m1.1") == .failure(.status(502)))
            #expect(await shop.call(action, arguments: Self.arguments, key: "m1.1") == .success(3))
            #expect(calls.count == 3)
        }
    }
}
