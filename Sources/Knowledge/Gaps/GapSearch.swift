import Conversations
import Foundation
public import Inference
import NumericalMethods
import TextAnalysis

/// Finds what an article is wanted for: groups of open questions that mean the same.
public struct GapSearch: Sendable {
    /// Questions of one matter are at least so alike on average.
    ///
    /// With meaning, and by words alone; where the pairs of public support questions in both languages agree best.
    static let leastLikeness: (meaning: Float, words: Float) = (0.4, 0.2)
    /// So many questions of a gap are shown.
    static let mostExamples = 6

    /// The costliest first: by customers and searchers, then by the time of agents.
    public let gaps: [KnowledgeGap]
    /// Questions in the gaps, and those that were left out because only so many can be compared.
    public let questions: Int
    public let leftOut: Int

    /// - Parameters:
    ///   - questions: In any order; the latest count where they are too many.
    ///   - background: Titles of the articles, which show what all questions have in common.
    /// - Throws: What the encoder throws.
    public init(_ questions: [OpenQuestion], background: [String] = [], encoder: (any SentenceEncoder)?) throws {
        // Of one wording the likeness is known; only different wordings are compared.
        let wordings = Dictionary(grouping: questions) { TextNormaliser.fold($0.text) }
            .map { (text: $0.key, questions: $0.value.sorted { $0.time > $1.time }) }
            .sorted { ($0.questions[0].time, $1.text) > ($1.questions[0].time, $0.text) }
        let compared = Array(wordings.prefix(TextLikeness.mostCompared))
        let likeness = try TextLikeness(compared.map(\.text), background: background, encoder: encoder)
        let least = likeness.hasMeaning ? Self.leastLikeness.meaning : Self.leastLikeness.words
        let telling = TellingWords(compared.map(\.text) + background)
        gaps = Dendrogram(likeness.matrix).groups(alikeBy: least)
            .map { members in
                let central = Self.central(members, sizes: compared.map(\.questions.count), likeness.matrix)
                // A single wording is named by itself.
                return KnowledgeGap(
                    central.map { compared[$0].questions },
                    words: members.count > 1 ? telling.words(of: members) : [])
            }
            .sorted {
                ($1.people, $1.agentSeconds, $1.latest, $0.id) < ($0.people, $0.agentSeconds, $0.latest, $1.id)
            }
        self.questions = compared.reduce(0) { $0 + $1.questions.count }
        leftOut = questions.count - self.questions
    }

    /// The wordings that are most alike to all questions of the group first; one that many used weighs more.
    private static func central(_ members: [Int], sizes: [Int], _ likeness: LikenessMatrix) -> [Int] {
        let sums = members.map { member in
            members.reduce(Float(0)) { $0 + Float(sizes[$1]) * likeness[member, $1] }
        }
        return members.indices.sorted { (sums[$1], members[$0]) < (sums[$0], members[$1]) }.map { members[$0] }
    }
}

extension KnowledgeGap {
    fileprivate var people: Int { customers + searchers }

    /// - Parameter wordings: The most central first, each with those who asked so, the latest first.
    fileprivate init(_ wordings: [[OpenQuestion]], words: [String]) {
        let all = wordings.flatMap(\.self)
        let conversations = all.compactMap(\.conversation).reduce(into: [ConversationID]()) { found, conversation in
            if !found.contains(conversation) { found.append(conversation) }
        }
        let chinese = all.count { $0.language == .chinese }
        self.init(
            id: ContentHash.of([TextNormaliser.fold(all[0].text)]), question: all[0].text, words: words,
            language: chinese * 2 > all.count ? .chinese : .english, questions: all.count,
            conversations: conversations.count, customers: Set(all.compactMap(\.customer)).count,
            searchers: Set(all.compactMap(\.visitor)).count,
            agentSeconds: all.reduce(0) { $0 + $1.agentSeconds },
            reasons: Dictionary(grouping: all, by: \.reason.rawValue).mapValues(\.count),
            latest: all.map(\.time).max() ?? .distantPast,
            examples: wordings.prefix(GapSearch.mostExamples).map { asked in
                Example(
                    text: asked[0].text, reason: asked[0].reason, conversation: asked[0].conversation,
                    time: asked[0].time)
            },
            conversationIDs: conversations)
    }
}
