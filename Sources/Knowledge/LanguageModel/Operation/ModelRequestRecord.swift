public import Foundation

/// One request to a language model, as the ledger keeps it: personal data is masked before it gets here.
public struct ModelRequestRecord: Codable, Equatable, Sendable {
    public var time: Date
    /// What it was for: "answer", "ask".
    public var purpose: String
    /// Host and port of the server.
    public var server: String
    public var model: String
    public var attempts: Int
    /// "written", "unsupported", "unknown", "timed out", "status 503", ...
    public var outcome: String
    public var promptTokens: Int?
    public var completionTokens: Int?
    public var milliseconds: Double
    public var kept: Int
    /// Sentences that were not said, by reason.
    public var cut: [String: Int]
    public var prompt: String
    public var reply: String

    public init(
        time: Date, purpose: String, server: String, model: String, attempts: Int, outcome: String,
        promptTokens: Int? = nil, completionTokens: Int? = nil, milliseconds: Double, kept: Int = 0,
        cut: [String: Int] = [:], prompt: String, reply: String
    ) {
        self.time = time
        self.purpose = purpose
        self.server = server
        self.model = model
        self.attempts = attempts
        self.outcome = outcome
        self.promptTokens = promptTokens
        self.completionTokens = completionTokens
        self.milliseconds = milliseconds
        self.kept = kept
        self.cut = cut
        self.prompt = prompt
        self.reply = reply
    }

    /// As the server counted; where it does not, three characters are taken for one token.
    public var tokens: Int {
        guard promptTokens == nil, completionTokens == nil else { return (promptTokens ?? 0) + (completionTokens ?? 0) }
        return (prompt.count + reply.count) / 3
    }
}
