import Conversations
import Crypto
public import Foundation
public import Knowledge
import SourceFiles
public import Storage

/// Brings files and sites into the record, source by source; what has not changed is not read again.
public struct KnowledgeImport: Sendable {
    /// Called before each source with its number, how many are known, and its name.
    public typealias Progress = @Sendable (_ done: Int, _ total: Int, _ name: String) -> Void

    let store: KnowledgeStore
    let progress: Progress

    /// Changes when files are read in another way, so that all are read again.
    static let reader = "1"

    public init(store: KnowledgeStore, progress: @escaping Progress = { _, _, _ in }) {
        self.store = store
        self.progress = progress
    }

    /// Imports a folder, or one file.
    public func files(at place: URL, at time: Date) async throws -> ImportReport {
        let origin = place.standardizedFileURL.path
        var isDirectory: ObjCBool = false
        let isFolder =
            FileManager.default.fileExists(atPath: origin, isDirectory: &isDirectory) && isDirectory.boolValue
        let wanted = isFolder ? place.lastPathComponent : place.deletingPathExtension().lastPathComponent
        let collection = try await store.collection(for: origin, wanted: wanted.isEmpty ? "articles" : wanted)
        var report = ImportReport(collection: collection)
        let known = try await store.sources(of: collection)
        let files = KnowledgeImporter.files(in: place)
        report.problems += KnowledgeImporter.unreadFiles(in: place)
        // First, so that an article whose file was renamed is free for the new one.
        report.articles.removed += try await store.keepSources(Set(files.map(\.name)), of: collection, at: time)
        for (number, file) in files.enumerated() {
            progress(number, files.count, file.name)
            guard let data = try? Data(contentsOf: file.url, options: .mappedIfSafe) else {
                report.problems.append(
                    Diagnostic(
                        .error, at: .init(file: file.name), "the file cannot be read", remedy: "allow it to be read"))
                continue
            }
            let hash = Self.hash(data)
            if let known = known[file.name], known.hash == hash {
                report.unchanged += 1
                report.problems += known.problems
                continue
            }
            var diagnostics = Diagnostics()
            let articles = file.kind.articles(of: file.url, name: file.name, into: &diagnostics)
                .map { article in isFolder ? article.renamed(collection + "/" + article.id) : article }
            // A file that is damaged now leaves what was read of it before.
            guard !articles.isEmpty || !diagnostics.hasErrors else {
                report.problems += diagnostics.all
                continue
            }
            let source = ImportedSource(name: file.name, hash: hash, articles: articles, problems: diagnostics.all)
            try await record(source, in: collection, at: time, &report)
        }
        try await tellSameTitles(in: &report)
        progress(1, 1, "")
        return report
    }

    /// Imports one file that was sent, under its name; what was sent under that name before is replaced.
    public func upload(_ data: Data, name: String, at time: Date) async throws -> ImportReport {
        let collection = try await store.collection(for: "uploads", wanted: "uploads")
        var report = ImportReport(collection: collection)
        let (articles, diagnostics) = await Apart.run { Self.read(data, name: name) }
        guard !articles.isEmpty else {
            report.problems = diagnostics.all
            return report
        }
        let source = ImportedSource(
            name: name, hash: Self.hash(data), articles: articles.map { $0.renamed(collection + "/" + $0.id) },
            problems: diagnostics.all)
        try await record(source, in: collection, at: time, &report)
        return report
    }

    /// Adds one article to a collection of its own kind; one of the same id there is replaced.
    ///
    /// - Returns: The article under the id that it has in the record.
    public func add(_ article: Article, to collection: String, at time: Date) async throws -> Article {
        let collection = try await store.collection(for: collection, wanted: collection)
        let kept = article.renamed(collection + "/" + article.id)
        let source = ImportedSource(name: article.source, hash: kept.version, articles: [kept], problems: [])
        _ = try await store.record(source, in: collection, at: time)
        return kept
    }

    private static func read(_ data: Data, name: String) -> ([Article], Diagnostics) {
        var diagnostics = Diagnostics()
        guard let kind = KnowledgeFile(fileExtension: URL(filePath: name).pathExtension) else {
            diagnostics.error(at: .init(file: name), KnowledgeFile.unreadKind, remedy: KnowledgeFile.readKinds)
            return ([], diagnostics)
        }
        return (kind.articles(in: data, name: name, into: &diagnostics), diagnostics)
    }

    func record(
        _ source: ImportedSource, in collection: String, at time: Date, _ report: inout ImportReport
    ) async throws {
        let (changes, taken) = try await store.record(source, in: collection, at: time)
        report.read += 1
        report.articles += changes
        report.problems += source.problems
        report.problems += taken.map {
            Diagnostic(
                .error, at: .init(file: source.name), "another file has the article '\($0)' already",
                remedy: "rename one of the files")
        }
    }

    static func hash(_ data: Data) -> String {
        var hash = SHA256()
        hash.update(data: Data("reader \(reader)\n".utf8))
        hash.update(data: data)
        return hash.finalize().prefix(16).map { String(format: "%02x", $0) }.joined()
    }

    /// Customers could not tell such articles apart.
    func tellSameTitles(in report: inout ImportReport) async throws {
        var sources: [String: String] = [:]
        for article in try await store.articles() {
            let key = article.language.rawValue + article.title.lowercased()
            if let other = sources[key], other != article.source, article.id.hasPrefix(report.collection) {
                report.problems.append(
                    Diagnostic(
                        .warning, at: .init(file: article.source),
                        "another article has the title '\(article.title)': \(other)",
                        remedy: "rename one, or make one of the two"))
            }
            sources[key] = sources[key] ?? article.source
        }
    }
}
