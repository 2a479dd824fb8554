public import Conversations

/// What a language model can do with the articles: search, read, ask.
public struct KnowledgeTools: Sendable {
    public enum Failure: Error, Equatable {
        case unknownTool
        /// A sentence for the model.
        case wrongArgument(String)
    }

    private let index: KnowledgeIndex
    private let answer: @Sendable (String, Language?) -> KnowledgeAnswer

    /// - Parameter answer: Answers a question from the articles of `index`.
    public init(index: KnowledgeIndex, answer: @escaping @Sendable (String, Language?) -> KnowledgeAnswer) {
        self.index = index
        self.answer = answer
    }

    public static let descriptions: [JSONValue] = [
        description(
            "search", "Find passages of the company's articles by words and by meaning, in Chinese or English.",
            ["query": "What to search for.", "language": "zh or en: only articles in this language."], required: "query"
        ),
        description(
            "read", "Read a whole article as Markdown, by the id that search and ask give.",
            ["id": "The article's id."],
            required: "id"),
        description(
            "ask", "Answer a customer's question in the articles' own words with sources, or say that they do not.",
            ["question": "The question.", "language": "zh or en: the language of the question."], required: "question"),
    ]

    public func call(_ name: String, _ arguments: JSONValue) throws(Failure) -> JSONValue {
        switch name {
        case "search": try search(arguments)
        case "read": try read(arguments)
        case "ask": try ask(arguments)
        default: throw .unknownTool
        }
    }

    private func search(_ arguments: JSONValue) throws(Failure) -> JSONValue {
        let query = try text("query", of: arguments)
        let language = try language(of: arguments)
        let hits = index.search(query, language: language, limit: 30)
            .filter { hit in language.map { index.articles[hit.articleID]?.language == $0 } ?? true }
            .prefix(10)
        return [
            "hits": .array(
                hits.map { hit in
                    .object([
                        "id": .string(hit.articleID), "title": .string(hit.title), "heading": .string(hit.heading),
                        "text": .string(hit.text),
                        "url": index.articles[hit.articleID]?.url.map { .string($0) } ?? .null,
                        "score": .number(hit.score),
                    ])
                })
        ]
    }

    private func read(_ arguments: JSONValue) throws(Failure) -> JSONValue {
        let id = try text("id", of: arguments)
        guard let article = index.articles[id] else {
            throw .wrongArgument("There is no article '\(id)'; 'search' gives the ids.")
        }
        return [
            "id": .string(id), "title": .string(article.title), "language": .string(article.language.rawValue),
            "url": article.url.map { .string($0) } ?? .null, "text": .string(ArticleMarkdown.body(of: article)),
        ]
    }

    private func ask(_ arguments: JSONValue) throws(Failure) -> JSONValue {
        let answer = answer(try text("question", of: arguments), try language(of: arguments))
        func sources(_ citations: [Citation]) -> JSONValue {
            .array(
                citations.map { citation in
                    .object([
                        "id": .string(citation.articleID), "title": .string(citation.title),
                        "quote": .string(citation.quote), "url": citation.url.map { .string($0) } ?? .null,
                    ])
                })
        }
        return [
            "answered": .bool(answer.text != nil), "answer": answer.text.map { .string($0) } ?? .null,
            "confidence": .number(answer.confidence), "sources": sources(answer.citations),
            "nearest": sources(answer.nearest),
        ]
    }

    private func text(_ name: String, of arguments: JSONValue) throws(Failure) -> String {
        guard let text = arguments[name]?.string, !text.allSatisfy(\.isWhitespace) else {
            throw .wrongArgument("The argument '\(name)' must be a text that is not empty.")
        }
        return text
    }

    private func language(of arguments: JSONValue) throws(Failure) -> Language? {
        guard let tag = arguments["language"], tag != .null else { return nil }
        guard let language = tag.string.flatMap(Language.init(tag:)) else {
            throw .wrongArgument("The argument 'language' must be zh or en.")
        }
        return language
    }

    private static func description(
        _ name: String, _ text: String, _ arguments: [String: String], required: String
    ) -> JSONValue {
        [
            "name": .string(name), "description": .string(text),
            "inputSchema": [
                "type": "object", "required": [.string(required)],
                "properties": .object(
                    arguments.mapValues { .object(["type": "string", "description": .string($0)]) }),
            ],
            "annotations": ["readOnlyHint": true, "openWorldHint": false],
        ]
    }
}
