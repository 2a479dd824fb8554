import Inference

extension Interpreter {
    /// The messages as intents are told from them: without what patterns find, and misspelt words as they were meant.
    func asRead(_ message: String) -> String {
        let rest = finder.withoutPatterns(message)
        return SpellingRepair.text(of: rest, corrected: spelling?.corrections(of: rest) ?? [])
    }

    /// The message with its misspelt words as they were meant; nil when there are none.
    func corrected(_ message: String) -> String? {
        // What patterns find is blanked character by character, so that places stay the same.
        guard let corrections = spelling?.corrections(of: finder.withoutPatterns(message)), !corrections.isEmpty
        else { return nil }
        return SpellingRepair.text(of: message, corrected: corrections)
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
