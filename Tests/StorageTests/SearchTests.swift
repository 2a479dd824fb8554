import Conversations
import Desk
import Foundation
import Storage
import TestSupport
import Testing

struct SearchTests {
    private static func found(_ words: String, in store: DataStore) async throws -> Set<String> {
        let query = InboxQuery(view: .all, agent: AgentID("ann"), search: words)
        return Set(try await store.inbox.conversations(query).map(\.customer.rawValue))
    }

    private static func fill(_ store: DataStore) async throws {
        for (customer, text) in [
            ("kim", "鞋子太小了，我想退货"), ("lee", "I was returning two orders yesterday"), ("mei", "请问有没有优惠券"),
        ] {
            _ = try await store.log.receive(.sample(text, id: "1", from: customer), at: .now)
        }
        try await store.searchIndexer.catchUp(batch: 2)
    }

    @Test(
        arguments: TestDatabase.all,
        [
            ("退货", ["kim"]), ("优惠", ["mei"]), ("换货", []), ("return order", ["lee"]), ("orders", ["lee"]),
            ("退货 order", []), ("\"", []), ("* OR NEAR(", []), ("", ["kim", "lee", "mei"]),
        ] as [(String, Set<String>)])
    func `finds Chinese words of two characters and English words by their stem`(
        database: TestDatabase, search: (words: String, customers: Set<String>)
    ) async throws {
        try await database.withStore { store in
            try await Self.fill(store)
            #expect(try await Self.found(search.words, in: store) == search.customers)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is rebuilt from the log`(database: TestDatabase) async throws {
        try await database.withStore { store in
            try await Self.fill(store)
            try await store.searchIndexer.reset()
            #expect(try await Self.found("退货", in: store).isEmpty)
            #expect(try await store.searchIndexer.catchUp(batch: 2) == 3)
            #expect(try await Self.found("退货", in: store) == ["kim"])
            #expect(try await store.searchIndexer.catchUp() == 0)
        }
    }
}
