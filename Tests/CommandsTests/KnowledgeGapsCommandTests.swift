import Conversations
import Foundation
import Knowledge
import Storage
import TestSupport
import Testing

@Suite(.needsProgram)
struct KnowledgeGapsCommandTests {
    /// A record in which two customers asked the same thing and were told that it is not known.
    private static func record(in folder: TemporaryFolder) async throws -> String {
        let data = folder.url.appending(path: "data")
        let store = try await DataStore.open(directory: data, bus: EventBus())
        for (customer, text) in [("ann", "Do you repair a broken zip?"), ("bob", "can you repair the broken zip")] {
            let accepted = try await store.log.receive(.sample(text, id: "1", from: customer), at: .now - 60)
            guard case .messageReceived(let message) = accepted.event.body else { continue }
            _ = try await store.log.update(accepted.conversation.id) {
                let turn = CompletedTurn(
                    answering: message.id, receipt: ["chosen": ["kind": "unknown"]], dialogue: [:], language: .english)
                try $0.complete(TurnOutcome(completed: turn, replies: [], changes: [], handover: nil), at: .now)
            }
        }
        for visitor in ["kim", "lee"] {
            let search = try #require(MissedSearch(query: "zebra saddles", language: .english, visitor: visitor))
            try await store.missedSearches.record(search, at: .now - 900)
        }
        let article = Article(id: "tents.en", title: "Tents", language: .english, source: "tents.md", sections: [])
        try await store.feedback.record(
            ArticleFeedback(article, reader: "kim", isHelpful: false, comment: "Which poles?"), at: .now - 20)
        try await store.close()
        return data.path
    }

    @Test func `questions and searches are listed in groups, then articles that did not help, as text and as JSON`()
        async throws
    {
        let folder = try TemporaryFolder()
        let data = ["--data", try await Self.record(in: folder), "--without-encoder"]
        let told = try await KefuProgram.run(["knowledge", "gaps"] + data)
        #expect(told.status == 0)
        #expect(told.output.contains("repair") && told.output.contains("customers: 2, conversations: 2"))
        #expect(told.output.contains("zebra saddles\n    searched in the help centre: 2\n"))
        #expect(told.output.contains("tents.en\n    readers: it did not help 1, and helped 0\n    - Which poles?"))
        let gaps = try await KefuProgram.run(["knowledge", "gaps", "--json"] + data).objects
        #expect(gaps.map { $0["kind"] as? String } == ["questions", "questions", "article"])
        #expect(gaps.map { $0["customers"] as? Int } == [2, 0, nil])
        #expect(gaps.map { $0["searchers"] as? Int } == [0, 2, nil])
        #expect((gaps.first?["latest"] as? String)?.hasPrefix("20") == true)
    }

    @Test func `a place without a record is told`() async throws {
        let folder = try TemporaryFolder()
        let result = try await KefuProgram.run(["knowledge", "gaps", "--data", folder.url.path])
        #expect(result.status == 1)
        #expect(result.problems.contains("there is no record in"))
    }

    @Test(arguments: [["--days", "0"], ["--limit", "0"]]) func `senseless numbers are refused`(arguments: [String])
        async throws
    {
        let result = try await KefuProgram.run(["knowledge", "gaps"] + arguments)
        #expect(result.status == 64)
    }
}
