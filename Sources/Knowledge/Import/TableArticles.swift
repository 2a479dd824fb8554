import Conversations
import Documents
import SourceFiles

/// A table in a file of its own: questions with answers, or anything else as one article of rows.
enum TableArticles {
    static func parse(_ text: String, name: String, into diagnostics: inout Diagnostics) -> [Article] {
        guard
            var table = CSVTable.parse(
                text, name: name, delimiter: Delimiter.detect(in: text), into: &diagnostics)
        else { return [] }
        table.header = table.header.map(QuestionTable.canonical)
        let missing = QuestionTable.required.filter { !table.header.contains($0) }
        if missing.isEmpty { return QuestionTable(table).articles(into: &diagnostics) }
        // A column that is nearly named so was meant, and one without the other is a mistake.
        if missing.count == 1 || missing.contains(where: { closestMatch(to: $0, among: table.header) != nil }) {
            for column in missing {
                let hint = closestMatch(to: column, among: table.header)
                diagnostics.error(
                    at: .init(file: name, line: 1), "there is no column '\(column)'",
                    remedy: hint.map { "did you mean '\($0)'?" }
                        ?? "the columns are: \(table.header.joined(separator: ", "))")
            }
            return []
        }
        return rows(of: table, into: &diagnostics).map { [$0] } ?? []
    }

    private static func rows(of table: CSVTable, into diagnostics: inout Diagnostics) -> Article? {
        let rows = [table.header] + table.rows.map { row in row.fields.map(\.trimmed) }
        let document = Document(elements: [.table(rows.map { $0.map { StyledText($0) } }, hasHeader: true)])
        return DocumentArticle.make(of: document, name: table.name, into: &diagnostics)
    }
}
