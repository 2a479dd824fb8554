import AsyncHTTPClient
import Conversations
import Dialogue
import Foundation
import Logging
import NIOCore
import NIOHTTP1

/// Calls business systems over HTTP; whatever goes wrong becomes an outcome that the dialogue can speak of.
struct HTTPActionCaller: ActionCaller {
    /// In bytes; a longer answer is nonsense.
    private static let longestAnswer = 1 << 20

    let client: HTTPClient
    /// Addresses of business systems by name.
    let services: [String: String]

    func call(_ action: ActionDefinition, arguments: [String: JSONValue], key: String) async -> ActionOutcome {
        guard var request = action.request(arguments: arguments, services: services) else {
            return .failure(.nonsense)
        }
        if !action.method.isSafe { request.headers["Idempotency-Key"] = key }
        var attemptsLeft = action.retries + 1
        while true {
            attemptsLeft -= 1
            let outcome = await attempt(request, of: action)
            guard case .failure(let failure) = outcome, failure.isPassing, attemptsLeft > 0 else { return outcome }
            try? await Task.sleep(for: .milliseconds(100))
        }
    }

    private func attempt(_ request: ActionRequest, of action: ActionDefinition) async -> ActionOutcome {
        var http = HTTPClientRequest(url: request.url)
        http.method = .init(rawValue: request.method.rawValue)
        for (name, value) in request.headers { http.headers.replaceOrAdd(name: name, value: value) }
        http.headers.replaceOrAdd(name: "Accept", value: "application/json")
        do {
            if let body = request.body {
                http.headers.replaceOrAdd(name: "Content-Type", value: "application/json")
                http.body = .bytes(ByteBuffer(string: body.json))
            }
            return try await withDeadline(action.timeout) { [http] in
                let response = try await client.execute(http, timeout: .seconds(60))
                let bytes = try await response.body.collect(upTo: Self.longestAnswer)
                let body = try? JSONValue(parsing: bytes.readableBytesView)
                return action.outcome(status: Int(response.status.code), body: body)
            }
        } catch is CancellationError {
            return .failure(.timeout)
        } catch is NIOTooManyBytesError {
            return .failure(.nonsense)
        } catch let error as HTTPClientError where error == .invalidURL || error == .emptyHost {
            return .failure(.nonsense)
        } catch {
            return .failure(.unreachable)
        }
    }

    /// Runs `work` for at most `duration`, its answer's body included.
    private func withDeadline<Value: Sendable>(
        _ duration: Duration, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: duration)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let value = first else { throw CancellationError() }
            return value
        }
    }
}

extension ActionFailure {
    /// Whether another attempt may go better.
    fileprivate var isPassing: Bool {
        switch self {
        case .timeout, .unreachable: true
        case .status(let status): status >= 500
        case .nonsense: false
        }
    }
}
