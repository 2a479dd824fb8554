import Conversations
import Foundation
import Knowledge
import Storage
import TestSupport
import Testing

struct SQLAnswerHistoryTests {
    private static let start = Date(timeIntervalSince1970: 1_700_000_000)
    private static let end = start + 86_400

    /// The customer asks, and the assistant's turn chooses `kind`.
    private func ask(
        _ text: String, from customer: String, of store: DataStore, chosen kind: String, name: String = "none",
        openFlow: JSONValue = .null, at time: Date = start
    ) async throws -> ConversationID {
        let accepted = try await store.log.receive(
            .sample(text, id: UUID().uuidString, from: customer), at: time)
        guard case .messageReceived(let message) = accepted.event.body else {
            throw StorageError.damaged("no message")
        }
        let receipt: JSONValue = [
            "chosen": ["kind": .string(kind), "name": .string(name)], "context": ["openFlow": openFlow],
        ]
        _ = try await store.log.update(accepted.conversation.id) {
            try $0.complete(
                TurnOutcome(
                    completed: CompletedTurn(
                        answering: message.id, receipt: receipt, dialogue: [:], language: .english),
                    replies: [], changes: [], handover: name == "misses" ? HandoverRequest(trigger: .misses) : nil),
                at: time + 1)
        }
        return accepted.conversation.id
    }

    @Test(arguments: TestDatabase.all)
    func `refused questions are found with the time that agents spent`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let id = try await ask("Do you repair zips?", from: "ann", of: store, chosen: "handover", name: "misses")
            let mei = AgentID("mei")
            _ = try await store.log.update(id) {
                try $0.take(.init(agent: mei, name: "Mei"), at: Self.start + 60)
                let reply = SentMessage(id: .random(), content: .init(text: "Yes, free."), language: .english)
                try $0.reply(reply, by: mei, at: Self.start + 90)
                try $0.resolve(by: mei, at: Self.start + 180)
            }
            _ = try await ask("Where is it?", from: "bob", of: store, chosen: "answer", name: "delivery.en#1")
            _ = try await ask("red", from: "cat", of: store, chosen: "unknown", openFlow: "order_status")
            let traces = try await store.answers.traces(from: Self.start, to: Self.end)
            let questions = traces.flatMap { $0.openQuestions(from: Self.start, to: Self.end) }
            #expect(questions.map(\.text) == ["Do you repair zips?"])
            #expect(questions.map(\.reason) == [.handedOver])
            #expect(questions.map(\.agentSeconds) == [120])
            #expect(questions.map(\.customer?.rawValue) == ["ann"])
            #expect(traces.flatMap(\.repliesToOpenQuestions).map(\.text) == ["Yes, free."])
            #expect(try await store.answers.traces(from: Self.end, to: Self.end + 60).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a badly rated answer is an open question`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let id = try await ask("When will it come?", from: "ann", of: store, chosen: "answer", name: "a#1")
            _ = try await store.log.update(id) {
                $0.record(.rated(Rating(score: 1)), by: .customer($0.customer), at: Self.start + 60)
            }
            let questions = try await store.answers.traces(from: Self.start, to: Self.end)
                .flatMap { $0.openQuestions(from: Self.start, to: Self.end) }
            #expect(questions.map(\.reason) == [.badlyRated])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the uses of articles are counted by their id`(database: TestDatabase) async throws {
        try await database.withStore { store in
            for (number, passage) in ["faq/a#1", "faq/a#2", "b.en#1"].enumerated() {
                _ = try await ask("Question \(number)", from: "c\(number)", of: store, chosen: "answer", name: passage)
            }
            #expect(try await store.answers.uses(from: Self.start, to: Self.end) == ["faq/a": 2, "b.en": 1])
            #expect(try await store.answers.uses(from: Self.end, to: Self.end + 60).isEmpty)
        }
    }
}
