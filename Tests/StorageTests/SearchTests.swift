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

    /// What FTS5's tokenizer makes of a term, PostgreSQL's search must make of it too.
    @Test(.enabled(if: TestPostgres.isInstalled, "needs PostgreSQL: Scripts/setup --with tests"))
    func `finds on PostgreSQL what it finds on SQLite`() async throws {
        let texts = [
            "version 3.5 is out", "3 and 5", "5.3", "1,299 yuan", "café au lait", "Ünïcödé größe", "don't stop",
            "e-mail me",
            "iphone15 pro", "它是 3.5 寸", "๑๒๓ ภาษาไทย", "हिन्दी में", "👍🏽 好的", "a'b\"c\\d", "x_y*z", "И́мя ёлка", "한국어 테스트",
            "'quoted' \\ back", "C++ & C#", "№ 5 ½", "ＡＢＣ　１２３", "naïve coöperate", "é e\u{301}", "a:b|c!d(e)<->f", "",
            " ",
        ]
        func answers(_ database: TestDatabase) async throws -> [[Set<String>]] {
            try await database.withStore { store in
                for (number, text) in texts.enumerated() {
                    _ = try await store.log.receive(.sample(text, id: "1", from: "\(number)"), at: .now)
                }
                try await store.searchIndexer.catchUp()
                var answers: [[Set<String>]] = []
                for text in texts {
                    var found = [try await Self.found(text, in: store)]
                    for word in text.split(separator: " ") {
                        found.append(try await Self.found(String(word), in: store))
                    }
                    answers.append(found)
                }
                return answers
            }
        }
        let (sqlite, postgres) = (try await answers(.sqliteInMemory), try await answers(.postgres))
        for (text, both) in zip(texts, zip(sqlite, postgres)) { #expect(both.0 == both.1, "\(text)") }
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
