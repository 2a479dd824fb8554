public import Inference
import NumericalMethods

/// Learns from the examples, looks at the messages, and says what is worth doing.
public struct SuggestionStudy: Sendable {
    public var definition: UnderstandingDefinition
    /// The definition's examples, intent by intent, with the places where they were read.
    public var examples: [LabelledText]
    public var messages: [UnlabelledMessage]
    public var sections = Set(Suggestions.Section.allCases)
    /// The share of wrong labels that self-training may bring in, in `0...1`.
    public var harm = 0.02
    /// So many of each section; nil gives all.
    public var limit: Int? = 10
    /// What is drawn when there is too much to look at.
    public var seed: UInt64 = 0

    public init(definition: UnderstandingDefinition, examples: [LabelledText], messages: [UnlabelledMessage]) {
        self.definition = definition
        self.examples = examples
        self.messages = messages
    }

    /// Share of the held-out examples that the model takes for none of the intents.
    static let rejectedShare = 0.05

    public func run(
        encoder: (any SentenceEncoder)?, progress: (String, Double) -> Void = { _, _ in }
    ) throws -> Suggestions {
        let lesson = try IntentLesson(definition, encoder: encoder, progress: progress)
        let (model, heldOut) = lesson.learn(rejectedShare: Self.rejectedShare) {
            progress("learning the intents", 0.3 + 0.4 * $0)
        }
        let outOfFold = OutOfFold(heldOut, by: model)
        let (unknown, known) = unknownMessages()
        progress("reading the messages", 0.7)
        let texts = unknown.map { lesson.finder.withoutPatterns($0.text) }
        let features = try lesson.extractor.features(of: texts)
        let space = LikenessSpace(
            nGrams: (examples.map { lesson.finder.withoutPatterns($0.text) } + texts).map(NGrams.hashes),
            dense: lesson.features.prefix(examples.count).map(\.dense) + features.map(\.dense),
            dimensions: lesson.extractor.encoderDimensions)
        progress("comparing", 0.8)
        var suggestions = Suggestions(
            data: .init(
                examples: examples.count, intents: lesson.names.count, messages: unknown.count, known: known,
                seed: seed))
        let labels = lesson.examples.prefix(examples.count).map(\.intent)
        if !sections.isDisjoint(with: [.next, .safe, .new]) {
            let survey = MessageSurvey(
                messages: unknown, judgements: features.map { model.judge($0, limit: 3) }, space: space,
                examples: examples, labels: labels, seed: seed)
            let ofOneIntent = survey.likenessOfIntents()
            let groups = sections.isDisjoint(with: [.safe, .new]) ? [] : survey.newGroups(ofOneIntent: ofOneIntent)
            if sections.contains(.next) { suggestions.next = survey.questions(limit: limit, ofOneIntent: ofOneIntent) }
            if sections.contains(.safe) {
                suggestions.safe = survey.safeLabels(outOfFold, harm: harm, beside: groups, limit: limit)
            }
            if sections.contains(.new) { suggestions.new = survey.unnamed(groups, limit: limit) }
        }
        let review = ExampleReview(examples: examples, labels: labels, names: lesson.names, outOfFold: outOfFold)
        if sections.contains(.wrong) { suggestions.wrong = review.wrongLabels(limit: limit) }
        if sections.contains(.overlap) { suggestions.overlap = review.overlaps(space, limit: limit) }
        progress("comparing", 1)
        return suggestions
    }

    /// The messages that are no examples, each once, and how many are.
    func unknownMessages() -> (unknown: [UnlabelledMessage], known: Int) {
        let learnt = Set(examples.map(\.text))
        var unknown: [UnlabelledMessage] = []
        var places: [String: Int] = [:]
        var known = 0
        for message in messages {
            if learnt.contains(message.text) {
                known += message.times
            } else if let place = places[message.text] {
                unknown[place].times += message.times
            } else {
                places[message.text] = unknown.count
                unknown.append(message)
            }
        }
        return (unknown, known)
    }
}
