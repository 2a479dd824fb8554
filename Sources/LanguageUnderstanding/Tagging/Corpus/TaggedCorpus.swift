public import Foundation
public import SourceFiles

/// Tagged sentences from files, in any of the forms that people keep them in.
public struct TaggedCorpus: Equatable, Sendable {
    public internal(set) var sentences: [TaggedSentence] = []
    /// Tags that were mended, see `TagNotation`.
    public internal(set) var repairedTags = 0

    public init() {}

    /// Reads a file, or a folder that holds `seq.in` and `seq.out`, or one file of another form.
    ///
    /// `.json` holds sentences with the bounds of their entities, `.yml` Rasa's NLU examples, anything else a token and its tag a line.
    public static func load(_ url: URL, into diagnostics: inout Diagnostics) -> TaggedCorpus {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            diagnostics.error(
                at: .init(file: url.relativePath), "there is no such file or folder", remedy: "check the path")
            return TaggedCorpus()
        }
        let corpus: TaggedCorpus
        if isFolder.boolValue {
            corpus = loadFolder(url, into: &diagnostics)
        } else {
            corpus = loadFile(url, into: &diagnostics)
        }
        if corpus.sentences.isEmpty, !diagnostics.hasErrors {
            diagnostics.error(
                at: .init(file: url.relativePath), "there are no sentences", remedy: "add tagged sentences")
        }
        return corpus
    }

    /// The same of a text with a token and its tag a line, for tests and editors.
    public static func parse(columns text: String, name: String, into diagnostics: inout Diagnostics) -> TaggedCorpus {
        ColumnFile.parse(text, name: name, into: &diagnostics)
    }

    private static func loadFolder(_ url: URL, into diagnostics: inout Diagnostics) -> TaggedCorpus {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path))?.sorted() ?? []
        if names.contains(where: SequenceFiles.names.contains) { return SequenceFiles.load(url, into: &diagnostics) }
        let yaml = names.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }
        if !yaml.isEmpty {
            return yaml.reduce(into: TaggedCorpus()) { corpus, name in
                corpus.sentences += loadFile(url.appending(path: name), into: &diagnostics).sentences
            }
        }
        let others = names.filter { name in
            ["conll", "bio", "tsv", "txt", "json"].contains { name.hasSuffix(".\($0)") }
        }
        guard others.count == 1 else {
            diagnostics.error(
                at: .init(file: url.relativePath),
                others.isEmpty
                    ? "the folder holds no tagged sentences"
                    : "the folder holds several files: \(others.joined(separator: ", "))",
                remedy: others.isEmpty
                    ? "put seq.in, seq.out and label there, a file of tokens and tags, or Rasa's NLU files"
                    : "name one of them")
            return TaggedCorpus()
        }
        return loadFile(url.appending(path: others[0]), into: &diagnostics)
    }

    private static func loadFile(_ url: URL, into diagnostics: inout Diagnostics) -> TaggedCorpus {
        let name = url.relativePath
        switch url.pathExtension {
        case "yml", "yaml": return MarkedExamples.load(url, name: name, into: &diagnostics)
        case "json": return SpanFile.load(url, name: name, into: &diagnostics)
        default: return ColumnFile.load(url, name: name, into: &diagnostics)
        }
    }

    /// Adds a sentence with its tags, or says what is wrong with them; `place` of a tag by its index.
    mutating func add(
        _ tokens: [String], tags: [String], intent: String?, place: (Int) -> Diagnostic.Place,
        into diagnostics: inout Diagnostics
    ) {
        do {
            let reading = try TagNotation.read(tags)
            sentences.append(
                TaggedSentence(
                    tokens: tokens.map { .init(text: $0, startsWord: true) }, spans: reading.spans, intent: intent))
            repairedTags += reading.repaired
        } catch {
            diagnostics.error(
                at: place(error.index), "'\(error.tag)' is not a tag",
                remedy: "write O, or B-name and I-name with the entity's name")
        }
    }

    /// Puts characters together again that stand one a token, as Chinese sets have them.
    mutating func joinCharacters() {
        guard sentences.allSatisfy({ $0.tokens.allSatisfy { $0.text.count == 1 } }) else { return }
        for sentence in sentences.indices {
            for token in sentences[sentence].tokens.indices.dropFirst() {
                sentences[sentence].tokens[token].startsWord = false
            }
        }
    }
}
