public import Conversations
public import Desk
public import Foundation
import HTTPTypes
import Hummingbird
public import Knowledge

/// Articles for those who work at the desk: `/api/v1/knowledge`.
public struct KnowledgeController: Sendable {
    /// The largest file that may be sent, in bytes.
    static let longestFile = 32 << 20

    let signIn: SignInDesk
    let articles: @Sendable () async throws -> [Article]
    let search: @Sendable (_ query: String, _ language: Language?, _ limit: Int) -> [PassageHit]
    let upload: @Sendable (_ file: Data, _ name: String) async throws -> JSONValue
    let feedback: @Sendable () async throws -> [FeedbackSummary]

    /// - Parameters:
    ///   - upload: Imports a file under its name and reports what it did.
    ///   - feedback: What readers of the help centre said, by article.
    public init(
        signIn: SignInDesk, articles: @escaping @Sendable () async throws -> [Article],
        search: @escaping @Sendable (_ query: String, _ language: Language?, _ limit: Int) -> [PassageHit],
        upload: @escaping @Sendable (_ file: Data, _ name: String) async throws -> JSONValue,
        feedback: @escaping @Sendable () async throws -> [FeedbackSummary]
    ) {
        self.signIn = signIn
        self.articles = articles
        self.search = search
        self.upload = upload
        self.feedback = feedback
    }

    func add(to group: RouterGroup<APIContext>) {
        group.get("articles", use: list)
        group.get("article", use: show)
        group.get("search", use: search)
        group.post("uploads", use: upload)
        group.get("feedback", use: feedback)
    }

    @Sendable private func list(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        return try .json(["articles": try await articles().map(ArticleView.init)])
    }

    @Sendable private func show(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        let id = request.uri.queryParameters["id"].map(String.init) ?? ""
        let articles = try await articles()
        guard let article = articles.first(where: { $0.id == id }) else {
            throw APIError(
                .notFound, "no_such_article", "There is no article with this id.", zh: "没有这篇文章。", field: "id")
        }
        return try .json(ArticleLinks(articles.filter(\.scope.isPublic)).resolved(article))
    }

    @Sendable private func feedback(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        let known = Dictionary(try await articles().map { ($0.id, $0) }) { first, _ in first }
        return try .json(["articles": try await feedback().map { FeedbackView($0, of: known[$0.articleID]) }])
    }

    @Sendable private func search(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        let query = request.uri.queryParameters["q"].map(String.init) ?? ""
        guard !query.isEmpty else {
            throw APIError(.badRequest, "missing", "Say what to search for in 'q'.", zh: "请在 q 中写明要搜索的内容。")
        }
        let tag = request.uri.queryParameters["language"].map(String.init)
        let limit = try request.number("limit", in: 1...50, otherwise: 10)
        let words = FoundWords(query)
        let hits = search(query, tag.flatMap(Language.init(tag:)), Int(limit))
        return try .json(["hits": hits.map { HitView(hit: $0, words: words) }])
    }

    @Sendable private func upload(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        _ = try await signIn.servingAgent(of: request)
        // A name is no path: nothing that is sent decides where something is written.
        let name =
            request.uri.queryParameters["name"].map(String.init)?.split(separator: "/").last.map(String.init) ?? ""
        guard !name.isEmpty, name.utf8.count < 200, !name.hasPrefix(".") else {
            throw APIError(
                .badRequest, "missing", "Give the file's name in 'name', such as ?name=faq.csv.",
                zh: "请在 name 中给出文件名，例如 ?name=faq.csv。")
        }
        let body: Data
        do {
            body = Data(try await request.collectBody(upTo: Self.longestFile).readableBytesView)
        } catch {
            throw APIError(
                .contentTooLarge, "too_large", "The file is larger than \(Self.longestFile >> 20) MB.",
                zh: "文件太大，最多 \(Self.longestFile >> 20) MB。")
        }
        let report = try await upload(body, name)
        return try .json(request.language == .chinese ? ImportSentences.inChinese(report) : report)
    }
}

/// What readers said about an article, which may be gone since.
private struct FeedbackView: Encodable {
    var id: String
    var title: String?
    var language: Language?
    var version: String?
    var yes: Int
    var no: Int
    var comments: [FeedbackSummary.Comment]

    init(_ summary: FeedbackSummary, of article: Article?) {
        id = summary.articleID
        title = article?.title
        language = article?.language
        version = article?.version
        yes = summary.yes
        no = summary.no
        comments = summary.comments
    }
}
