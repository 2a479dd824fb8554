public import Conversations
public import Foundation
public import Inference
import NumericalMethods
import TextAnalysis

/// Writes a draft out of what agents told the customers of a gap: the sentences that several of them said in their words.
public struct DraftWriter: Sendable {
    /// What an agent wrote after the question.
    public struct Reply: Equatable, Sendable {
        public var conversation: ConversationID
        public var time: Date
        public var text: String

        public init(conversation: ConversationID, time: Date, text: String) {
            self.conversation = conversation
            self.time = time
            self.text = text
        }
    }

    private static let mostSentences = 5
    private static let mostConsidered = 400
    private static let mostVariants = 5
    /// A sentence that is so much like one that was chosen says the same.
    private static let saysTheSame: Float = 0.55
    /// A sentence must be worth this share of the best.
    private static let leastShareOfBest: Float = 0.4

    private let encoder: (any SentenceEncoder)?

    public init(encoder: (any SentenceEncoder)?) { self.encoder = encoder }

    /// - Throws: What the encoder throws.
    public func draft(for gap: KnowledgeGap, replies: [Reply]) throws -> ArticleDraft {
        var seen: Set<String> = []
        let sentences = Array(
            replies.flatMap { reply in
                Sentences.split(reply.text).map {
                    ArticleDraft.Source(conversation: reply.conversation, time: reply.time, text: String($0))
                }
            }
            .filter { UsefulSentence.isOne($0.text) && seen.insert("\($0.conversation) \($0.text)").inserted }
            .prefix(Self.mostConsidered))
        let chosen = try choose(among: sentences, for: gap.question).map { sentences[$0] }
        return ArticleDraft(
            title: gap.question, language: gap.language, text: TextBlock(.paragraph, chosen.map(\.text)).text,
            variants: Array(
                gap.examples.map(\.text).dropFirst().filter { !UsefulSentence.isPersonal($0) }
                    .prefix(Self.mostVariants)),
            sources: chosen)
    }

    /// In the order in which they were said.
    private func choose(among sentences: [ArticleDraft.Source], for question: String) throws -> [Int] {
        guard !sentences.isEmpty else { return [] }
        let likeness = try TextLikeness([question] + sentences.map(\.text), encoder: encoder).matrix
        let worth = sentences.indices.map { place in
            // What was said in other conversations too is no matter of one customer alone.
            let others = sentences.indices.filter { sentences[$0].conversation != sentences[place].conversation }
            let support = others.reduce(Float(0)) { max($0, likeness[place + 1, $1 + 1]) }
            return likeness[place + 1, 0] + support
        }
        let best = worth.max() ?? 0
        var chosen: [Int] = []
        for place in sentences.indices.sorted(by: { (worth[$1], $0) < (worth[$0], $1) }) {
            guard chosen.count < Self.mostSentences, worth[place] >= Self.leastShareOfBest * best else { break }
            guard !chosen.contains(where: { likeness[$0 + 1, place + 1] > Self.saysTheSame }) else { continue }
            chosen.append(place)
        }
        return chosen.sorted()
    }
}
