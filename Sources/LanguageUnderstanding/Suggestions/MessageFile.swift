import Conversations
public import Foundation
public import SourceFiles

/// Reads messages of which nobody has said what they are about.
public enum MessageFile {
    /// The messages of a CSV (`.csv`), of JSON lines (`.jsonl`, `.ndjson`, `.json`), or of any other text file, a line each.
    ///
    /// - Parameter text: The column, or the member of each JSON object, that holds the message; JSON strings need none.
    public static func load(_ url: URL, text: String, into diagnostics: inout Diagnostics) -> [UnlabelledMessage] {
        let name = relativePath(of: url, in: .currentDirectory())
        let errors = diagnostics.errorCount
        let messages: [UnlabelledMessage]
        switch url.pathExtension.lowercased() {
        case "csv":
            messages = LabelledTable.load(url, text: text, label: nil, into: &diagnostics)
                .map { UnlabelledMessage(text: $0.text, place: $0.place) }
        case "jsonl", "ndjson", "json":
            let content = TextFile.read(url, name: name, into: &diagnostics) ?? ""
            messages = objects(in: content, name: name, member: text, into: &diagnostics)
        default:
            messages = lines(of: TextFile.read(url, name: name, into: &diagnostics) ?? "", name: name)
                .map { UnlabelledMessage(text: String($0.text), place: $0.place) }
        }
        if messages.isEmpty, diagnostics.errorCount == errors {
            diagnostics.error(
                at: .init(file: name), "there are no messages in the file",
                remedy: "give a CSV with a column '\(text)', JSON lines, or a text with a message a line")
        }
        return messages
    }

    static func objects(
        in content: String, name: String, member: String, into diagnostics: inout Diagnostics
    ) -> [UnlabelledMessage] {
        var messages: [UnlabelledMessage] = []
        var problems = 0
        for (line, place) in lines(of: content, name: name) where problems < mostProblems {
            guard let value = try? JSONValue(parsing: line.utf8) else {
                diagnostics.error(at: place, "the line is not JSON", remedy: "write one JSON object a line")
                problems += 1
                continue
            }
            guard let text = value.string ?? value[member]?.string else {
                diagnostics.error(at: place, "there is no text '\(member)' in the object", remedy: remedy(for: value))
                problems += 1
                continue
            }
            if text.contains(where: { !$0.isWhitespace }) { messages.append(.init(text: text, place: place)) }
        }
        return messages
    }

    /// After so many lines that cannot be read the file is something else.
    private static let mostProblems = 10

    private static func remedy(for value: JSONValue) -> String? {
        guard case .object(let members) = value, !members.isEmpty else { return nil }
        return "--text names the member; it has: \(members.keys.sorted().joined(separator: ", "))"
    }

    /// The lines that say something, with their places.
    private static func lines(of content: String, name: String) -> [(text: Substring, place: Diagnostic.Place)] {
        content.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            line.contains { !$0.isWhitespace } ? (line, .init(file: name, line: number + 1)) : nil
        }
    }
}
