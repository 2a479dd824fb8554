public import Conversations
public import Knowledge
public import LanguageUnderstanding

/// Tells what a message means.
public protocol Interpreting: Sendable {
    /// Identifies the trained model.
    var hash: String { get }

    func interpret(_ text: String, language: Language?) -> Interpretation

    /// How far the message is about what each intent is about, as an interpretation tells it; nothing out of scope.
    func topics(of text: String) -> [String: Double]

    /// The clauses of a message that means several intents, in its order; empty when it means one or none.
    func clauses(of interpretation: Interpretation) -> [Interpretation.Clause]
}

/// Answers questions from the articles.
public protocol Answering: Sendable {
    /// Identifies the articles.
    var version: String { get }

    /// - Parameters:
    ///   - earlier: The question answered before, from which this one may go on.
    ///   - topics: How far the question is about each topic; nil where nobody has looked.
    func answer(
        _ question: String, after earlier: String?, language: Language, topics: [String: Double]?
    ) -> KnowledgeAnswer

    /// What a passage says; nil when there is none any more.
    func answer(passage id: String) -> KnowledgeAnswer?

    /// The same answer, perhaps in better words; asked for only when it is to be said.
    func worded(_ answer: KnowledgeAnswer, to question: String, language: Language) async -> KnowledgeAnswer
}

extension Answering {
    public func worded(_ answer: KnowledgeAnswer, to question: String, language: Language) async -> KnowledgeAnswer {
        answer
    }
}

extension Interpreter: Interpreting {}
extension KnowledgeIndex: Answering {}
