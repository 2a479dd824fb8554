public import Knowledge
public import LanguageUnderstanding

extension AssistantDefinition {
    /// What the intents and their examples tell about questions to the articles.
    public func questionTopics(by interpreter: some Interpreting) -> QuestionTopics {
        let examples = understanding.intents.map { ($0.name, $0.examples.map(\.text)) }
        return QuestionTopics(examples: Dictionary(examples) { $0 + $1 }) { text in
            interpreter.topics(of: text)
        }
    }
}

extension Interpretation {
    /// How far the message is about what each intent is about.
    public var topics: [String: Double] {
        guard !isOutOfScope else { return [:] }
        return Dictionary(intents.map { ($0.name, $0.confidence) }) { first, _ in first }
    }
}
