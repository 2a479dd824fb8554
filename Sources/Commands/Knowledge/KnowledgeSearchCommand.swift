import SourceFiles
import ArgumentParser
import Assembly
import Conversations
import Foundation
import Knowledge
import Storage

/// The command `kefu knowledge search QUERY`.
struct KnowledgeSearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search the imported articles, or those of a file or folder.",
        discussion: """
            Each hit tells what spoke for it: shared words, likeness of meaning. Exit status 1 when nothing is found.
            """)

    @Argument(help: "What to search for.") var query: String
    @Option(help: "Search this file or folder instead of the record.", completion: .file()) var knowledge: String?
    @Option(help: "zh or en: only articles in this language.") var language: Language?
    @Option(help: "Only articles for this audience, or for all.") var audience: String?
    @Option(help: "Only articles about this product, or about all.") var product: String?
    @Option(help: "Hits to tell at most.") var limit = 10
    @Flag(help: "Write one JSON object a hit.") var json = false
    @OptionGroup var encoder: EncoderOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("'--limit' must be positive.") }
    }

    func run() async throws {
        let all =
            if let knowledge { try KnowledgePlace(knowledge).articles() } else {
                try await database.useOrMake(in: encoder.data) { try await $0.knowledge.articles() }
            }
        let day = CalendarDay(.now)
        let articles = all.filter { article in
            (language.map { article.language == $0 } ?? true) && article.scope.holds(on: day)
                && article.scope.suits(audience: audience, product: product)
        }
        let model = encoder.choice.load()
        let index = try KnowledgeIndex(articles: articles, encoder: model, kept: encoder.kept(model))
        let hits = index.search(query, limit: limit)
        for hit in hits {
            if json { try Console.json(hit) } else { tell(hit) }
        }
        guard !hits.isEmpty else {
            Console.note(
                all.isEmpty ? "There are no articles; 'kefu knowledge import' brings them in." : "Nothing is found.")
            throw ExitCode.failure
        }
    }

    private func tell(_ hit: PassageHit) {
        func figure(_ value: Double) -> String { value.formatted(.number.precision(.fractionLength(2))) }
        Console.say(
            "\(figure(hit.score))  \(hit.title)"
                + (hit.heading.isEmpty || hit.heading == hit.title ? "" : " › \(hit.heading)"))
        Console.say("      [\(hit.passageID)] words \(figure(hit.keywordScore)), meaning \(figure(hit.vectorScore))")
        Console.say("      " + hit.text.prefix(160).replacingOccurrences(of: "\n", with: " "))
    }
}
