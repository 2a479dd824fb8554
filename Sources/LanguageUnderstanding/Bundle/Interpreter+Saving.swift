public import Foundation
public import Inference

extension Interpreter {
    private static let hashFile = "hash.txt"

    /// Writes the interpreter into a folder, which is made if need be; what loads is the same to the last bit.
    public func save(to directory: URL) throws {
        let files = try InterpreterBundle.files(
            extractor: extractor, intents: intents, entities: entityDefinitions, synonyms: synonyms)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        // The hash goes last: without it, or with another, the folder does not load.
        for (name, data) in files { try data.write(to: directory.appending(path: name), options: .atomic) }
        try Data((hash + "\n").utf8).write(to: directory.appending(path: Self.hashFile), options: .atomic)
    }

    /// - Parameter encoder: The one it was trained with.
    public static func load(from directory: URL, encoder: (any SentenceEncoder)?) throws -> Interpreter {
        var files: [String: Data] = [:]
        for name in [
            InterpreterBundle.descriptionFile, InterpreterBundle.vocabularyFile, InterpreterBundle.weightsFile,
        ] {
            files[name] = try? Data(contentsOf: directory.appending(path: name))
        }
        guard let expected = try? String(contentsOf: directory.appending(path: hashFile), encoding: .utf8),
            let description = files[InterpreterBundle.descriptionFile],
            let vocabulary = files[InterpreterBundle.vocabularyFile], let weights = files[InterpreterBundle.weightsFile]
        else { throw BundleError.missing(path: directory.path) }
        guard InterpreterBundle.hash(of: files) + "\n" == expected,
            let parts = try? JSONDecoder().decode(InterpreterBundle.Description.self, from: description)
        else { throw BundleError.damaged(path: directory.path) }
        guard parts.encoder == nil || parts.encoder == encoder?.identity else {
            throw BundleError.otherEncoder(path: directory.path)
        }
        let rows = parts.sparseDimension + parts.denseDimension + 1
        guard
            let hashes = BinaryTable.array(UInt64.self, count: parts.sparseDimension, at: 0, in: vocabulary),
            let frequencies = BinaryTable.array(
                Float.self, count: parts.sparseDimension, at: parts.sparseDimension * 8, in: vocabulary),
            let numbers = BinaryTable.array(Float.self, count: rows * parts.names.count, at: 0, in: weights)
        else { throw BundleError.damaged(path: directory.path) }
        return try Interpreter(
            extractor: FeatureExtractor(
                vocabulary: Vocabulary(hashes: hashes, weights: frequencies),
                encoder: parts.encoder == nil ? nil : encoder),
            intents: IntentModel(
                names: parts.names,
                classifier: LinearClassifier(
                    classes: parts.names.count, sparseDimension: parts.sparseDimension,
                    denseDimension: parts.denseDimension, weights: numbers),
                sharpness: parts.sharpness, scopeThreshold: parts.scopeThreshold),
            entities: parts.entities, synonyms: parts.synonyms)
    }
}
