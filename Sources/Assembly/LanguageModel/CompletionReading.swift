import Conversations
import Knowledge

/// Gathers what the events of a streamed answer say.
struct CompletionReading {
    private var events = ServerSentEvents()
    private(set) var completion = LanguageModelClient.Completion()
    private(set) var hasText = false
    /// The server has said that it is done.
    private(set) var hasEnded = false

    /// Pieces of text, in order.
    ///
    /// - Throws: `ModelFailure`.
    mutating func take(_ bytes: some Sequence<UInt8>) throws -> [String] {
        let events: [String]
        do { events = try self.events.take(bytes) } catch { throw ModelFailure.nonsense }
        return try events.compactMap { try text(of: $0) }
    }

    mutating func finish() throws -> [String] { try events.finish().compactMap { try text(of: $0) } }

    private mutating func text(of event: String) throws -> String? {
        guard event != "[DONE]" else {
            (hasEnded, completion.isWhole) = (true, hasEnded ? completion.isWhole : true)
            return nil
        }
        guard let json = try? JSONValue(parsing: event.utf8) else { throw ModelFailure.nonsense }
        let chunk = try ChatCompletion.Chunk(json)
        if let finish = chunk.finish { (hasEnded, completion.isWhole) = (true, finish != "length") }
        completion.promptTokens = chunk.promptTokens ?? completion.promptTokens
        completion.completionTokens = chunk.completionTokens ?? completion.completionTokens
        guard !chunk.text.isEmpty else { return nil }
        hasText = true
        return chunk.text
    }
}
