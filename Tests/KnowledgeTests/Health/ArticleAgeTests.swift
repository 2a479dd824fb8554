import Conversations
import Foundation
import SourceFiles
import Testing

@testable import Knowledge

struct ArticleAgeTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)
    private static let today = CalendarDay(now)

    private func article(_ id: String, until: CalendarDay? = nil) -> Article {
        Article(
            id: id, title: id, language: .english, source: id, sections: [],
            scope: ArticleScope(validUntil: until))
    }

    @Test func `articles that ended, end soon or are old are told`() {
        let age = ArticleAge(
            now: Self.now, changed: ["old": Self.now - 400 * 86_400, "new": Self.now - 10 * 86_400])
        let found = age.findings(about: [
            article("old"), article("new"), article("unknown"), article("ended", until: Self.today + -1),
            article("last day", until: Self.today), article("soon", until: Self.today + 13),
            article("later", until: Self.today + 15),
        ])
        #expect(
            Dictionary(uniqueKeysWithValues: found.map { ($0.articles[0].id, $0.kind) })
                == ["old": .old, "ended": .ended, "last day": .endsSoon, "soon": .endsSoon])
    }

    @Test func `what no answer quotes is unused, new and ended articles aside`() {
        let start = Self.now - 28 * 86_400
        let age = ArticleAge(now: Self.now, changed: ["new": Self.now - 86_400])
        let articles = [article("used"), article("idle"), article("new"), article("ended", until: Self.today + -1)]
        #expect(age.unused(among: articles, uses: ["used": 3], since: start).map { $0.articles[0].id } == ["idle"])
        #expect(age.unused(among: articles, uses: [:], since: start).isEmpty)
    }
}
