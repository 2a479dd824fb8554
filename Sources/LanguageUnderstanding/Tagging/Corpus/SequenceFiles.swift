import Foundation
import SourceFiles

/// Reads a folder with `seq.in`, `seq.out` and, where intents are known, `label`: a sentence a line, in step.
enum SequenceFiles {
    static let names: Set = ["seq.in", "seq.out"]

    static func load(_ folder: URL, into diagnostics: inout Diagnostics) -> TaggedCorpus {
        var corpus = TaggedCorpus()
        let label = folder.appending(path: "label")
        let hasLabels = FileManager.default.fileExists(atPath: label.path)
        guard let tokens = lines(folder.appending(path: "seq.in"), into: &diagnostics),
            let tags = lines(folder.appending(path: "seq.out"), into: &diagnostics),
            let intents = hasLabels ? lines(label, into: &diagnostics) : tokens.map({ _ in "" })
        else { return corpus }
        let tagFile = folder.appending(path: "seq.out").relativePath
        for (name, lines) in [(tagFile, tags), (label.relativePath, intents)] where lines.count != tokens.count {
            diagnostics.error(
                at: .init(file: name, line: min(lines.count, tokens.count) + 1),
                "the file has \(lines.count) lines, seq.in has \(tokens.count)",
                remedy: "give each sentence one line in each file")
        }
        for (index, ((tokens, tags), intent)) in zip(zip(tokens, tags), intents).enumerated() {
            let place = Diagnostic.Place(file: tagFile, line: index + 1)
            let words = tokens.split(whereSeparator: \.isWhitespace).map(String.init)
            let marks = tags.split(whereSeparator: \.isWhitespace).map(String.init)
            guard words.count == marks.count else {
                diagnostics.error(
                    at: place, "there are \(marks.count) tags for \(words.count) tokens",
                    remedy: "give each token of the same line in seq.in one tag")
                continue
            }
            guard !words.isEmpty else {
                diagnostics.warning(at: place, "the sentence is empty", remedy: "remove the line from each file")
                continue
            }
            let name = intent.trimmingCharacters(in: .whitespaces)
            corpus.add(
                words, tags: marks, intent: name.isEmpty ? nil : name, place: { _ in place }, into: &diagnostics)
        }
        corpus.joinCharacters()
        return corpus
    }

    private static func lines(_ url: URL, into diagnostics: inout Diagnostics) -> [String]? {
        guard let text = TextFile.read(url, name: url.relativePath, into: &diagnostics) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
