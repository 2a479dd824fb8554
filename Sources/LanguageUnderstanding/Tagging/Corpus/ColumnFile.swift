import Foundation
import SourceFiles

/// Reads the columns of the CoNLL tasks: a token and, last on its line, its tag; a blank line between sentences.
///
/// A line of one word at the end of a sentence is its intent.
enum ColumnFile {
    static func load(_ url: URL, name: String, into diagnostics: inout Diagnostics) -> TaggedCorpus {
        guard let text = TextFile.read(url, name: name, into: &diagnostics) else { return TaggedCorpus() }
        return parse(text, name: name, into: &diagnostics)
    }

    static func parse(_ text: String, name: String, into diagnostics: inout Diagnostics) -> TaggedCorpus {
        var corpus = TaggedCorpus()
        var rows: [(token: String, tag: String, line: Int)] = []
        var intent: (name: String, line: Int)?
        func finish(_ diagnostics: inout Diagnostics) {
            defer {
                rows = []
                intent = nil
            }
            if let intent, rows.isEmpty {
                diagnostics.error(
                    at: .init(file: name, line: intent.line), "'\(intent.name)' has no tag",
                    remedy: "write a token, a tab and its tag on each line")
            }
            guard !rows.isEmpty else { return }
            let lines = rows.map(\.line)
            corpus.add(
                rows.map(\.token), tags: rows.map(\.tag), intent: intent?.name,
                place: { .init(file: name, line: lines[$0]) }, into: &diagnostics)
        }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let fields = line.split(separator: line.contains("\t") ? "\t" : " ").map(String.init)
            guard let token = fields.first, token != "-DOCSTART-" else {
                finish(&diagnostics)
                continue
            }
            if let misplaced = intent {
                diagnostics.error(
                    at: .init(file: name, line: misplaced.line), "'\(misplaced.name)' has no tag",
                    remedy: "write a token, a tab and its tag on each line; an intent comes last")
                intent = nil
            }
            if fields.count > 1, let tag = fields.last {
                rows.append((token, tag, index + 1))
            } else {
                intent = (token, index + 1)
            }
        }
        finish(&diagnostics)
        corpus.joinCharacters()
        return corpus
    }
}
