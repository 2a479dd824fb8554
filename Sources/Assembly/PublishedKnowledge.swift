import Crypto
import Foundation
import HTTPAPI
import Knowledge
import Storage
import WebUI

/// Connects the help centre to the articles, the limits and the record.
struct PublishedKnowledge: Sendable {
    let settings: Settings
    let knowledge: LiveKnowledge
    let feedback: ArticleFeedbackStore
    /// Known to this server alone.
    let secret: String

    private let searches = RateLimiter(burst: 60, perSecond: 5)
    private let judgements = RateLimiter(burst: 20, perSecond: 0.1)

    init(settings: Settings, knowledge: LiveKnowledge, feedback: ArticleFeedbackStore, secret: String) {
        self.settings = settings
        self.knowledge = knowledge
        self.feedback = feedback
        self.secret = secret
    }

    func waitToSearch(_ address: String) -> TimeInterval? {
        settings.limitsVisitors ? searches.wait(for: address, now: .now) : nil
    }

    var search: HelpSearchController {
        HelpSearchController(
            search: { [knowledge] in knowledge.centre.search($0, language: $1, limit: $2, answers: false) },
            wait: waitToSearch)
    }

    var pages: HelpSource {
        HelpSource(
            origin: settings.origin, centre: { [knowledge] in knowledge.centre }, waitToSearch: waitToSearch,
            keep: keep)
    }

    @Sendable private func keep(_ said: ReaderFeedback) async throws -> TimeInterval? {
        if settings.limitsVisitors, let wait = judgements.wait(for: said.address, now: .now) { return wait }
        try await feedback.record(
            ArticleFeedback(
                said.article, reader: mark(of: said.reader, at: said.article.id), isHelpful: said.isHelpful,
                comment: said.comment),
            at: .now)
        return nil
    }

    /// Different for each article, so that the record does not tell what else somebody has read.
    private func mark(of reader: String, at article: String) -> String {
        let key = SymmetricKey(data: Data("reader \(secret)".utf8))
        return HMAC<SHA256>.authenticationCode(for: Data("\(reader) \(article)".utf8), using: key).prefix(16)
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
