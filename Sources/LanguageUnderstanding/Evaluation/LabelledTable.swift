public import Foundation
public import SourceFiles

/// Reads labelled texts from tables.
public enum LabelledTable {
    /// The rows that have a text and a label; the others are told of.
    ///
    /// - Parameters:
    ///   - label: Nil reads the texts alone.
    ///   - mayHaveNone: Whether a row without a label is a text of no class.
    public static func load(
        _ url: URL, text: String, label: String?, mayHaveNone: Bool = false, into diagnostics: inout Diagnostics
    ) -> [LabelledText] {
        let table = CSVTable.load(
            url, root: .currentDirectory(), required: [text] + (label.map { [$0] } ?? []), into: &diagnostics)
        return table.map { texts(in: $0, text: text, label: label, mayHaveNone: mayHaveNone, into: &diagnostics) } ?? []
    }

    static func texts(
        in table: CSVTable, text: String, label: String?, mayHaveNone: Bool = false, into diagnostics: inout Diagnostics
    ) -> [LabelledText] {
        guard let textColumn = table.column(text) else { return [] }
        let labelColumn = label.flatMap(table.column)
        let rows = table.rows.map { row in
            LabelledText(
                text: table.field(textColumn, of: row),
                label: (labelColumn.map { table.field($0, of: row) } ?? "").trimmingCharacters(in: .whitespaces),
                place: .init(file: table.name, line: row.line))
        }
        guard !rows.isEmpty else {
            diagnostics.error(
                at: .init(file: table.name), "the table has no rows", remedy: "add examples below the header")
            return []
        }
        let (good, empty) = rows.divided { $0.text.contains { !$0.isWhitespace } }
        diagnostics.warn(of: empty.map { ($0.place, "the text is empty, and the row is left out") })
        guard label != nil, !mayHaveNone else { return good }
        let (labelled, unlabelled) = good.divided { !$0.label.isEmpty }
        diagnostics.warn(of: unlabelled.map { ($0.place, "the label is empty, and the row is left out") })
        if labelled.isEmpty { diagnostics.error(at: .init(file: table.name), "no row has both a text and a label") }
        return labelled
    }
}

extension Diagnostics {
    /// Warns of the first ten, the last of which tells how many more there are.
    mutating func warn(of problems: [(place: Diagnostic.Place, message: String)], limit: Int = 10) {
        for (number, problem) in problems.prefix(limit).enumerated() {
            let isCut = number == limit - 1 && problems.count > limit
            let more = isCut ? " (and \(problems.count - limit) more like it)" : ""
            warning(at: problem.place, problem.message + more)
        }
    }
}

extension [LabelledText] {
    fileprivate func divided(by isGood: (LabelledText) -> Bool) -> (good: [LabelledText], bad: [LabelledText]) {
        (filter(isGood), filter { !isGood($0) })
    }
}
