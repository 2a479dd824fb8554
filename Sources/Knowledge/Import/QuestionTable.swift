import Conversations
import SourceFiles
import TextAnalysis

/// A table with a question and its answer in each row.
struct QuestionTable {
    static let required = ["question", "answer"]
    static let optional = ["language", "url", "id", "keywords", "variants"] + ArticleScope.keys

    /// What other programs call the columns.
    private static let otherNames: [String: [String]] = [
        "question": ["q", "questions", "问题", "问句", "标准问", "标准问题", "提问"],
        "answer": ["a", "answers", "reply", "答案", "回答", "回复", "标准答案"],
        "variants": ["similar questions", "alternatives", "相似问", "相似问题", "相似问法", "其他问法", "扩展问"],
        "keywords": ["关键词", "关键字"], "language": ["lang", "语言"], "url": ["link", "链接", "网址"],
        "audience": ["对象", "适用对象"], "product": ["产品", "商品"], "owner": ["负责人"],
        "valid_from": ["valid from", "生效日期"], "valid_until": ["valid until", "valid to", "失效日期", "有效期至"],
    ]

    /// The name that is used here for a column's, whatever its capitals.
    static func canonical(_ column: String) -> String {
        let folded = column.trimmed.lowercased()
        if (required + optional).contains(folded) { return folded }
        return otherNames.first { $0.value.contains(folded) }?.key ?? column
    }

    private let table: CSVTable

    init(_ table: CSVTable) { self.table = table }

    /// One article a row; rows without a question or an answer are reported and left out.
    func articles(into diagnostics: inout Diagnostics) -> [Article] {
        for column in table.header where !(Self.required + Self.optional).contains(column) {
            diagnostics.warning(
                at: .init(file: table.name, line: 1), "the column '\(column)' is not read",
                remedy: remedy(for: column, among: Self.required + Self.optional))
        }
        var lines: [String: Int] = [:]
        return table.rows.compactMap { row in
            let place = Diagnostic.Place(file: table.name, line: row.line)
            let answer = field("answer", row)
            let question = title(of: row, answer: answer)
            guard !question.isEmpty, !answer.isEmpty else {
                diagnostics.error(
                    at: place, question.isEmpty ? "the question is empty" : "the answer is empty",
                    remedy: "fill it in, or remove the row")
                return nil
            }
            let id = identifier(of: row, question: question)
            if let other = lines[id] {
                diagnostics.error(at: place, "the question is already in line \(other)", remedy: "keep one of the rows")
                return nil
            }
            lines[id] = row.line
            return Article(
                id: id, title: question,
                language: language(of: row, text: question + " " + answer, at: place, into: &diagnostics),
                source: table.name, url: field("url", row).nonEmpty,
                keywords: field("keywords", row).nonEmpty.map { [$0] } ?? [],
                variants: variants(of: row),
                sections: [.init(headings: [question], blocks: MarkdownReader.blocks(of: answer))],
                scope: ArticleScope(into: &diagnostics) { key in field(key, row).nonEmpty.map { ($0, place) } })
        }
    }

    /// The question; in a row that is known by an id, the answer may stand alone, and its beginning names it.
    private func title(of row: CSVTable.Row, answer: String) -> String {
        let question = field("question", row)
        guard question.isEmpty, !field("id", row).isEmpty else { return question }
        return Sentences.split(answer).first.map { String($0.prefix(80)) } ?? ""
    }

    private func identifier(of row: CSVTable.Row, question: String) -> String {
        let name = table.name.lowercased().hasSuffix(".csv") ? String(table.name.dropLast(4)) : table.name
        return name + "/"
            + (field("id", row).nonEmpty ?? String(ContentHash.of([TextNormaliser.fold(question)]).prefix(8)))
    }

    /// Questions that are parted by `|` or stand on lines of their own.
    private func variants(of row: CSVTable.Row) -> [String] {
        field("variants", row).split { $0 == "|" || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    private func language(
        of row: CSVTable.Row, text: String, at place: Diagnostic.Place, into diagnostics: inout Diagnostics
    ) -> Language {
        let tag = field("language", row)
        if let language = Language(tag: tag) { return language }
        if !tag.isEmpty {
            diagnostics.warning(at: place, "the language '\(tag)' is not spoken here", remedy: "write zh or en")
        }
        return KnowledgeImporter.language(ofPath: table.name) ?? KnowledgeImporter.language(ofText: text)
    }

    private func field(_ name: String, _ row: CSVTable.Row) -> String {
        table.column(name).map { table.field($0, of: row).trimmed } ?? ""
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}
