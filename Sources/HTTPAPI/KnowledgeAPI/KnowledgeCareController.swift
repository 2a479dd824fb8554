public import Desk
import Conversations
import Foundation
import Hummingbird
import Knowledge

/// What the knowledge lacks and how that is mended, for those who work at the desk: `/api/v1/knowledge`.
public struct KnowledgeCareController: Sendable {
    private static let usualDays = 28.0
    private static let mostDays = 400.0

    let signIn: SignInDesk
    let care: any KnowledgeCare

    public init(signIn: SignInDesk, care: any KnowledgeCare) {
        self.signIn = signIn
        self.care = care
    }

    func add(to group: RouterGroup<APIContext>) {
        group.get("gaps", use: gaps)
        group.get("draft", use: draft)
        group.post("articles", use: approve)
        group.get("health", use: health)
    }

    @Sendable private func gaps(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        return try .json(try await care.gaps(days: try days(of: request), now: .now))
    }

    @Sendable private func draft(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        let gap = request.uri.queryParameters["gap"].map(String.init) ?? ""
        guard let draft = try await care.draft(for: gap, days: try days(of: request), now: .now) else {
            throw APIError(
                .notFound, "no_such_gap", "There is no such gap any more: load the gaps again.",
                zh: "这个缺口已经不在了，请重新加载。", field: "gap")
        }
        return try .json(draft)
    }

    @Sendable private func approve(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        let agent = try await signIn.servingAgent(of: request)
        let asked = try await request.body(as: ApprovalRequest.self)
        let draft = try asked.draft()
        guard let article = try await care.approve(draft, by: agent, now: .now) else { throw ApprovalRequest.empty }
        return try .json(ArticleView(article), status: .created)
    }

    @Sendable private func health(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        return try .json(try await care.health(days: try days(of: request), now: .now))
    }

    private func days(of request: Request) throws(APIError) -> Int {
        Int(try request.number("days", in: 1...Self.mostDays, otherwise: Self.usualDays))
    }
}

private struct ApprovalRequest: Decodable {
    var title: String
    var text: String
    var language: Language
    var variants: [String]?

    static let longestTitle = 200
    static let mostVariants = 20

    static let empty = APIError(
        .unprocessableContent, "empty", "Write what customers should read.", zh: "请写下客户应该读到的内容。", field: "text")

    func draft() throws(APIError) -> ArticleDraft {
        let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !title.isEmpty, title.count <= Self.longestTitle else {
            throw APIError(
                .unprocessableContent, "bad_title", "Give the article a title of 1 to \(Self.longestTitle) characters.",
                zh: "请给文章一个标题，最多 \(Self.longestTitle) 个字。", field: "title")
        }
        guard text.contains(where: { !$0.isWhitespace }) else { throw Self.empty }
        let variants = (variants ?? []).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.isEmpty && $0.count <= Self.longestTitle }
        return ArticleDraft(
            title: title, language: language, text: text, variants: Array(variants.prefix(Self.mostVariants)))
    }
}
