import Crypto
import Foundation
import Inference
import NumericalMethods

/// The files of a trained interpreter.
enum InterpreterBundle {
    static let descriptionFile = "interpreter.json"
    static let vocabularyFile = "vocabulary.bin"
    static let weightsFile = "weights.bin"
    static let supportsFile = "supports.bin"
    static let examplesFile = "examples.json"
    /// Only there where n-grams alone may answer.
    static let cascadeFile = "cascade.bin"
    /// Only there where entities are learned.
    static let taggerFile = "tagger.bin"
    /// A folder with the same files again, only there where moods are learned; its hash stands for it.
    static let moodFolder = "mood"
    static let moodFile = moodFolder + "/hash.txt"

    /// Everything but the large tables.
    struct Description: Codable, Equatable {
        /// Of the layout of these files.
        var version = 5
        var names: [String]
        var sharpness: Double
        var confidence: ConfidenceScale
        var scopeThreshold: Double
        var scope: ScopeScore?
        var heldOutScores: [ClassScore]
        var sparseDimension: Int
        var denseDimension: Int
        /// One an encoder whose vectors decide; their tables follow each other in a file.
        var supports: [Supports]
        var sparseWeight: Float
        var cascade: Cascading?
        /// Identity of the encoder that it was trained with.
        var encoder: String?
        var entities: [EntityDefinition]
        var synonyms: [String: String]
    }

    /// A cascade without its weights.
    struct Cascading: Codable, Equatable {
        var sharpness: Double
        var threshold: Double
    }

    struct Supports: Codable, Equatable {
        var dimension: Int
        var count: Int
    }

    /// What was learnt from.
    struct Examples: Codable, Equatable {
        var examples: [LearntExample]
        /// Of them, by index, those whose vectors decide.
        var deciding: [Int]
    }

    /// Contents by name.
    static func files(
        extractor: FeatureExtractor, intents: IntentModel, examples: [LearntExample], entities: [EntityDefinition],
        synonyms: [String: String], learned: LearnedEntityFinder?, mood: MoodModel?
    ) throws -> [String: Data] {
        let linear = intents.classifier.linear
        let description = Description(
            names: intents.names, sharpness: intents.sharpness, confidence: intents.confidence,
            scopeThreshold: finite(intents.scopeThreshold),
            scope: intents.scope, heldOutScores: intents.heldOutScores,
            sparseDimension: linear.sparseDimension, denseDimension: linear.denseDimension,
            supports: intents.classifier.supports.map {
                Supports(dimension: $0.vectors.dimension, count: $0.vectors.count)
            },
            sparseWeight: intents.classifier.sparseWeight,
            cascade: intents.cascade.map { Cascading(sharpness: $0.sharpness, threshold: $0.threshold) },
            encoder: extractor.encoder?.identity, entities: entities,
            synonyms: synonyms)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        var files = [
            descriptionFile: try encoder.encode(description),
            vocabularyFile: BinaryTable.data(extractor.vocabulary.hashes)
                + BinaryTable.data(extractor.vocabulary.weights),
            weightsFile: BinaryTable.data(linear.weights),
            examplesFile: try encoder.encode(Examples(examples: examples, deciding: intents.classifier.deciding)),
            supportsFile: intents.classifier.supports.reduce(into: Data()) { data, support in
                let vectors = support.vectors
                data += BinaryTable.data(support.centre.centre) + BinaryTable.data(vectors.codes)
                data += BinaryTable.data(vectors.scales) + BinaryTable.data(support.coefficients)
            },
        ]
        if let mood { files[moodFile] = Data((mood.hash + "\n").utf8) }
        if let cascade = intents.cascade { files[cascadeFile] = BinaryTable.data(cascade.classifier.weights) }
        if let learned { files[taggerFile] = try learned.tagger.data() }
        return files
    }

    static func hash(of files: [String: Data]) -> String {
        var whole = SHA256()
        for (name, data) in files.sorted(by: { $0.key < $1.key }) {
            whole.update(data: Data("\(name) \(hex(SHA256.hash(data: data)))\n".utf8))
        }
        return hex(whole.finalize())
    }

    // JSON has no word for infinity.
    private static func finite(_ value: Double) -> Double { max(-1e9, min(1e9, value)) }

    private static func hex(_ digest: SHA256.Digest) -> String {
        let digits = Array("0123456789abcdef")
        return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
