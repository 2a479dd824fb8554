import Inference

extension Interpreter {
    struct ReadMessage: Equatable {
        /// What intents are told from: without what patterns find, and misspelt words as they were meant.
        var text: String
        /// The message with its misspelt words as they were meant; nil when there are none.
        var corrected: String?
    }

    func read(_ message: String) -> ReadMessage {
        let rest = finder.withoutPatterns(message)
        let corrections = spelling?.corrections(of: rest) ?? []
        guard !corrections.isEmpty else { return ReadMessage(text: rest) }
        // What patterns find is blanked character by character, so that places stay the same.
        return ReadMessage(
            text: SpellingRepair.text(of: rest, corrected: corrections),
            corrected: SpellingRepair.text(of: message, corrected: corrections))
    }
}

extension SpellingRepair {
    /// What an assistant's own texts teach of spelling: its examples, and the phrases of its entities.
    init(_ examples: [LearntExample], _ entities: [EntityDefinition], encoder: (any SentenceEncoder)?) {
        let phrases = entities.flatMap { entity in
            entity.values.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value }
        }
        self.init(texts: examples.map(\.text) + phrases, general: .of(encoder))
    }
}
