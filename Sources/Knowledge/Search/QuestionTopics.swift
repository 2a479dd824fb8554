import TextAnalysis

/// What an assistant's intents tell about questions: which topics they have, and in which words customers ask about those.
public struct QuestionTopics: Sendable {
    /// Search terms of the examples of each topic.
    private let terms: [String: Set<String>]
    private let known: Set<String>
    let shares: @Sendable (String) -> [String: Double]

    /// - Parameters:
    ///   - examples: Questions of customers, by topic.
    ///   - shares: How far a text is about each topic, together 1 at most; nothing for a text that is about none.
    public init(examples: [String: [String]], shares: @escaping @Sendable (String) -> [String: Double]) {
        terms = examples.mapValues { Set($0.flatMap(SearchTerms.index)) }
        known = terms.values.reduce(into: []) { $0.formUnion($1) }
        self.shares = shares
    }

    /// A topic with less than this of a question lends it no words.
    private static let leastShare = 0.2

    /// Customers use the term when they ask about a topic that is among those of the question.
    func lend(_ term: String, where shares: [String: Double]) -> Bool {
        shares.contains { $0.value > Self.leastShare && terms[$0.key]?.contains(term) == true }
    }

    /// Some customer has used the term, whatever the topic.
    func knows(_ term: String) -> Bool { known.contains(term) }
}
