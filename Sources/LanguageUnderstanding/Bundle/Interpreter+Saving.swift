public import Foundation
public import Inference
import NumericalMethods

extension Interpreter {
    private static let hashFile = "hash.txt"

    /// Writes the interpreter into a folder, which is made if need be; what loads is the same to the last bit.
    public func save(to directory: URL) throws {
        let files = try InterpreterBundle.files(
            extractor: extractor, intents: intents, examples: examples, entities: entityDefinitions,
            synonyms: synonyms, learned: learned, mood: mood)
        let moodFolder = directory.appending(path: InterpreterBundle.moodFolder, directoryHint: .isDirectory)
        try? FileManager.default.removeItem(at: moodFolder)
        try mood?.interpreter().save(to: moodFolder)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        for name in [InterpreterBundle.taggerFile, InterpreterBundle.cascadeFile] where files[name] == nil {
            try? FileManager.default.removeItem(at: directory.appending(path: name))
        }
        // The hash goes last: without it, or with another, the folder does not load.
        for (name, data) in files { try data.write(to: directory.appending(path: name), options: .atomic) }
        try Data((hash + "\n").utf8).write(to: directory.appending(path: Self.hashFile), options: .atomic)
    }

    /// Whether something that was trained is kept in the folder.
    public static func isTrained(_ directory: URL) -> Bool {
        FileManager.default.fileExists(atPath: directory.appending(path: InterpreterBundle.descriptionFile).path)
    }

    /// - Parameter encoder: The one it was trained with.
    public static func load(from directory: URL, encoder: (any SentenceEncoder)?) throws -> Interpreter {
        var files: [String: Data] = [:]
        for name in [
            InterpreterBundle.descriptionFile, InterpreterBundle.vocabularyFile, InterpreterBundle.weightsFile,
            InterpreterBundle.supportsFile, InterpreterBundle.examplesFile, InterpreterBundle.taggerFile,
            InterpreterBundle.cascadeFile, InterpreterBundle.moodFile,
        ] {
            files[name] = try? Data(contentsOf: directory.appending(path: name))
        }
        guard let expected = try? String(contentsOf: directory.appending(path: hashFile), encoding: .utf8),
            let description = files[InterpreterBundle.descriptionFile],
            let vocabulary = files[InterpreterBundle.vocabularyFile],
            let weights = files[InterpreterBundle.weightsFile],
            let supports = files[InterpreterBundle.supportsFile],
            let examples = files[InterpreterBundle.examplesFile]
        else { throw BundleError.missing(path: directory.path) }
        guard InterpreterBundle.hash(of: files) + "\n" == expected,
            let parts = try? JSONDecoder().decode(InterpreterBundle.Description.self, from: description),
            let learnt = try? JSONDecoder().decode(InterpreterBundle.Examples.self, from: examples),
            learnt.deciding.allSatisfy(learnt.examples.indices.contains),
            parts.supports.allSatisfy({ $0.count == learnt.deciding.count })
        else { throw BundleError.damaged(path: directory.path) }
        guard parts.encoder == nil || parts.encoder == encoder?.identity else {
            throw BundleError.otherEncoder(path: directory.path)
        }
        let rows = parts.sparseDimension + parts.denseDimension + 1
        let classes = parts.names.count * (parts.scope == nil ? 1 : 2)
        guard
            let hashes = BinaryTable.array(UInt64.self, count: parts.sparseDimension, at: 0, in: vocabulary),
            let frequencies = BinaryTable.array(
                Float.self, count: parts.sparseDimension, at: parts.sparseDimension * 8, in: vocabulary),
            let numbers = BinaryTable.array(Float.self, count: rows * classes, at: 0, in: weights),
            let supports = SupportVectors.read(parts.supports, classes: classes, from: supports)
        else { throw BundleError.damaged(path: directory.path) }
        let tagger = files[InterpreterBundle.taggerFile].flatMap(SequenceTagger.init)
        guard (tagger == nil) == (files[InterpreterBundle.taggerFile] == nil) else {
            throw BundleError.damaged(path: directory.path)
        }
        let alone = files[InterpreterBundle.cascadeFile].flatMap { data in
            parts.cascade?.cascade(classes: parts.names.count, sparseDimension: parts.sparseDimension, weights: data)
        }
        guard (alone == nil) == (parts.cascade == nil) else { throw BundleError.damaged(path: directory.path) }
        let mood = try files[InterpreterBundle.moodFile].map { _ in
            try MoodModel(load(from: directory.appending(path: InterpreterBundle.moodFolder), encoder: encoder))
        }
        return try Interpreter(
            extractor: FeatureExtractor(
                vocabulary: Vocabulary(hashes: hashes, weights: frequencies),
                encoder: parts.encoder == nil ? nil : encoder),
            intents: IntentModel(
                names: parts.names,
                classifier: MarginModel(
                    linear: LinearClassifier(
                        classes: classes, sparseDimension: parts.sparseDimension,
                        denseDimension: parts.denseDimension, weights: numbers),
                    supports: supports, deciding: learnt.deciding, sparseWeight: parts.sparseWeight),
                sharpness: parts.sharpness, confidence: parts.confidence, scope: parts.scope,
                scopeThreshold: parts.scopeThreshold, heldOutScores: parts.heldOutScores, cascade: alone),
            examples: learnt.examples, entities: parts.entities, synonyms: parts.synonyms,
            learned: tagger.map { LearnedEntityFinder(tagger: $0, encoder: encoder) },
            mood: mood, hash: String(expected.dropLast()))
    }
}

extension InterpreterBundle.Cascading {
    /// Nil when there are not as many weights as it needs.
    fileprivate func cascade(classes: Int, sparseDimension: Int, weights: Data) -> Cascade? {
        let count = (sparseDimension + 1) * classes
        guard let numbers = BinaryTable.array(Float.self, count: count, at: 0, in: weights) else { return nil }
        let classifier = LinearClassifier(
            classes: classes, sparseDimension: sparseDimension, denseDimension: 0, weights: numbers)
        return Cascade(classifier: classifier, sharpness: sharpness, threshold: threshold)
    }
}

extension SupportVectors {
    /// Nil when the data are too short.
    fileprivate static func read(
        _ parts: [InterpreterBundle.Supports], classes: Int, from data: Data
    ) -> [SupportVectors]? {
        var offset = 0
        func next<Element: BitwiseCopyable>(_ type: Element.Type, _ count: Int) -> [Element]? {
            defer { offset += count * MemoryLayout<Element>.stride }
            return BinaryTable.array(type, count: count, at: offset, in: data)
        }
        var supports: [SupportVectors] = []
        for part in parts {
            guard let centre = next(Float.self, part.dimension),
                let codes = next(Int8.self, part.dimension * part.count),
                let scales = next(Float.self, part.count), let coefficients = next(Float.self, part.count * classes)
            else { return nil }
            supports.append(
                SupportVectors(
                    centre: CentredVectors(centre: centre),
                    vectors: QuantisedVectorMatrix(dimension: part.dimension, codes: codes, scales: scales),
                    coefficients: coefficients, classes: classes))
        }
        return supports
    }
}
