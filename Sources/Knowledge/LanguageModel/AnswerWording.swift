/// How a language model took part in an answer, for receipts.
public struct AnswerWording: Codable, Equatable, Sendable {
    public enum Outcome: String, Codable, Sendable {
        /// What the model wrote was said, all of it or what was supported.
        case written
        /// Its answer began with something that the passages do not say.
        case unsupported
        /// It said that the passages do not answer.
        case unknown
        /// It wrote nothing that could be used.
        case empty
        /// It did not answer in time, or with an error.
        case failed
        /// It was not asked: switched off for a while after failures, or the day's budget is used up.
        case resting, overBudget
    }

    /// The server's address and the model's name there.
    public var model: String
    public var outcome: Outcome
    /// Sentences that were said.
    public var kept = 0
    /// Sentences that were not, and why, by reason.
    public var cut: [String: Int] = [:]
    public var milliseconds = 0.0
    /// As the server counted them; nil where it does not.
    public var promptTokens: Int?
    public var completionTokens: Int?

    public init(model: String, outcome: Outcome) {
        self.model = model
        self.outcome = outcome
    }
}
