import Conversations
import Foundation
import HTTPTypes
import Hummingbird
import Knowledge

/// Takes what readers say about an article: yes or no, and words when they like.
struct HelpFeedbackController: Sendable {
    let source: HelpSource

    static let cookieName = "kefu_reader"

    /// Keeps it and leads back to the article, which says thank you.
    func submit(
        _ request: Request, context: some RequestContext, id: String, language: Language, from address: String?
    ) async throws -> Response {
        guard request.comesFromThisSite else { throw HTTPError(.forbidden) }
        guard let keep = source.keep, let article = source.centre()[id], article.language == language else {
            throw HTTPError(.notFound)
        }
        let form = try? await URLEncodedFormDecoder().decode(Form.self, from: request, context: context)
        let comment = form?.comment?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard let isHelpful = form.flatMap({ ["yes": true, "no": false][$0.helpful] }),
            comment.count <= ArticleFeedback.longestComment
        else { throw HTTPError(.unprocessableContent) }
        let known = request.cookies[Self.cookieName]?.value
        let reader = known.flatMap { Self.isName($0) ? $0 : nil } ?? Self.newName()
        let wait = try await keep(
            ReaderFeedback(
                article: article, isHelpful: isHelpful, comment: comment.isEmpty ? nil : comment, reader: reader,
                address: address ?? "unknown"))
        if let wait {
            throw HTTPError(.tooManyRequests, headers: [.retryAfter: String(max(1, Int(wait.rounded(.up))))])
        }
        let said: HelpArticlePage.Said = comment.isEmpty ? (isHelpful ? .yes : .no) : .words
        let path = HelpPath.article(article) + "?feedback=\(said.rawValue)#\(HelpArticlePage.feedbackAnchor)"
        var response = Response.redirect(to: path, type: .normal)
        response.setCookie(
            Cookie(
                name: Self.cookieName, value: reader, maxAge: 31_536_000, path: "/help",
                secure: source.origin.hasPrefix("https://"), httpOnly: true, sameSite: .lax))
        return response
    }

    private struct Form: Decodable {
        var helpful: String
        var comment: String?
    }

    /// 128 random bits.
    private static func newName() -> String {
        (0..<2).map { _ in
            let digits = String(UInt64.random(in: .min ... .max), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    private static func isName(_ text: String) -> Bool {
        text.count == 32 && text.allSatisfy { $0.isHexDigit && $0.isASCII }
    }
}
