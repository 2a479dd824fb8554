public import Conversations
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// An OpenAI-compatible server on the loopback that says what a test wants it to say.
public final class FakeLanguageModel: Sendable {
    public enum Behaviour: Sendable {
        /// Streams the text in small pieces, then the usage and `[DONE]`.
        case writes(String)
        /// Answers whole, without streaming.
        case writesWhole(String)
        /// Waits so many seconds before it says anything.
        case waits(Double)
        /// Refuses, and says when to come again, in seconds.
        case refuses(Int, retryAfter: Int? = nil)
        /// Events that are no JSON, JSON of another kind, an error in the stream.
        case babbles, answersOtherJSON, failsInTheStream
        /// Streams the text, then breaks the connection without an end.
        case breaksOff(after: String)
        /// Streams the text again and again.
        case neverEnds(String)
    }

    public struct Request: Sendable {
        public var body: JSONValue
        public var authorization: String?
        /// What the model is told, rules and question.
        public var system: String { body[path: "messages.0.content"]?.string ?? "" }
        public var user: String { body[path: "messages.1.content"]?.string ?? "" }
    }

    private let taken = Mutex<[Request]>([])
    private let behaviour: @Sendable (Int, Request) -> Behaviour

    /// - Parameter behaviour: By the number of the request, from 1, and what it says.
    public init(_ behaviour: @escaping @Sendable (Int, Request) -> Behaviour) { self.behaviour = behaviour }

    public convenience init(_ behaviour: Behaviour) { self.init { _, _ in behaviour } }

    /// The completions that were asked for.
    public var requests: [Request] { taken.withLock { $0 } }

    /// Lends its address, up to "/v1", for as long as it listens.
    public func listening<Value: Sendable>(
        _ body: @escaping @Sendable (_ url: String) async throws -> Value
    ) async throws -> Value {
        let router = Router()
        router.get("v1/models") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: .init(byteBuffer: ByteBuffer(string: #"{"data":[{"id":"fake"},{"id":"other"}]}"#)))
        }
        router.post("v1/chat/completions") { request, _ in try await self.take(request) }
        let (ports, found) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { found.yield($0.localAddress?.port ?? 0) }, logger: TestServer.logger)
        return try await running([application]) {
            guard let port = await ports.first(where: { _ in true }) else { throw CancellationError() }
            return try await body("http://127.0.0.1:\(port)/v1")
        }
    }

    private func take(_ request: Hummingbird.Request) async throws -> Response {
        let bytes = try await request.body.collect(upTo: 1 << 22)
        let asked = Request(
            body: try JSONValue(parsing: bytes.readableBytesView), authorization: request.headers[.authorization])
        let number = taken.withLock { taken in
            taken.append(asked)
            return taken.count
        }
        switch behaviour(number, asked) {
        case .writes(let text): return stream { try await $0.write(text, isDone: true) }
        case .writesWhole(let text):
            let json = JSONValue.object([
                "choices": .array([.object(["message": .object(["content": .string(text)]), "finish_reason": "stop"])])
            ])
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: .init(byteBuffer: ByteBuffer(string: json.json)))
        case .waits(let seconds):
            try await Task.sleep(for: .seconds(seconds))
            return stream { try await $0.write("Late.", isDone: true) }
        case .refuses(let status, let after):
            var headers = HTTPFields()
            if let after { headers[.retryAfter] = String(after) }
            return Response(status: .init(code: status), headers: headers)
        case .babbles: return stream { try await $0.send("data: {\"choices\": [{\"del\n\ndata: <html>\n\n") }
        case .answersOtherJSON: return stream { try await $0.send("data: {\"weather\": \"fine\"}\n\n") }
        case .failsInTheStream:
            return stream {
                try await $0.send("data: {\"error\": {\"message\": \"out of memory\", \"code\": 500}}\n\n")
            }
        case .breaksOff(let text):
            return stream {
                try await $0.write(text, isDone: false)
                // What a break overtakes is lost with it.
                try await Task.sleep(for: .milliseconds(300))
                throw CancellationError()
            }
        case .neverEnds(let text):
            return stream { writer in
                while true {
                    try await writer.write(text, isDone: false)
                    // Lets others have the processor too.
                    try await Task.sleep(for: .milliseconds(1))
                }
            }
        }
    }

    private func stream(_ write: @escaping @Sendable (inout EventWriter) async throws -> Void) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/event-stream"],
            body: .init { body in
                var writer = EventWriter(body: body)
                try await write(&writer)
                try await writer.body.finish(nil)
            })
    }
}

/// Writes the events of a completion.
private struct EventWriter {
    var body: any ResponseBodyWriter

    mutating func send(_ text: String) async throws { try await body.write(ByteBuffer(string: text)) }

    /// In pieces of seven characters, so that words, marks and numbers are cut anywhere.
    mutating func write(_ text: String, isDone: Bool) async throws {
        var rest = text[...]
        while !rest.isEmpty {
            try await send(
                Self.event([
                    "choices": .array([.object(["delta": .object(["content": .string(String(rest.prefix(7)))])])])
                ]))
            rest = rest.dropFirst(7)
        }
        guard isDone else { return }
        try await send(
            Self.event([
                "choices": .array([.object(["delta": .object([:]), "finish_reason": "stop"])]),
                "usage": .object(["prompt_tokens": 120, "completion_tokens": 30]),
            ]))
        try await send("data: [DONE]\n\n")
    }

    private static func event(_ members: [String: JSONValue]) -> String {
        "data: \(JSONValue.object(members).json)\n\n"
    }
}
