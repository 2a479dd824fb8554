import Conversations
public import SourceFiles

extension AnswerEvaluation {
    /// Articles from a table `id,question,answer[,language,url]`; an answer may be empty, for sets that only match
    /// questions.
    public static func articles(from table: CSVTable, into diagnostics: inout Diagnostics) -> [Article] {
        var ids: Set<String> = []
        return rows(of: table, requiring: ["id", "question"], into: &diagnostics).compactMap { row, value in
            let (id, question, answer) = (value("id"), value("question"), value("answer"))
            guard ids.insert(id).inserted else {
                diagnostics.error(at: .init(file: table.name, line: row.line), "the id '\(id)' is given twice")
                return nil
            }
            let language =
                Language(tag: value("language")) ?? KnowledgeImporter.language(ofText: question + " " + answer)
            let blocks = MarkdownReader.blocks(of: answer)
            return Article(
                id: id, title: question, language: language, source: table.name, url: value("url").nonEmpty,
                sections: [
                    .init(headings: [question], blocks: blocks.isEmpty ? [TextBlock(.paragraph, [question])] : blocks)
                ])
        }
    }

    /// Queries from a table `query,relevant`, where `relevant` is ids joined by `;`, or nothing.
    public static func queries(
        from table: CSVTable, articles: [Article], into diagnostics: inout Diagnostics
    ) -> [Query] {
        let known = Set(articles.map(\.id))
        return rows(of: table, requiring: ["query"], into: &diagnostics).map { row, value in
            let relevant = Set(value("relevant").split(separator: ";").map { String($0).trimmed })
            for id in relevant.subtracting(known).sorted() {
                diagnostics.error(at: .init(file: table.name, line: row.line), "there is no article '\(id)'")
            }
            return Query(text: value("query"), relevant: relevant)
        }
    }

    private static func rows(
        of table: CSVTable, requiring columns: [String], into diagnostics: inout Diagnostics
    ) -> [(row: CSVTable.Row, value: (String) -> String)] {
        table.rows.compactMap { row in
            let value = { (name: String) in table.column(name).map { table.field($0, of: row).trimmed } ?? "" }
            for column in columns where value(column).isEmpty {
                diagnostics.error(at: .init(file: table.name, line: row.line), "the field '\(column)' is empty")
                return nil
            }
            return (row, value)
        }
    }
}
