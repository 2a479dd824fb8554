import Foundation
import Knowledge
import SourceFiles
import Storage
import TestSupport
import Testing

@testable import Assembly

struct KnowledgeImportTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)

    private static func withStore(_ body: (KnowledgeStore) async throws -> Void) async throws {
        try await TestDatabase.sqliteInMemory.withStore { try await body($0.knowledge) }
    }

    @Test func `what has not changed is not read again, what is gone is removed`() async throws {
        try await Self.withStore { store in
            let folder = try TemporaryFolder([
                "a.md": "# A\n\nOne.", "en/faq.csv": "question,answer\nQ?,A.\n", "logo.png": "no text",
            ])
            let importer = KnowledgeImport(store: store)
            let first = try await importer.files(at: folder.url, at: Self.now)
            #expect((first.read, first.articles.added) == (2, 2))
            #expect(first.problems.map { $0.place.file } == ["logo.png"])
            let second = try await importer.files(at: folder.url, at: Self.now)
            #expect((second.read, second.unchanged, second.articles) == (0, 2, ArticleChanges()))
            try folder.write("# A\n\nTwo.", to: "a.md")
            try FileManager.default.removeItem(at: folder.url.appending(path: "en/faq.csv"))
            let third = try await importer.files(at: folder.url, at: Self.now)
            #expect((third.read, third.articles.changed, third.articles.removed) == (1, 1, 1))
            #expect(try await store.articles().map { $0.id } == ["\(third.collection)/a"])
        }
    }

    @Test func `an article whose file is renamed stays`() async throws {
        try await Self.withStore { store in
            let folder = try TemporaryFolder(["returns.md": "# Returns\n\nThirty days."])
            let importer = KnowledgeImport(store: store)
            _ = try await importer.files(at: folder.url, at: Self.now)
            try FileManager.default.removeItem(at: folder.url.appending(path: "returns.md"))
            try folder.write("<h1>Returns</h1><p>Thirty days.</p>", to: "returns.html")
            _ = try await importer.files(at: folder.url, at: Self.now)
            #expect(try await store.articles().map(\.source) == ["returns.html"])
        }
    }

    @Test func `the second of two files with one id is read when the first is gone`() async throws {
        try await Self.withStore { store in
            let folder = try TemporaryFolder(["a.html": "<h1>A</h1><p>One.</p>", "a.md": "# A\n\nTwo."])
            let importer = KnowledgeImport(store: store)
            let first = try await importer.files(at: folder.url, at: Self.now)
            #expect(first.articles.added == 1)
            let kept = try #require(try await store.articles().first?.source)
            try FileManager.default.removeItem(at: folder.url.appending(path: kept))
            _ = try await importer.files(at: folder.url, at: Self.now)
            #expect(try await store.articles().map(\.source) == [kept == "a.md" ? "a.html" : "a.md"])
        }
    }

    @Test func `an import that was interrupted goes on where it was`() async throws {
        try await Self.withStore { store in
            let folder = try TemporaryFolder(["a.md": "One.", "b.md": "Two."])
            let collection = try await store.collection(for: folder.url.standardizedFileURL.path, wanted: "x")
            let file = try #require(KnowledgeImporter.files(in: folder.url).first)
            let data = try Data(contentsOf: file.url)
            _ = try await store.record(
                .init(name: file.name, hash: KnowledgeImport.hash(data), articles: [], problems: []), in: collection,
                at: Self.now)
            let report = try await KnowledgeImport(store: store).files(at: folder.url, at: Self.now)
            #expect((report.read, report.unchanged) == (1, 1))
        }
    }

    @Test func `problems of a file that has not changed are told again`() async throws {
        try await Self.withStore { store in
            let folder = try TemporaryFolder(["bad.docx": "no ZIP", "good.md": "Text."])
            let importer = KnowledgeImport(store: store)
            let first = try await importer.files(at: folder.url, at: Self.now)
            let second = try await importer.files(at: folder.url, at: Self.now)
            #expect(first.problems == second.problems)
            #expect(first.problems.count == 1)
        }
    }

    @Test func `a file that is damaged leaves what was read of it before`() async throws {
        try await Self.withStore { store in
            let folder = try TemporaryFolder(["faq.csv": "question,answer\nQ?,A.\n", "good.md": "Text."])
            let importer = KnowledgeImport(store: store)
            let before = try await importer.files(at: folder.url, at: Self.now)
            try folder.write("question,answer\n\"Q?,A.\n", to: "faq.csv")
            let after = try await importer.files(at: folder.url, at: Self.now)
            #expect((after.read, after.unchanged, after.articles.removed) == (0, 1, 0))
            #expect(after.problems.first?.place.file == "faq.csv")
            #expect(try await store.articles().count == before.articles.added)
        }
    }

    @Test func `an upload replaces what had its name, and a bad one nothing`() async throws {
        try await Self.withStore { store in
            let importer = KnowledgeImport(store: store)
            _ = try await importer.upload(Data("# A\n\nOne.".utf8), name: "a.md", at: Self.now)
            let second = try await importer.upload(Data("# A\n\nTwo.".utf8), name: "a.md", at: Self.now)
            #expect(second.articles.changed == 1)
            let bad = try await importer.upload(Data([0xC3, 0x28]), name: "a.md", at: Self.now)
            #expect(bad.problems.count == 1)
            #expect(try await store.articles().first?.sections.first?.blocks.first?.text == "Two.")
        }
    }
}
