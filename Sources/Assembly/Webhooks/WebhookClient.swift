import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import ServiceLifecycle

/// Posts signed payloads to endpoints, and to nowhere else: redirects are not followed.
struct WebhookClient: Sendable {
    struct Limits: Sendable {
        /// Until the answer's head.
        var timeout: Duration = .seconds(15)
        /// What a request under way is given when the server stops.
        var grace: Duration = .seconds(3)
    }

    /// In bytes: a longer answer costs its connection.
    private static let longestAnswer = 1 << 16

    private let limits: Limits
    private let client: HTTPClient

    init(limits: Limits) {
        self.limits = limits
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(10)))
        // A refused connection is one failed attempt: the outbox knows when to try again.
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup, configuration: configuration)
    }

    func close() async throws { try await client.shutdown() }

    func post(_ body: Data, id: String, to endpoint: WebhookEndpoint, at time: Date) async -> WebhookOutcome {
        let timestamp = Int(time.timeIntervalSince1970)
        var request = HTTPClientRequest(url: endpoint.url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "User-Agent", value: "kefu")
        request.headers.add(name: "webhook-id", value: id)
        request.headers.add(name: "webhook-timestamp", value: String(timestamp))
        request.headers.add(
            name: "webhook-signature",
            value: endpoint.secrets.map { $0.signature(id: id, timestamp: timestamp, body: body) }
                .joined(separator: " "))
        request.body = .bytes(ByteBuffer(bytes: body))
        return await send(request)
    }

    private func send(_ request: HTTPClientRequest) async -> WebhookOutcome {
        do {
            switch try await limited(to: limits.timeout, { try await client.execute(request, timeout: .seconds(60)) }) {
            case .done(let response):
                // Read, so that the connection can serve again; what it says is nobody's business.
                _ = try? await limited(to: .seconds(1)) { try await response.body.collect(upTo: Self.longestAnswer) }
                return .answered(
                    status: Int(response.status.code),
                    retryAfter: response.headers.first(name: "Retry-After").flatMap(TimeInterval.init))
            case .tooLate: return .timedOut
            case .stopped: return .interrupted
            }
        } catch is CancellationError {
            return .interrupted
        } catch let error as HTTPClientError where error == .connectTimeout || error == .deadlineExceeded {
            return .timedOut
        } catch let error as HTTPClientError where error == .remoteConnectionClosed || error == .uncleanShutdown {
            return .nonsense
        } catch is HTTPParserError {
            return .nonsense
        } catch {
            return .unreachable(cause: "\(type(of: error))")
        }
    }

    private enum Limited<Value: Sendable>: Sendable {
        case done(Value)
        case tooLate, stopped
    }

    /// Runs `work` for as long as `limit` and, once the server stops, its grace allow.
    private func limited<Value: Sendable>(
        to limit: Duration, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Limited<Value> {
        try await withThrowingTaskGroup(of: Limited<Value>.self) { group in
            group.addTask { .done(try await work()) }
            group.addTask {
                try await Task.sleep(for: limit)
                return .tooLate
            }
            group.addTask {
                try await gracefulShutdown()
                try await Task.sleep(for: limits.grace)
                return .stopped
            }
            defer { group.cancelAll() }
            return try await group.next() ?? .stopped
        }
    }
}
