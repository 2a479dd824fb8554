public import Conversations
public import Foundation
import Inference
import TextAnalysis
import ValueParsing

/// Tells what a message means: intents, entities and mood.
public struct Interpreter: Sendable {
    /// Content hash of everything that was trained.
    public let hash: String
    let extractor: FeatureExtractor
    let intents: IntentModel
    /// In the order of training: those that people wrote, then the names of the intents.
    let examples: [LearntExample]
    let entityDefinitions: [EntityDefinition]
    let synonyms: [String: String]
    let finder: EntityFinder
    let learned: LearnedEntityFinder?
    /// Nil where the lexicon tells the mood.
    let mood: MoodModel?
    /// Nil where messages are read as they are typed.
    let spelling: SpellingRepair?
    /// Lets the n-grams answer alone where training found that they may, which spares the encoder.
    public var isCascading = false

    /// - Parameter hash: Where it is known, as of what was loaded.
    init(
        extractor: FeatureExtractor, intents: IntentModel, examples: [LearntExample], entities: [EntityDefinition],
        synonyms: [String: String], learned: LearnedEntityFinder? = nil, mood: MoodModel? = nil,
        repairsSpelling: Bool = true, hash: String? = nil
    ) throws {
        self.extractor = extractor
        self.intents = intents
        self.examples = examples
        entityDefinitions = entities
        self.synonyms = synonyms
        self.learned = learned
        spelling = repairsSpelling ? SpellingRepair(examples, entities, encoder: extractor.encoder) : nil
        self.mood = mood
        finder = try EntityFinder(entities, synonyms: synonyms, examples: examples.map(\.text))
        self.hash =
            try hash
            ?? InterpreterBundle.hash(
                of: InterpreterBundle.files(
                    extractor: extractor, intents: intents, examples: examples, entities: entities, synonyms: synonyms,
                    learned: learned, mood: mood))
    }

    /// - Parameter language: The conversation's language where it is known; else the text tells.
    public func interpret(_ text: String, language: Language? = nil) -> Interpretation {
        interpret(text, language: language, now: .now, timeZone: .current)
    }

    /// Also tells the clauses of a message that means several intents, which takes up to 16 judgements more at each joint.
    public func interpretWithClauses(_ text: String, language: Language? = nil) -> Interpretation {
        var interpretation = interpret(text, language: language)
        let clauses = clauses(of: interpretation)
        interpretation.clauses = clauses.isEmpty ? nil : clauses
        return interpretation
    }

    /// - Parameters:
    ///   - now: What "tomorrow" is counted from.
    ///   - timeZone: The customer's.
    public func interpret(_ text: String, language: Language?, now: Date, timeZone: TimeZone) -> Interpretation {
        let read = read(text)
        let judgement = (try? judgements(ofRead: [read.text]).first) ?? .nothing
        var interpretation = Interpretation(
            text: text, language: language ?? Self.language(of: text), intents: judgement.scores,
            isOutOfScope: judgement.isOutOfScope,
            entities: finder.entities(in: text, learned: learned?.entities(in: text) ?? []),
            sentiment: sentiment(of: text),
            values: ValueParser(now: now, timeZone: timeZone).values(
                in: Self.beginning(of: text, characters: Self.readForValues)))
        interpretation.corrected = read.corrected
        return interpretation
    }

    /// The confidences of an interpretation's intents, without what else it tells; nothing out of scope.
    public func topics(of text: String) -> [String: Double] {
        let judgement = (try? judgements(of: [text]).first) ?? .nothing
        guard !judgement.isOutOfScope else { return [:] }
        return Dictionary(judgement.scores.map { ($0.name, $0.confidence) }) { first, _ in first }
    }

    public var intentNames: [String] { intents.names }

    /// How well the examples of each intent were found while they were held out from training, by name.
    public var heldOutScores: [ClassScore] { intents.heldOutScores }

    /// Whether training found that n-grams alone may answer some messages.
    public var hasCascade: Bool { intents.cascade != nil }

    public var usesEncoder: Bool { extractor.encoder != nil }

    /// By the whole model.
    func judge(_ text: String, limit: Int = 5) -> IntentModel.Judgement {
        guard let features = try? features(of: [text]).first else {
            return .nothing
        }
        return intents.judge(features, limit: limit)
    }

    /// By n-grams alone, where they may; nil where the encoder should be asked.
    func judgeAlone(_ text: String, limit: Int = 5) -> IntentModel.Judgement? {
        intents.cascade == nil ? nil : judgeAlone(read: read(text).text, limit: limit)
    }

    /// By the cascade where it is on; what it leaves goes to the encoder together.
    func judgements(of texts: [String], limit: Int = 5) throws -> [IntentModel.Judgement] {
        try judgements(ofRead: texts.map { read($0).text }, limit: limit)
    }

    private func judgeAlone(read text: String, limit: Int) -> IntentModel.Judgement? {
        let nGrams = NGrams.hashes(of: text)
        guard extractor.vocabulary.knownShare(of: nGrams) >= Cascade.leastKnown else { return nil }
        return intents.judgeAlone(extractor.sparse(nGrams), limit: limit)
    }

    private func judgements(ofRead texts: [String], limit: Int = 5) throws -> [IntentModel.Judgement] {
        let alone = texts.map { isCascading && hasCascade ? judgeAlone(read: $0, limit: limit) : nil }
        let rest = try extractor.features(of: zip(texts, alone).filter { $1 == nil }.map(\.0))
        var judged = rest.map { intents.judge($0, limit: limit) }[...]
        return alone.map { $0 ?? judged.removeFirst() }
    }

    /// In characters; what stands later in a message is no value that anybody waits for.
    private static let readForValues = 2_000

    /// The first so many characters; texts have at least as many bytes.
    private static func beginning(of text: String, characters: Int) -> String {
        text.utf8.count <= characters ? text : String(text.prefix(characters))
    }

    private static func language(of text: String) -> Language {
        let beginning = beginning(of: text, characters: 2_000)
        if let language = LanguageIdentifier.identify(beginning).flatMap(Language.init(tag:)) { return language }
        return beginning.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } ? .chinese : .english
    }
}
