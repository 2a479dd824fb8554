public import Conversations
import Foundation
import ValueParsing

extension Interpreter {
    /// Of longer messages, the first words are weighed.
    private static let mostWords = 64
    private static let longestText = 2_000

    /// An interpretation that tells its reasons.
    public func explain(_ text: String, language: Language? = nil) -> Interpretation {
        var interpretation = interpretWithClauses(text, language: language)
        interpretation.explanation = explanation(of: interpretation)
        return interpretation
    }

    /// The words and the examples that carried each decision of an interpretation of this interpreter.
    func explanation(of interpretation: Interpretation) -> Explanation {
        let message = interpretation.text
        let best = interpretation.intents.prefix(2).compactMap { intentNames.firstIndex(of: $0.name) }
        var explanation = Explanation(
            intent: best.first.map { intentNames[$0] }, rival: best.dropFirst().first.map { intentNames[$0] }, lead: 0,
            words: [], examples: [],
            scope: .init(
                score: judge(message, limit: 1).scopeScore, threshold: max(-1e9, intents.scopeThreshold)),
            entities: interpretation.entities.map {
                .init(
                    name: $0.name, text: $0.text, source: $0.source, rule: finder.rule(for: $0, in: message),
                    confidence: $0.confidence)
            },
            mood: mood == nil ? SentimentAnalyser.weigh(message).words : moodWords(of: message))
        guard let winner = best.first, let features = try? features(of: [message]).first else { return explanation }
        let decision = Decision(winner: winner, rival: best.dropFirst().first, model: intents)
        explanation.lead = decision.lead(features)
        let parts = interpretation.entities.map { $0.start..<$0.end } + interpretation.values.map { $0.start..<$0.end }
        explanation.words = words(of: message, parts: parts, lead: explanation.lead, decision)
        let weighed = WeighedExamples(self, decision, features)
        explanation.examples = weighed.shown
        explanation.otherExamples = weighed.others
        explanation.start = weighed.start
        return explanation
    }

    /// The numbers that the intents are told by.
    func features(of messages: [String]) throws -> [FeatureExtractor.Features] {
        try extractor.features(of: messages.map { read($0).text })
    }

    /// Each word by what the whole model says without it, so that words and meaning are both counted.
    private func words(
        of message: String, parts: [Range<Int>], lead: Double, _ decision: Decision
    ) -> [Explanation.Word] {
        let characters = Array(message.prefix(Self.longestText))
        let ranges = MessageWords(examples: examples.lazy.map(\.text)).ranges(in: characters, parts: parts)
            .prefix(Self.mostWords)
        let shortened = ranges.map { Self.text(characters, without: $0) }
        guard let features = try? features(of: shortened) else { return [] }
        return zip(ranges, features).map { range, features in
            .init(
                text: String(characters[range]), start: range.lowerBound, end: range.upperBound,
                contribution: lead - decision.lead(features))
        }
    }

    /// Each word by what the score of the mood loses without it.
    private func moodWords(of message: String) -> [Explanation.MoodWord] {
        let score = sentiment(of: message).score
        let characters = Array(message.prefix(Self.longestText))
        let ranges = MessageWords(examples: mood?.examples.map(\.text) ?? []).ranges(in: characters, parts: [])
            .prefix(Self.mostWords)
        return ranges.map { range in
            let rest = sentiment(of: Self.text(characters, without: range)).score
            return .init(text: String(characters[range]), weight: ((score - rest) * 1_000).rounded() / 1_000)
        }
        .filter { $0.weight != 0 }
    }

    private static func text(_ characters: [Character], without range: Range<Int>) -> String {
        var end = range.upperBound
        // Of the spaces on both sides of a word one is left.
        if end < characters.count, characters[end].isWhitespace,
            range.lowerBound == 0 || characters[range.lowerBound - 1].isWhitespace
        {
            end += 1
        }
        return String(characters[..<range.lowerBound] + characters[end...])
    }
}

/// An intent against its nearest rival.
struct Decision {
    /// Indices of intents.
    var winner: Int
    var rival: Int?
    var model: IntentModel

    /// The logarithm of how many times likelier the winner is than the rival, before the largest chance is scaled.
    func lead(_ features: FeatureExtractor.Features) -> Double {
        let margins = model.classifier.margins(features)
        return model.sharpness * Double(margins[winner] - (rival.map { margins[$0] } ?? 0))
    }
}
