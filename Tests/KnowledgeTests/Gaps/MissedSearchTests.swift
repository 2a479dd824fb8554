import Conversations
import Foundation
import Testing

@testable import Knowledge

struct MissedSearchTests {
    @Test(arguments: [
        ("  gift \n cards ", "gift cards"), ("my order, call 13800138000", "my order, call [phone]"),
        ("ann@example.com wants a refund", "[email] wants a refund"),
    ])
    func `personal data is masked before anything is kept`(query: String, kept: String) {
        #expect(MissedSearch(query: query, language: .english, visitor: "a")?.query == kept)
    }

    @Test(arguments: ["13800138000", "ann@example.com", "???", "  ", "42", "the"])
    func `what asks for nothing is no search`(query: String) {
        #expect(MissedSearch(query: query, language: .english, visitor: "a") == nil)
    }

    @Test func `searches and questions of one matter are one gap, with its visitors and customers apart`() throws {
        let time = Date(timeIntervalSince1970: 1_700_000_000)
        let asked = OpenQuestion(
            text: "Do you sell gift cards?", language: .english, reason: .refused, conversation: ConversationID("one"),
            customer: CustomerID("ann"), time: time)
        let searches = ["kim", "lee", "kim"].map {
            OpenQuestion(searched: "gift cards", language: .english, visitor: $0, time: time + 60)
        }
        let gap = try #require(try GapSearch([asked] + searches, encoder: nil).gaps.first)
        #expect((gap.customers, gap.searchers, gap.conversations, gap.questions) == (1, 2, 1, 4))
        #expect(gap.reasons == ["refused": 1, "searched": 3])
        #expect(gap.conversationIDs == [ConversationID("one")])
        #expect(gap.question == "gift cards")
    }

    /// Which articles there are is known; what is said of one that is not is told without a title.
    @Test func `an article that helped everybody is no gap`() throws {
        let article = Article(id: "a", title: "A", language: .english, source: "a.md", sections: [])
        let helped = FeedbackSummary(articleID: "a", yes: 3, noByVersion: [:], latestNo: nil, comments: [])
        #expect(UnhelpfulArticle(helped, article: article) == nil)
        let time = Date(timeIntervalSince1970: 1_700_000_000)
        let failed = FeedbackSummary(
            articleID: "a", yes: 1, noByVersion: [article.version: 2, "older": 3], latestNo: time, comments: [])
        let found = try #require(UnhelpfulArticle(failed, article: article))
        #expect((found.no, found.yes, found.noAsItIs, found.title) == (5, 1, 2, "A"))
        #expect(UnhelpfulArticle(failed, article: nil)?.title == nil)
    }
}
