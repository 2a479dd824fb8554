import Conversations
import Desk
import Dialogue
import Foundation
import HTTPAPI
import Inference
import Knowledge
import Storage
import Synchronization

/// Looks after the articles of the record and of the folder, by what the record tells of questions and answers.
struct RecordedKnowledgeCare: KnowledgeCare {
    let store: DataStore
    let assistant: LoadedAssistant
    let knowledge: LiveKnowledge
    let publishesArticles: Bool
    let comparison = LatestComparison()

    /// So many gaps are told.
    private static let mostGaps = 200

    func gaps(days: Int, now: Date) async throws -> GapReport {
        let (index, centre) = (knowledge.index, knowledge.centre)
        let articles = try await store.feedback.summaries(since: now - Double(days) * 86_400).compactMap { summary in
            // Nobody can mend an article that is gone.
            index.articles[summary.articleID].flatMap { article in
                UnhelpfulArticle(
                    summary, article: article,
                    path: publishesArticles && centre[article.id] != nil ? HelpPath.article(article) : nil)
            }
        }
        var report = GapReport(
            try await search(days: days, now: now).found, articles: articles, days: days, limit: Self.mostGaps)
        report.gaps = await Apart.run { [assistant, gaps = report.gaps] in
            gaps.map { gap in
                var gap = gap
                gap.answeredBy =
                    gap.customers == 0
                    ? centre.found(for: gap) : assistant.answerByNow(to: gap, from: index)
                return gap
            }
        }
        return report
    }

    func draft(for gap: String, days: Int, now: Date) async throws -> ArticleDraft? {
        let (found, traces) = try await search(days: days, now: now)
        guard let gap = found.gaps.first(where: { $0.id == gap }) else { return nil }
        let conversations = Set(gap.conversationIDs)
        let replies = traces.filter { conversations.contains($0.conversation) }.flatMap(\.repliesToOpenQuestions)
        return try await Apart.run { [encoder = assistant.encoder] in
            Result { try DraftWriter(encoder: encoder).draft(for: gap, replies: replies) }
        }.get()
    }

    func approve(_ draft: ArticleDraft, by agent: Agent, now: Date) async throws -> Article? {
        guard let article = draft.article(owner: agent.email) else { return nil }
        let added = try await KnowledgeImport(store: store.knowledge).add(article, to: "desk", at: now)
        try await knowledge.refresh(at: now)
        return added
    }

    func health(days: Int, now: Date) async throws -> HealthReport {
        let start = now - Double(days) * 86_400
        let uses = try await store.answers.uses(from: start, to: now)
        let age = ArticleAge(now: now, changed: try await store.knowledge.changes())
        let (index, encoder) = (knowledge.index, assistant.encoder)
        let compared = try await Apart.run { [comparison] in
            Result { try comparison.comparison(of: index, encoder: encoder) }
        }.get()
        let articles = assistant.definition.articles + (try await store.knowledge.articles())
        let live = index.articles.values.sorted { $0.id < $1.id }
        return HealthReport(
            days: days, articles: live.count, answers: uses.values.reduce(0, +), leftOut: compared.leftOut,
            findings: compared.contradictions + compared.duplicates + age.findings(about: articles)
                + age.unused(among: live, uses: uses, since: start))
    }

    private func search(days: Int, now: Date) async throws -> (found: GapSearch, traces: [ConversationTrace]) {
        let start = now - Double(days) * 86_400
        let traces = try await store.answers.traces(from: start, to: now)
        let searches = try await store.missedSearches.openQuestions(from: start, to: now)
        let background = knowledge.index.articles.values.map(\.title).sorted()
        let found = try await Apart.run { [encoder = assistant.encoder] in
            Result {
                try GapSearch(
                    traces.flatMap { $0.openQuestions(from: start, to: now) } + searches, background: background,
                    encoder: encoder)
            }
        }.get()
        return (found, traces)
    }
}

extension HelpCentre {
    /// What a search of it finds by now for what was only searched for.
    fileprivate func found(for gap: KnowledgeGap) -> Citation? {
        let found = search(gap.question, language: gap.language, limit: 1)
        guard !found.foundNothing, let hit = found.answer ?? found.hits.first, let article = self[hit.articleID] else {
            return nil
        }
        return Citation(
            articleID: article.id, title: article.title, heading: hit.heading ?? "", passageID: article.id,
            quote: hit.excerpt.map(\.text).joined(), url: article.url, version: article.version)
    }
}

extension LoadedAssistant {
    /// What answers a gap's question now; a bad answer is no less bad for being given again.
    fileprivate func answerByNow(to gap: KnowledgeGap, from index: KnowledgeIndex) -> Citation? {
        guard gap.reasons[OpenQuestion.Reason.badlyRated.rawValue] != gap.questions else { return nil }
        let answer = answer(gap.question, language: gap.language, from: index)
        return answer.confidence >= definition.settings.thresholds.answer ? answer.citations.first : nil
    }
}

/// Comparing all articles takes seconds, so what was found is kept until they change.
final class LatestComparison: Sendable {
    private let latest = Mutex<(version: String, comparison: ArticleComparison)?>(nil)

    func comparison(of index: KnowledgeIndex, encoder: (any SentenceEncoder)?) throws -> ArticleComparison {
        if let known = latest.withLock(\.self), known.version == index.version { return known.comparison }
        let articles = index.articles.values.sorted { $0.id < $1.id }
        let comparison = try ArticleComparison(articles, encoder: encoder)
        latest.withLock { $0 = (index.version, comparison) }
        return comparison
    }
}
