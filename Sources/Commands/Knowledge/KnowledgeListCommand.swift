import ArgumentParser
import Conversations
import Foundation
import Knowledge
import Storage

/// The command `kefu knowledge list`.
struct KnowledgeListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the imported articles, or the versions of one.",
        discussion: "With --json, one object a line.")

    @Option(help: "List the versions of the article with this id.") var versions: String?
    @Flag(help: "Write JSON.") var json = false
    @OptionGroup var record: RecordOptions

    func run() async throws {
        try await record.use { store in
            if let versions { return try await listVersions(of: versions, in: store.knowledge) }
            for article in try await store.knowledge.articles() {
                if json {
                    try Console.json(ArticleSummary(article))
                } else {
                    Console.say("\(article.id)  \(article.language.rawValue)  \(article.title)")
                }
            }
        }
    }

    private func listVersions(of id: String, in store: KnowledgeStore) async throws {
        let versions = try await store.versions(of: id)
        guard !versions.isEmpty else {
            Console.note("error: there is no article '\(id)', and there never was; 'kefu knowledge list' lists them")
            throw ExitCode.failure
        }
        for version in versions {
            let time = version.recorded.formatted(.iso8601)
            if json {
                try Console.json(VersionSummary(version, time: time))
            } else {
                Console.say(
                    "\(version.number)  \(time)  "
                        + (version.content.map { "\($0.title) (\(version.hash))" } ?? "removed"))
            }
        }
    }
}

/// An article without its text.
private struct ArticleSummary: Encodable {
    var id: String
    var title: String
    var language: String
    var source: String
    var url: String?
    var version: String
    var passages: Int
    var scope: ArticleScope

    init(_ article: Article) {
        id = article.id
        title = article.title
        language = article.language.rawValue
        source = article.source
        url = article.url
        version = article.version
        passages = article.passages.count
        scope = article.scope
    }
}

private struct VersionSummary: Encodable {
    var number: Int
    var recorded: String
    var version: String
    var article: Article?

    init(_ version: ArticleVersion, time: String) {
        number = version.number
        recorded = time
        self.version = version.hash
        article = version.content
    }
}
