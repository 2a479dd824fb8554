import ArgumentParser
import Assembly
import Foundation
import Knowledge
import SourceFiles
import Storage

/// The command `kefu knowledge import PATH|URL`.
struct KnowledgeImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import articles from a file, a folder, or a site.",
        discussion: """
            Reads Markdown, HTML, PDF, DOCX, and tables of questions and answers (CSV). A site is read by its sitemap \
            (https://example.com/sitemap.xml) or by following links within the folder of the address; its robots.txt is honoured. \
            What has not changed since the last time is not read again; what is gone is removed, and its versions are kept. \
            An import that was interrupted goes on where it was when it is started again.
            Exit status 1 when nothing could be imported.
            """)

    @Argument(help: "A file, a folder, or an address that begins with http.", completion: .file()) var place: String
    @Option(
        help: "Write Markdown into this assistant's knowledge folder instead of the record.", completion: .directory)
    var into: String?
    @Option(help: "Pages of a site to read at most.") var maxPages = 500
    @Option(help: "Links to follow from the first page of a site at most.") var depth = 10
    @Flag(help: "Read a site in the server's own network too.") var allowPrivate = false
    @Flag(help: "Write one JSON object.") var json = false
    @OptionGroup var record: RecordOptions

    func validate() throws {
        guard maxPages > 0, depth >= 0 else {
            throw ValidationError("--max-pages must be positive, --depth not negative.")
        }
    }

    func run() async throws {
        let report: ImportReport
        if let into {
            let store = try await DataStore.inMemory()
            report = try await run(store)
            let folder = URL(filePath: into, directoryHint: .isDirectory).appending(path: "knowledge")
            try ArticleFolder(folder).write(try await store.knowledge.articles())
            try await store.close()
        } else {
            report = try await record.useOrMake { try await run($0) }
        }
        if json { try Console.json(report) } else { tell(report) }
        if report.read + report.unchanged == 0 { throw ExitCode.failure }
    }

    private func run(_ store: DataStore) async throws -> ImportReport {
        let importer = KnowledgeImport(store: store.knowledge) { done, total, name in
            Console.progress(name, Double(done) / Double(max(1, total)))
        }
        if place.hasPrefix("http://") || place.hasPrefix("https://") {
            guard let address = PageAddress(place) else {
                Console.note("error: '\(place)' is no address of a page, such as https://example.com/help/")
                throw ExitCode.failure
            }
            return try await importer.site(
                at: address, limits: .init(pages: maxPages, depth: depth), allowsPrivate: allowPrivate, at: .now)
        }
        let url = URL(filePath: place)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) else {
            Console.note("error: there is no file or folder \(place)")
            throw ExitCode.failure
        }
        guard isFolder.boolValue || KnowledgeFile(fileExtension: url.pathExtension) != nil else {
            Console.note("error: \(place): \(KnowledgeFile.unreadKind); \(KnowledgeFile.readKinds)")
            throw ExitCode.failure
        }
        return try await importer.files(at: url, at: .now)
    }

    private func tell(_ report: ImportReport) {
        for problem in report.problems { Console.note(problem.description) }
        let articles = report.articles
        Console.say(
            "\(report.collection): \(report.read) read, \(report.unchanged) unchanged since the last time; articles: "
                + "\(articles.added) added, \(articles.changed) changed, \(articles.removed) removed, \(articles.unchanged) as they were; "
                + "\(report.problems.count) problems")
    }
}
