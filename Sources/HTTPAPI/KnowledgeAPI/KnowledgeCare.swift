public import Desk
public import Foundation
public import Knowledge

/// What looks after the knowledge: what it lacks, what fills that, and what became of the articles.
public protocol KnowledgeCare: Sendable {
    /// What customers asked and searched for without a good answer in the days before `now`, and which articles did not help.
    func gaps(days: Int, now: Date) async throws -> GapReport

    /// An article for a gap of those days; nil when there is no such gap any more.
    func draft(for gap: String, days: Int, now: Date) async throws -> ArticleDraft?

    /// Makes the draft an article that is answered from at once; nil where its text says nothing.
    func approve(_ draft: ArticleDraft, by agent: Agent, now: Date) async throws -> Article?

    /// What should be looked at among the articles; their use is told from the days before `now`.
    func health(days: Int, now: Date) async throws -> HealthReport
}
