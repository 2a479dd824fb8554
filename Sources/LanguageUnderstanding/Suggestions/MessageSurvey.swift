import NumericalMethods
import TextAnalysis

/// What is to be done with the messages: ask a person, believe the model, name an intent.
struct MessageSurvey {
    /// So many can be compared with each other in memory and in seconds.
    private static let mostCompared = 3_000
    /// So many examples show how wide an intent is.
    private static let mostExamples = 1_500

    let messages: [UnlabelledMessage]
    let judgements: [IntentModel.Judgement]
    /// The examples, then the messages.
    let space: LikenessSpace
    let examples: [LabelledText]
    let labels: [Int]
    let seed: UInt64

    /// How alike messages of one intent are, as the examples show it; whole intents are drawn where there are many.
    func likenessOfIntents() -> Float {
        var generator = SplitMix(seed: seed)
        var drawn: [Int] = []
        for members in Dictionary(grouping: labels.indices, by: { labels[$0] }).sorted(by: { $0.key < $1.key })
            .map(\.value).shuffled(using: &generator)
        {
            if !drawn.isEmpty, drawn.count + members.count > Self.mostExamples { break }
            drawn += members.prefix(Self.mostExamples)
        }
        return Dendrogram(space.likeness(of: drawn)).likenessOfIntents(labels: drawn.map { labels[$0] })
    }

    /// How little the best intent is ahead of the second: 0 when it is certain, 1 when both are equally likely.
    static func doubt(_ judgement: IntentModel.Judgement) -> Double {
        let chances = judgement.scores.prefix(2).map(\.confidence)
        return chances.count < 2 ? 1 : 1 - (chances[0] - chances[1])
    }

    func questions(limit: Int?, ofOneIntent: Float) -> [Suggestions.Question] {
        let doubts = judgements.map(Self.doubt)
        let asked = messages.indices.sorted { (doubts[$1], $0) < (doubts[$0], $1) }.prefix(Self.mostCompared).sorted()
        let order = LabellingOrder(
            doubt: asked.map { doubts[$0] }, likeness: likeness(of: asked), limit: limit ?? asked.count,
            ofOneIntent: ofOneIntent)
        return order.choices.map { choice in
            let message = messages[asked[choice.text]]
            let judgement = judgements[asked[choice.text]]
            return Suggestions.Question(
                text: message.text, place: message.place, times: message.times,
                reason: Self.reason(judgement, standsFor: choice.standsFor), intents: judgement.scores,
                isOutOfScope: judgement.isOutOfScope, standsFor: choice.standsFor)
        }
    }

    private static func reason(_ judgement: IntentModel.Judgement, standsFor: Int) -> String {
        let chances = judgement.scores.prefix(2).map { "\($0.name) (\(Int(($0.confidence * 100).rounded())) %)" }
        let doubt = judgement.isOutOfScope ? "unlike the examples, perhaps " : "may be "
        return doubt + chances.joined(separator: " or ")
            + (standsFor > 0 ? "; like \(standsFor) other\(standsFor == 1 ? "" : "s")" : "")
    }

    /// - Parameter groups: Their messages are left alone: the model would give them the name of a known intent.
    func safeLabels(
        _ outOfFold: OutOfFold, harm: Double, beside groups: [NewIntentSearch.Group], limit: Int?
    ) -> Suggestions.SafeLabels {
        guard let safe = SafeConfidence(outOfFold, harm: harm) else {
            return .init(
                harm: harm, heldOut: outOfFold.opinions.count,
                heldOutWrong: outOfFold.opinions.count { $0.predicted != $0.label },
                problem: SafeConfidence.problem(outOfFold, harm: harm), count: 0, labels: [])
        }
        let unnamed = Set(groups.flatMap(\.members))
        let labels = messages.indices.compactMap { index -> Suggestions.SafeLabels.Label? in
            guard let best = judgements[index].scores.first, best.confidence >= safe.threshold,
                !judgements[index].isOutOfScope, !unnamed.contains(index)
            else { return nil }
            return .init(
                text: messages[index].text, place: messages[index].place, intent: best.name,
                confidence: best.confidence)
        }
        .sorted { ($1.confidence, $0.text) < ($0.confidence, $1.text) }
        let interval = safe.wrong.interval
        return .init(
            harm: harm, threshold: safe.threshold, heldOut: safe.wrong.trials, heldOutWrong: safe.wrong.hits,
            estimatedHarm: safe.wrong.estimate, harmInterval: [interval.lowerBound, interval.upperBound],
            count: labels.count, labels: Array(labels.prefix(limit ?? .max)))
    }

    /// The messages that are looked at for new intents: all, or so many drawn from them.
    private var looked: [Int] {
        var generator = SplitMix(seed: seed)
        return messages.indices.shuffled(using: &generator).prefix(Self.mostCompared).sorted()
    }

    /// Groups of messages, by their places among all messages.
    func newGroups(ofOneIntent: Float) -> [NewIntentSearch.Group] {
        let looked = looked
        return NewIntentSearch(
            likeness(of: looked), isOutOfScope: looked.map { judgements[$0].isOutOfScope },
            rejectedShare: SuggestionStudy.rejectedShare, ofOneIntent: ofOneIntent
        ).groups.map { .init(members: $0.members.map { looked[$0] }, outOfScope: $0.outOfScope) }
    }

    func unnamed(_ found: [NewIntentSearch.Group], limit: Int?) -> Suggestions.UnnamedIntents {
        let words = TellingWords(messages.map(\.text) + examples.map(\.text))
        let groups = found.prefix(limit ?? .max).map { group in
            let telling = words.words(of: group.members)
            let members = group.members
            let nearest = Dictionary(grouping: members.compactMap { judgements[$0].scores.first?.name }) { $0 }
                .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
            return Suggestions.UnnamedIntents.Group(
                name: telling.joined(separator: "_"), words: telling, size: members.count,
                outOfScope: Double(group.outOfScope) / Double(members.count), nearestIntent: nearest ?? "",
                examples: members.prefix(3).map { messages[$0].text }, places: members.map { messages[$0].place })
        }
        return .init(looked: looked.count, groups: groups, count: found.count)
    }

    private func likeness(of places: [Int]) -> LikenessMatrix {
        space.likeness(of: places.map { examples.count + $0 })
    }
}
