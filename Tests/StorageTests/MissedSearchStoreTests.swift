import Conversations
import Foundation
import Knowledge
import Storage
import TestSupport
import Testing

struct MissedSearchStoreTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)

    private static func search(_ query: String, by visitor: String) throws -> MissedSearch {
        try #require(MissedSearch(query: query, language: .english, visitor: visitor))
    }

    @Test(arguments: TestDatabase.all)
    func `a visitor counts once a wording, whatever its capitals`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let searches = store.missedSearches
            #expect(try await searches.record(Self.search("Gift cards", by: "kim"), at: Self.now))
            #expect(try await !searches.record(Self.search("gift CARDS", by: "kim"), at: Self.now + 5))
            #expect(
                try await searches.record(Self.search("gift cards'; DROP TABLE event; --", by: "kim"), at: Self.now + 6)
            )
            #expect(try await searches.record(Self.search("gift cards", by: "lee"), at: Self.now + 7))
            let found = try await searches.openQuestions(from: Self.now, to: Self.now + 60)
            #expect(found.map(\.text) == ["gift cards", "gift cards'; DROP TABLE event; --", "Gift cards"])
            #expect(found.map(\.visitor) == ["lee", "kim", "kim"])
            #expect(found.allSatisfy { $0.reason == .searched && $0.conversation == nil && $0.customer == nil })
            #expect(try await searches.openQuestions(from: Self.now + 7, to: Self.now + 60).count == 1)
            #expect(try await searches.openQuestions(from: Self.now - 60, to: Self.now).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `one visitor cannot flood the record, and what is old is forgotten`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let searches = store.missedSearches
            for number in 0..<MissedSearchStore.mostOfVisitor + 10 {
                try await searches.record(Self.search("words x\(number)", by: "flood"), at: Self.now)
            }
            var found = try await searches.openQuestions(from: Self.now, to: Self.now + 1)
            #expect(found.count == MissedSearchStore.mostOfVisitor)
            try await searches.record(Self.search("other words", by: "kim"), at: Self.now + 401 * 86_400)
            found = try await searches.openQuestions(from: .distantPast, to: .distantFuture)
            #expect(found.map(\.text) == ["other words"])
        }
    }
}
