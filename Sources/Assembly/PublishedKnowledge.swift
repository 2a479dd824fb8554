import Conversations
import Crypto
import Foundation
import HTTPAPI
import Knowledge
import SourceFiles
import Storage
import WebUI

/// Connects the help centre to the articles, the limits and the record.
struct PublishedKnowledge: Sendable {
    let settings: Settings
    let knowledge: LiveKnowledge
    let feedback: ArticleFeedbackStore
    let missedSearches: MissedSearchStore
    /// Known to this server alone.
    let secret: String

    private let searches = RateLimiter(burst: 60, perSecond: 5)
    private let judgements = RateLimiter(burst: 20, perSecond: 0.1)

    init(settings: Settings, knowledge: LiveKnowledge, store: DataStore, secret: String) {
        self.settings = settings
        self.knowledge = knowledge
        feedback = store.feedback
        missedSearches = store.missedSearches
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
            keep: keep, missed: note)
    }

    @Sendable private func keep(_ said: ReaderFeedback) async throws -> TimeInterval? {
        if settings.limitsVisitors, let wait = judgements.wait(for: said.address, now: .now) { return wait }
        try await feedback.record(
            ArticleFeedback(
                said.article, reader: mark("reader", "\(said.reader) \(said.article.id)"), isHelpful: said.isHelpful,
                comment: said.comment),
            at: .now)
        return nil
    }

    /// A search that cannot be noted is answered all the same.
    @Sendable private func note(_ query: String, _ language: Language, _ address: String) async {
        let now = Date.now
        let visitor = mark("searcher", "\(address) \(CalendarDay(now))")
        guard let search = MissedSearch(query: query, language: language, visitor: visitor) else { return }
        _ = try? await missedSearches.record(search, at: now)
    }

    /// Stands for `text` in the record.
    ///
    /// A reader's has the article in it and a searcher's the day, so that neither tells what else somebody has read, or looked for on
    /// another day.
    private func mark(_ purpose: String, _ text: String) -> String {
        let key = SymmetricKey(data: Data("\(purpose) \(secret)".utf8))
        return HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key).prefix(16)
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
