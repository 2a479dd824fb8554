import Conversations
import Foundation
import Knowledge
import Storage
import TestSupport
import Testing

struct ArticleFeedbackStoreTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)

    private static func feedback(
        _ id: String, _ reader: String, _ isHelpful: Bool, _ comment: String? = nil
    ) -> ArticleFeedback {
        let article = Article(
            id: id, title: id, language: .english, source: "a.md",
            sections: [.init(blocks: [TextBlock(.paragraph, ["Text."])])])
        return ArticleFeedback(article, reader: reader, isHelpful: isHelpful, comment: comment)
    }

    @Test(arguments: TestDatabase.all)
    func `a reader has one voice an article, and the last word counts`(database: TestDatabase) async throws {
        try await database.withStore { store in
            #expect(try await store.feedback.summaries().isEmpty)
            try await store.feedback.record(Self.feedback("a", "kim", false, "Too short"), at: Self.now)
            try await store.feedback.record(Self.feedback("a", "kim", true), at: Self.now + 60)
            try await store.feedback.record(Self.feedback("a", "lee", true), at: Self.now)
            try await store.feedback.record(Self.feedback("b", "kim", false), at: Self.now)
            let summaries = try await store.feedback.summaries()
            #expect(summaries.map(\.articleID) == ["b", "a"])
            #expect(summaries.map(\.yes) == [0, 2] && summaries.map(\.no) == [1, 0])
            // Words that are not said anew stay.
            #expect(summaries[1].comments.map(\.text) == ["Too short"])
            #expect(summaries[1].comments.first?.isHelpful == true)
            #expect(summaries[1].comments.first?.time == Self.now + 60)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `of some days only what was said then counts, by the version that was read`(database: TestDatabase)
        async throws
    {
        try await database.withStore { store in
            try await store.feedback.record(Self.feedback("a", "old", false, "Long ago"), at: Self.now - 86_400)
            try await store.feedback.record(Self.feedback("a", "kim", false, "Now"), at: Self.now)
            var changed = Self.feedback("a", "lee", false)
            changed.version = "later"
            try await store.feedback.record(changed, at: Self.now + 60)
            try await store.feedback.record(Self.feedback("a", "ann", true), at: Self.now + 90)
            try await store.feedback.record(Self.feedback("b", "ann", true), at: Self.now)
            let summaries = try await store.feedback.summaries(since: Self.now)
            #expect(summaries.map(\.articleID) == ["a", "b"])
            #expect((summaries[0].no, summaries[0].yes, summaries[0].noByVersion["later"]) == (2, 1, 1))
            #expect(summaries[0].comments.map(\.text) == ["Now"])
            #expect(summaries[0].latestNo == Self.now + 60 && summaries[1].latestNo == nil)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the latest comments of each article are told, newest first`(database: TestDatabase) async throws {
        try await database.withStore { store in
            for number in 1...9 {
                for id in ["a", "b"] {
                    try await store.feedback.record(
                        Self.feedback(id, "\(number)", number > 4, "\(id)\(number) '; DROP TABLE event; --"),
                        at: Self.now + Double(number))
                }
            }
            let summaries = try await store.feedback.summaries(limit: 1, comments: 3)
            #expect(summaries.map(\.articleID) == ["a"])
            #expect(summaries[0].comments.map { $0.text.prefix(2) } == ["a9", "a8", "a7"])
            #expect((summaries[0].yes, summaries[0].no) == (5, 4))
        }
    }
}
