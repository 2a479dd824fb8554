public import Conversations
import Crypto
public import Dialogue
public import Foundation
public import Inference
public import Knowledge
public import LanguageUnderstanding
public import SourceFiles

/// Why a folder does not become an assistant.
public enum AssistantLoadingError: Error {
    case noSuchFolder(String)
    /// The folder has errors; all of them, with their places.
    case unusable(Diagnostics)
}

/// An assistant's folder, trained and indexed.
public struct LoadedAssistant: Sendable {
    public var definition: AssistantDefinition
    public var interpreter: Interpreter
    public var knowledge: KnowledgeIndex
    /// What articles are indexed with.
    var encoder: (any SentenceEncoder)?
    /// The vectors of articles from earlier times.
    var kept: KeptEncodings?
    /// What is worth a look though it does not hinder.
    public var diagnostics: Diagnostics
    /// False when the trained model was found from an earlier time.
    public var wasTrained: Bool

    /// What the knowledge says to a question, told from the question alone.
    public func answer(_ question: String, language: Language?) -> KnowledgeAnswer {
        answer(question, language: language, from: knowledge)
    }

    /// The same from articles that may be others by now.
    public func answer(_ question: String, language: Language?, from knowledge: KnowledgeIndex) -> KnowledgeAnswer {
        let interpretation = interpreter.interpret(question, language: language)
        return knowledge.answer(
            question, language: language ?? interpretation.language, topics: interpretation.topics)
    }

    /// The best answer that the knowledge has, however little confidence there is in it.
    ///
    /// - Parameter earlier: The question that was asked before.
    public func bestAnswer(_ question: String, after earlier: String?) -> KnowledgeAnswer {
        let interpretation = interpreter.interpret(question, language: nil)
        return knowledge.answer(
            question, after: earlier, language: interpretation.language, topics: interpretation.topics, atLeast: 0)
    }
}

/// Reads, trains and indexes an assistant's folder; what was trained before on the same words is taken from `models`.
public struct AssistantLoader {
    public var encoder: (any SentenceEncoder)?
    /// What messages are understood with, where it is more than the encoder of the articles.
    public var understandingEncoder: (any SentenceEncoder)?
    /// Where trained models are kept by content, and the vectors of articles in `encodings`; nil keeps none.
    public var models: URL?
    public var progress: (String, Double) -> Void = { _, _ in }
    /// Told how a training went, where there was one.
    public var record: (TrainingPoint) -> Void = { _ in }

    public init(encoder: (any SentenceEncoder)?, models: URL?) {
        self.encoder = encoder
        self.models = models
    }

    /// - Throws: `AssistantLoadingError`.
    public func load(_ folder: URL) throws -> LoadedAssistant {
        let (definition, diagnostics) = try Self.read(folder)
        let (interpreter, wasTrained) = try interpreter(for: definition.understanding, in: folder)
        let kept = try encoder.flatMap { encoder in
            try models.map { try KeptEncodings(encoder, in: Self.encodings(in: $0)) }
        }
        let knowledge = try KnowledgeIndex(
            articles: definition.articles.filter { $0.scope.holds(on: CalendarDay(.now)) }, encoder: encoder,
            kept: kept,
            topics: definition.questionTopics(by: interpreter))
        return LoadedAssistant(
            definition: definition, interpreter: interpreter, knowledge: knowledge, encoder: encoder, kept: kept,
            diagnostics: diagnostics, wasTrained: wasTrained)
    }

    /// Where the vectors of articles are kept, beside trained models.
    public static func encodings(in models: URL) -> URL {
        models.appending(path: "encodings", directoryHint: .isDirectory)
    }

    /// The folder as its author wrote it.
    public static func read(_ folder: URL) throws(AssistantLoadingError) -> (AssistantDefinition, Diagnostics) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .noSuchFolder(folder.path)
        }
        var diagnostics = Diagnostics()
        guard let definition = AssistantDefinition.load(from: folder, into: &diagnostics), !diagnostics.hasErrors else {
            throw .unusable(diagnostics)
        }
        return (definition, diagnostics)
    }

    private func interpreter(
        for definition: UnderstandingDefinition, in folder: URL
    ) throws -> (Interpreter, wasTrained: Bool) {
        let place = try models?.appending(path: contentHash(of: folder), directoryHint: .isDirectory)
        // A bundle that cannot be read, of another version say, is trained anew.
        if let place, let found = try? Interpreter.load(from: place, encoder: understandingEncoder ?? encoder) {
            return (found, false)
        }
        let interpreter = try InterpreterTrainer.train(
            definition, encoder: understandingEncoder ?? encoder, progress: progress, record: record)
        if let place { try interpreter.save(to: place) }
        return (interpreter, true)
    }

    /// Of everything that training reads: the examples, the entities and the encoder.
    private func contentHash(of folder: URL) throws -> String {
        var hash = SHA256()
        hash.update(data: Data(((understandingEncoder ?? encoder)?.identity ?? "no encoder").utf8))
        for file in UnderstandingDefinition.files(in: folder) {
            hash.update(data: Data(relativePath(of: file, in: folder).utf8))
            hash.update(data: try Data(contentsOf: file))
        }
        return hash.finalize().prefix(12).map { String(format: "%02x", $0) }.joined()
    }
}
