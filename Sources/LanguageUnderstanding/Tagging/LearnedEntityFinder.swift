import Inference

/// Finds entities as marked examples taught.
struct LearnedEntityFinder: Sendable {
    /// Entities are looked for in so many characters from the beginning.
    private static let longestText = 2_000

    let tagger: SequenceTagger
    let encoder: (any TokenEncoder)?

    /// - Parameter encoder: Used where the tagger was taught with one.
    init(tagger: SequenceTagger, encoder: (any SentenceEncoder)?) {
        self.tagger = tagger
        self.encoder = tagger.dense == nil ? nil : encoder?.tokenEncoder
    }

    /// Teaches a tagger the entities that are to be learned; nil when there are none.
    init?(
        _ definition: UnderstandingDefinition, encoder: (any SentenceEncoder)?, progress: (Double) -> Void = { _ in },
        record: (TrainingPoint) -> Void = { _ in }
    ) {
        let learned = Set(definition.entities.filter { $0.isLearned == true }.map(\.name))
        let sentences = definition.intents.flatMap { intent in
            intent.examples.map { example in
                var sentence = TaggedSentence(example, intent: intent.name)
                sentence.spans.removeAll { !learned.contains($0.label) }
                return sentence
            }
        }
        guard sentences.contains(where: { !$0.spans.isEmpty }) else { return nil }
        self.init(
            tagger: TaggerTrainer().train(
                sentences, encoder: encoder?.tokenEncoder, progress: progress, record: record),
            encoder: encoder)
    }

    /// In the order of the text, without overlaps; values are the texts themselves.
    func entities(in message: String) -> [Interpretation.Entity] {
        let characters = Array(message.prefix(Self.longestText))
        let cut = TaggedSentence.Cut(characters)
        return tagger.spans(in: cut.tokens, encoder: encoder).map { finding in
            let start = cut.ranges[finding.span.tokens.lowerBound].lowerBound
            let end = cut.ranges[finding.span.tokens.upperBound - 1].upperBound
            let text = String(characters[start..<end])
            return Interpretation.Entity(
                name: finding.span.label, text: text, value: text, start: start, end: end, source: "learned",
                confidence: finding.confidence)
        }
    }
}
