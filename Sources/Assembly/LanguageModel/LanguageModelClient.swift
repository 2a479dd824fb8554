import AsyncHTTPClient
import Conversations
import Foundation
import Knowledge
import NIOCore
import NIOHTTP1
import NIOPosix

/// Speaks to an OpenAI-compatible server, and to nobody else: redirects are not followed.
struct LanguageModelClient: Sendable {
    /// What came of a request.
    struct Completion: Sendable {
        /// False when it was cut off, by the server or by its limit of tokens.
        var isWhole = false
        var promptTokens: Int?
        var completionTokens: Int?
    }

    /// A failure, and when the server wants to be asked again, in seconds.
    struct Failure: Error {
        var reason: ModelFailure
        var retryAfter: Double?
        /// Text had come already.
        var hasBegun = false
    }

    /// In bytes, of one answer with all that the protocol puts around it.
    private static let longestAnswer = 1 << 20

    let settings: LanguageModelSettings
    private let client: HTTPClient

    init(_ settings: LanguageModelSettings) throws(Failure) {
        self.settings = settings
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)))
        configuration.connectionPool.retryConnectionEstablishment = false
        if settings.egress == .none, let host = settings.url.host() {
            // The address that was looked at is the one that is connected to, whatever the name says the next time.
            do { configuration.dnsOverride = [host: try NetworkBoundary.ownAddress(of: host)] } catch {
                throw Failure(reason: .outside)
            }
        }
        client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup, configuration: configuration)
    }

    func close() async { try? await client.shutdown() }

    /// Names of the models that the server offers.
    func models() async throws(Failure) -> [String] {
        let json = try await answered(request("models")) { response in
            try await Self.json(response)
        }
        guard case .array(let models)? = json["data"] else { throw Failure(reason: .nonsense) }
        return models.compactMap { $0["id"]?.string }
    }

    /// Lets the model write.
    ///
    /// - Parameter take: Is given the text piece by piece; false wants no more.
    func complete(
        _ prompt: ModelPrompt, model: String, _ take: @escaping @Sendable (String) async -> Bool
    ) async throws(Failure) -> Completion {
        var request = request("chat/completions")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(string: ChatCompletion.request(prompt, model: model).json))
        return try await answered(request) { response in
            try await Self.read(response, take)
        }
    }

    private func request(_ path: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: settings.url.absoluteString + "/" + path)
        request.headers.add(name: "Accept", value: "text/event-stream, application/json")
        request.headers.add(name: "User-Agent", value: "kefu")
        if let key = settings.key { request.headers.add(name: "Authorization", value: "Bearer \(key.value)") }
        return request
    }

    private func answered<Value: Sendable>(
        _ request: HTTPClientRequest, _ read: @escaping @Sendable (HTTPClientResponse) async throws -> Value
    ) async throws(Failure) -> Value {
        do {
            let response = try await client.execute(request, timeout: .seconds(600))
            guard response.status == .ok else {
                let after = response.headers.first(name: "Retry-After").flatMap(Double.init)
                throw Failure(reason: .status(Int(response.status.code)), retryAfter: after)
            }
            return try await read(response)
        } catch let failure as Failure {
            throw failure
        } catch let reason as ModelFailure {
            throw Failure(reason: reason)
        } catch is CancellationError {
            throw Failure(reason: .timeout)
        } catch is NIOTooManyBytesError {
            throw Failure(reason: .nonsense)
        } catch {
            throw Failure(reason: Task.isCancelled ? .timeout : .unreachable)
        }
    }

    private static func json(_ response: HTTPClientResponse) async throws -> JSONValue {
        let body = try await response.body.collect(upTo: longestAnswer)
        guard let json = try? JSONValue(parsing: body.readableBytesView) else { throw ModelFailure.nonsense }
        return json
    }

    private static func read(
        _ response: HTTPClientResponse, _ take: @Sendable (String) async -> Bool
    ) async throws -> Completion {
        var reading = CompletionReading()
        let type = response.headers.first(name: "Content-Type")?.lowercased() ?? ""
        if type.contains("application/json") {
            let chunk = try ChatCompletion.Chunk(try await json(response))
            _ = await take(chunk.text)
            return Completion(
                isWhole: chunk.finish != "length", promptTokens: chunk.promptTokens,
                completionTokens: chunk.completionTokens)
        }
        var size = 0
        do {
            for try await bytes in response.body {
                size += bytes.readableBytes
                guard size <= longestAnswer else { throw ModelFailure.nonsense }
                for text in try reading.take(bytes.readableBytesView) {
                    guard await take(text) else { return reading.completion }
                }
            }
            for text in try reading.finish() { _ = await take(text) }
        } catch  where reading.hasText && !Task.isCancelled {
            // Whatever ended it, what came before holds as far as it goes.
            return reading.completion
        }
        guard reading.hasText || reading.hasEnded else { throw ModelFailure.nonsense }
        return reading.completion
    }
}
