import Conversations
import Knowledge

/// The words of the OpenAI-compatible chat protocol.
enum ChatCompletion {
    /// An answer of a few sentences needs less.
    private static let mostTokens = 600

    static func request(_ prompt: ModelPrompt, model: String) -> JSONValue {
        .object([
            "model": .string(model), "stream": true, "temperature": 0, "max_tokens": .number(Double(mostTokens)),
            "stream_options": .object(["include_usage": true]),
            "messages": .array([
                .object(["role": "system", "content": .string(prompt.system)]),
                .object(["role": "user", "content": .string(prompt.user)]),
            ]),
        ])
    }

    /// What one event, or a whole answer that does not stream, brings.
    struct Chunk {
        var text: String
        /// "stop", "length", ...; nil while it goes on.
        var finish: String?
        var promptTokens: Int?
        var completionTokens: Int?

        /// - Throws: `ModelFailure`, where the server tells of an error, or it is something else.
        init(_ json: JSONValue) throws(ModelFailure) {
            if let error = json["error"], error != .null {
                throw .status(error["code"]?.number.flatMap { Int(exactly: $0) } ?? 500)
            }
            guard json["choices"] != nil || json["usage"] != nil else { throw .nonsense }
            text =
                json[path: "choices.0.delta.content"]?.string ?? json[path: "choices.0.message.content"]?.string ?? ""
            finish = json[path: "choices.0.finish_reason"]?.string
            promptTokens = json[path: "usage.prompt_tokens"]?.number.flatMap { Int(exactly: $0) }
            completionTokens = json[path: "usage.completion_tokens"]?.number.flatMap { Int(exactly: $0) }
        }
    }
}
