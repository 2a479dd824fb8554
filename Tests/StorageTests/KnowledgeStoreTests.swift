import Conversations
import Foundation
import Knowledge
import SourceFiles
import Storage
import TestSupport
import Testing

struct KnowledgeStoreTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)

    private static func article(_ id: String, _ text: String = "Text.") -> Article {
        Article(
            id: id, title: id, language: .english, source: "a.md",
            sections: [.init(blocks: [TextBlock(.paragraph, [text])])])
    }

    private static func source(_ name: String, _ articles: [Article], hash: String = "1") -> ImportedSource {
        ImportedSource(name: name, hash: hash, articles: articles, problems: [])
    }

    @Test(arguments: TestDatabase.all)
    func `only what has changed is a new version, and every version is kept`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let knowledge = store.knowledge
            let name = try await knowledge.collection(for: "/srv/help", wanted: "help")
            let first = try await knowledge.record(
                Self.source("faq.csv", [Self.article("a"), Self.article("b")]), in: name, at: Self.now)
            #expect(first.changes.added == 2)
            let revision = try await knowledge.revision()
            let same = try await knowledge.record(
                Self.source("faq.csv", [Self.article("a"), Self.article("b")]), in: name, at: Self.now)
            #expect(same.changes.unchanged == 2)
            #expect(try await knowledge.revision() == revision)
            let changed = try await knowledge.record(
                Self.source("faq.csv", [Self.article("a", "Other.")]), in: name, at: Self.now + 60)
            #expect((changed.changes.changed, changed.changes.removed) == (1, 1))
            #expect(try await knowledge.articles() == [Self.article("a", "Other.")])
            #expect(try await knowledge.revision() > revision)
            let versions = try await knowledge.versions(of: "a")
            #expect(versions.map(\.number) == [2, 1])
            #expect(versions.map(\.content) == [Self.article("a", "Other."), Self.article("a")])
            #expect(try await knowledge.versions(of: "b").map(\.content) == [nil, Self.article("b")])
            #expect(try await knowledge.versions(of: "never").isEmpty)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an article belongs to the source that had it first`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let name = try await store.knowledge.collection(for: "/srv/help", wanted: "help")
            _ = try await store.knowledge.record(Self.source("a.md", [Self.article("a")]), in: name, at: Self.now)
            let second = try await store.knowledge.record(
                Self.source("a.pdf", [Self.article("a", "Other.")]), in: name, at: Self.now)
            #expect(second.taken == ["a"])
            #expect(try await store.knowledge.articles() == [Self.article("a")])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `sources that are gone take their articles with them`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let name = try await store.knowledge.collection(for: "/srv/help", wanted: "help")
            for id in ["a", "b"] {
                _ = try await store.knowledge.record(
                    Self.source("\(id).md", [Self.article(id)]), in: name, at: Self.now)
            }
            #expect(try await store.knowledge.keepSources(["b.md"], of: name, at: Self.now) == 1)
            #expect(try await store.knowledge.articles().map(\.id) == ["b"])
            #expect(try await store.knowledge.sources(of: name).keys.sorted() == ["b.md"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `two places of one name are two collections`(database: TestDatabase) async throws {
        try await database.withStore { store in
            var names: [String] = []
            for place in ["/one/help", "/two/help", "/one/help"] {
                names.append(try await store.knowledge.collection(for: place, wanted: "help"))
            }
            #expect(names == ["help", "help-2", "help"])
        }
    }
}
