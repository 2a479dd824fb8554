import ArgumentParser
import Conversations
import Foundation
import Knowledge
import Storage

/// The command `kefu knowledge gaps`.
struct KnowledgeGapsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "List what customers asked without a good answer, grouped by meaning.",
        discussion: """
            Counts questions that the assistant refused or handed over for want of an answer, and answers in conversations that \
            were rated 1 or 2 without a person having spoken, and searches of the help centre that found nothing. They are grouped \
            by meaning. Each group tells how many customers asked, how many visitors searched, and how long agents held the \
            conversations. The costliest group comes first. Then come the articles of which readers said that they did not help, \
            with what they wrote.
            With --json, one object a line, whose 'kind' is 'questions' or 'article'.
            """)

    @Option(help: "Days to look back.") var days = 28
    @Option(help: "Groups, and articles, to list at most.") var limit = 20
    @Flag(help: "Write JSON.") var json = false
    @OptionGroup var encoder: EncoderOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (1...4000).contains(days) else { throw ValidationError("'--days' must be from 1 to 4000.") }
        guard limit > 0 else { throw ValidationError("'--limit' must be positive.") }
    }

    func run() async throws {
        let now = Date.now
        let start = now - Double(days) * 86_400
        let (questions, articles, feedback) = try await database.use(in: encoder.data) { store in
            let traces = try await store.answers.traces(from: start, to: now)
            return (
                traces.flatMap { $0.openQuestions(from: start, to: now) }
                    + (try await store.missedSearches.openQuestions(from: start, to: now)),
                try await store.knowledge.articles(), try await store.feedback.summaries(since: start)
            )
        }
        let found = try GapSearch(questions, background: articles.map(\.title), encoder: encoder.choice.load())
        let known = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
        let unhelpful = feedback.compactMap { UnhelpfulArticle($0, article: known[$0.articleID]) }
        if found.leftOut > 0 { Console.note("note: the oldest \(found.leftOut) questions were left out") }
        for gap in found.gaps.prefix(limit) {
            if json {
                try tell(gap, kind: "questions")
            } else {
                tell(gap)
            }
        }
        if found.gaps.isEmpty, !json { Console.say("No question was left open in \(days) days.") }
        if found.gaps.count > limit, !json {
            Console.note("note: \(found.gaps.count - limit) more; --limit shows them")
        }
        if !unhelpful.isEmpty, !json { Console.say("\nArticles that did not help:") }
        for article in unhelpful.prefix(limit) {
            if json { try tell(article, kind: "article") } else { tell(article) }
        }
    }

    /// One line of JSON.
    private func tell(_ finding: some Encodable, kind: String) throws {
        guard case .object(var members) = try JSONValue(encoding: finding, dates: .iso8601) else { return }
        members["kind"] = .string(kind)
        Console.say(JSONValue.object(members).json)
    }

    private func tell(_ article: UnhelpfulArticle) {
        Console.say(article.title.map { "\($0) [\(article.articleID)]" } ?? article.articleID)
        Console.say("    readers: it did not help \(article.no), and helped \(article.yes)")
        for comment in article.comments.prefix(3) {
            Console.say("    - " + comment.text.prefix(120).replacingOccurrences(of: "\n", with: " "))
        }
    }

    private func tell(_ gap: KnowledgeGap) {
        let minutes = Int((gap.agentSeconds / 60).rounded())
        Console.say(gap.question.replacingOccurrences(of: "\n", with: " "))
        let asked = "customers: \(gap.customers), conversations: \(gap.conversations), agents: \(minutes) min"
        let searched = "searched in the help centre: \(gap.searchers)"
        let counts = [gap.customers > 0 ? asked : "", gap.searchers > 0 ? searched : ""].filter { !$0.isEmpty }
            .joined(separator: "; ")
        Console.say("    \(counts)" + (gap.words.isEmpty ? "" : "; words: \(gap.words.joined(separator: ", "))"))
        for example in gap.examples.dropFirst().prefix(3) {
            Console.say("    - " + example.text.prefix(120).replacingOccurrences(of: "\n", with: " "))
        }
    }
}
