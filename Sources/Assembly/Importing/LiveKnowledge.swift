public import SourceFiles
import Conversations
import Dialogue
import Foundation
import Inference
public import Knowledge
import Storage
import Synchronization

/// The articles that are answered from: those of the assistant's folder and those imported into the record, as they are now.
final class LiveKnowledge: Answering {
    private struct State {
        var centre: HelpCentre
        var index: KnowledgeIndex
        /// What the index was made of.
        var revision: Int
        var day: CalendarDay
    }

    private let assistant: LoadedAssistant
    private let store: KnowledgeStore
    /// Before the help centre's paths, in sources without an address of their own; nil leaves those without.
    private let helpAddress: String?
    private let writer: LanguageModelWriter?
    private let state: Mutex<State>

    /// Begins with the assistant's own articles; `refresh` adds the others.
    ///
    /// - Parameter writer: Puts answers into words, where a language model is set.
    init(
        assistant: LoadedAssistant, store: KnowledgeStore, helpAddress: String? = nil,
        writer: LanguageModelWriter? = nil
    ) {
        self.assistant = assistant
        self.store = store
        self.helpAddress = helpAddress
        self.writer = writer
        state = Mutex(
            State(
                centre: HelpCentre(index: assistant.knowledge), index: assistant.knowledge, revision: 0,
                day: CalendarDay(.distantPast)))
    }

    var index: KnowledgeIndex { state.withLock(\.index) }

    /// What of it customers may read.
    var centre: HelpCentre { state.withLock(\.centre) }

    var version: String { index.version }

    func answer(
        _ question: String, after earlier: String?, language: Language, topics: [String: Double]?
    ) -> KnowledgeAnswer {
        linked { $0.answer(question, after: earlier, language: language, topics: topics) }
    }

    func answer(passage id: String) -> KnowledgeAnswer? {
        index.answer(passage: id).map { answer in linked { _ in answer } }
    }

    /// Leads the sources of an answer to the help centre where they have no address of their own.
    private func linked(_ answer: (KnowledgeIndex) -> KnowledgeAnswer) -> KnowledgeAnswer {
        let (index, centre) = state.withLock { ($0.index, $0.centre) }
        let answer = answer(index)
        return helpAddress.map { centre.linking(answer, to: $0) } ?? answer
    }

    func worded(_ answer: KnowledgeAnswer, to question: String, language: Language) async -> KnowledgeAnswer {
        guard let writer else { return answer }
        let written = await writer.answer(answer, to: question, language: language, from: index, purpose: "answer")
        return linked { _ in written }
    }

    /// Makes the index anew when articles were imported, or when a day has begun on which others hold.
    ///
    /// Meanwhile the old one answers.
    func refresh(at time: Date) async throws {
        let (revision, day) = (try await store.revision(), CalendarDay(time))
        let isCurrent = state.withLock { [assistant] in
            // Where no article of the folder has an end and none was imported, no day changes anything.
            $0.revision == revision && ($0.day == day || revision == 0 && !assistant.hasArticlesOfSomeDays)
        }
        guard !isCurrent else { return }
        let (articles, dates) = (try await store.articles(), try await store.dates())
        let made = try await Apart.run { [assistant] in
            Result {
                let index = try assistant.index(with: articles, on: day)
                // Files of the folder have no history; of one id they count.
                let own = Set(assistant.definition.articles.map(\.id))
                let centre = HelpCentre(index: index, dates: dates.filter { !own.contains($0.key) })
                return State(centre: centre, index: index, revision: revision, day: day)
            }
        }.get()
        assistant.kept?.clear()
        // An upload and the regular look may both be at it: the older of two indexes does not replace the newer.
        state.withLock { if revision >= $0.revision { $0 = made } }
    }
}

extension LoadedAssistant {
    var hasArticlesOfSomeDays: Bool {
        definition.articles.contains { $0.scope.validFrom != nil || $0.scope.validUntil != nil }
    }

    /// The folder's articles and others, those that hold on `day`; of one id the folder's counts.
    public func index(with others: [Article], on day: CalendarDay) throws -> KnowledgeIndex {
        let own = Set(definition.articles.map(\.id))
        let articles = definition.articles + others.filter { !own.contains($0.id) }
        return try KnowledgeIndex(
            articles: articles.filter { $0.scope.holds(on: day) }, encoder: encoder, kept: kept,
            topics: definition.questionTopics(by: interpreter))
    }
}
