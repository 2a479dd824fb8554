public import Foundation
import SourceFiles

/// Tells the articles whose days are over or near their end, that nobody has changed for long, and that no answer quotes.
public struct ArticleAge: Sendable {
    /// Days before the last one on which its end is told.
    static let notice = 14
    /// Days after which an article is old.
    static let longUnchanged = 365

    private let today: CalendarDay
    private let now: Date
    /// When an article was changed last, by id; those of the folder are not known.
    private let changed: [String: Date]

    public init(now: Date, changed: [String: Date]) {
        self.now = now
        today = CalendarDay(now)
        self.changed = changed
    }

    public func findings(about articles: [Article]) -> [HealthFinding] {
        articles.compactMap(finding).sorted {
            ($0.kind.rawValue, $0.articles[0].id) < ($1.kind.rawValue, $1.articles[0].id)
        }
    }

    private func finding(about article: Article) -> HealthFinding? {
        if let last = article.scope.validUntil, last < today + Self.notice {
            return HealthFinding(
                kind: last < today ? .ended : .endsSoon, articles: [.init(article)], day: last)
        }
        guard let time = changed[article.id], now.timeIntervalSince(time) > Double(Self.longUnchanged) * 86_400 else {
            return nil
        }
        return HealthFinding(kind: .old, articles: [.init(article)], changed: time)
    }

    /// The articles that hold, were there before `start`, and that no answer has quoted since.
    ///
    /// - Parameter uses: Answers since `start` by article; without any at all, nothing is told of single ones.
    public func unused(among articles: [Article], uses: [String: Int], since start: Date) -> [HealthFinding] {
        guard !uses.isEmpty else { return [] }
        return articles.filter { article in
            uses[article.id] == nil && article.scope.holds(on: today) && changed[article.id].map { $0 < start } ?? true
        }
        .sorted { $0.id < $1.id }
        .map { HealthFinding(kind: .unused, articles: [.init($0)], changed: changed[$0.id]) }
    }
}
