import SourceFiles

/// Reads `examples:`, a block of lines that begin with a dash, or a list.
enum ExampleLines {
    struct Line {
        var text: String
        var place: Diagnostic.Place
    }

    /// In bytes; a longer one is cut to the characters that surely fit, which is more than is learnt from.
    private static let longestExample = 10_000

    static func read(
        _ node: SourceNode?, of owner: String, at place: Diagnostic.Place, into diagnostics: inout Diagnostics
    ) -> [Line] {
        let remedy = "write 'examples: |' and below it, indented, one '- text' a line"
        guard let node, !node.isNull else {
            diagnostics.error(at: node?.place ?? place, "the \(owner) has no examples", remedy: remedy)
            return []
        }
        let lines: [Line]
        if case .list(let items) = node.value {
            lines = items.compactMap { item in
                if case .mapping = item.value {
                    let keys = item.mapping(keys: ["text", "metadata"], required: ["text"], into: &diagnostics)
                    return keys?["text"]?.string(into: &diagnostics).map { Line(text: $0.trimmed, place: item.place) }
                }
                return item.string(into: &diagnostics).map { Line(text: $0.trimmed, place: item.place) }
            }
        } else {
            lines = node.string(into: &diagnostics).map { block($0, node.place, &diagnostics) } ?? []
        }
        for line in lines where line.text.isEmpty {
            diagnostics.warning(at: line.place, "the example is empty", remedy: "remove the line")
        }
        for line in lines where line.text.utf8.count > longestExample {
            diagnostics.warning(
                at: line.place, "the example has \(line.text.utf8.count) bytes, and its end is left out",
                remedy: "write what a customer would write in one message")
        }
        let kept = lines.filter { !$0.text.isEmpty }.map { line in
            line.text.utf8.count > longestExample
                ? Line(text: String(line.text.prefix(longestExample / 4)), place: line.place) : line
        }
        if kept.isEmpty { diagnostics.error(at: node.place, "the \(owner) has no examples", remedy: remedy) }
        return kept
    }

    /// The lines of a block, which begins on the line after `start`.
    private static func block(_ text: String, _ start: Diagnostic.Place, _ diagnostics: inout Diagnostics) -> [Line] {
        var lines: [Line] = []
        for (offset, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.trimmed
            guard !line.isEmpty else { continue }
            let place = Diagnostic.Place(file: start.file, line: start.line.map { $0 + 1 + offset })
            guard line.hasPrefix("-") else {
                diagnostics.error(at: place, "an example begins with a dash", remedy: "write '- \(line.prefix(40))'")
                continue
            }
            lines.append(Line(text: line.dropFirst().trimmed, place: place))
        }
        return lines
    }
}
