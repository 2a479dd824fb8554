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

    /// Queries from a table `query,relevant[,sentence][,before]`, where `relevant` is ids or addresses of articles joined by `;`, or nothing,
    /// `sentence` words of the right sentence, `|` between what says the same, and `before` the question that was asked before.
    public static func queries(
        from table: CSVTable, articles: [Article], into diagnostics: inout Diagnostics
    ) -> [Query] {
        var known = Dictionary(articles.map { ($0.id, Set([$0.id])) }) { first, _ in first }
        for article in articles {
            if let url = article.url { known[url, default: []].insert(article.id) }
        }
        return rows(of: table, requiring: ["query"], into: &diagnostics).map { row, value in
            var relevant: Set<String> = []
            for name in Set(value("relevant").split(separator: ";").map { String($0).trimmed }).sorted() {
                if known[name] == nil {
                    diagnostics.error(at: .init(file: table.name, line: row.line), "there is no article '\(name)'")
                }
                relevant.formUnion(known[name] ?? [name])
            }
            let sentences = value("sentence").split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
            return Query(
                text: value("query"), before: value("before").nonEmpty, relevant: relevant, sentences: sentences)
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
