import Assembly
import Conversations
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import HTTPAPI

struct KnowledgeCareTests {
    /// A customer asks what is not known, and Mei answers.
    private static func leaveOpen(
        _ question: String, from customer: String, reply: String, of server: KefuServer
    ) async throws -> ConversationID {
        let now = Date.now - 3_600
        let accepted = try await server.store.log.receive(
            .sample(question, id: UUID().uuidString, from: customer), at: now)
        guard case .messageReceived(let message) = accepted.event.body else { throw CancellationError() }
        let id = accepted.conversation.id
        _ = try await server.store.log.update(id) {
            let mei = AgentID("mei")
            try $0.complete(
                TurnOutcome(
                    completed: CompletedTurn(
                        answering: message.id, receipt: ["chosen": ["kind": "unknown", "name": "not_understood"]],
                        dialogue: [:], language: .english),
                    replies: [], changes: [], handover: nil), at: now + 1)
            try $0.take(.init(agent: mei, name: "Mei"), at: now + 10)
            let sent = SentMessage(id: .random(), content: .init(text: reply), language: .english, name: "Mei")
            try $0.reply(sent, by: mei, at: now + 100)
            try $0.resolve(by: mei, at: now + 130)
        }
        return id
    }

    @Test func `a gap is told with its cost, drafted from replies, approved, and answered from at once`() async throws {
        try await withAPI { api, server in
            let reply = "We engrave initials on every mug for 4 dollars, within two days."
            let ann = try await Self.leaveOpen(
                "can you engrave initials on a mug", from: "ann", reply: reply, of: server)
            let bob = try await Self.leaveOpen("engrave my initials on a mug?", from: "bob", reply: reply, of: server)
            let agent = try await api.administrator(of: server)
            let report = try await agent.send(.get, "/api/v1/knowledge/gaps?days=7")
            guard case .array(let gaps) = report["gaps"], let gap = gaps.first else {
                Issue.record("there is no gap: \(report.text)")
                return
            }
            #expect(gaps.count == 1)
            #expect((gap[path: "customers"], gap[path: "conversations"], gap[path: "agentSeconds"]) == (2, 2, 240))
            #expect(report.text.contains(ann.rawValue) && report.text.contains(bob.rawValue))
            let gapID = try #require(gap[path: "id"]?.string)
            let draft = try await agent.send(.get, "/api/v1/knowledge/draft?gap=\(gapID)&days=7")
            #expect(draft["text"]?.string == reply)
            guard case .array(let sources) = draft["sources"] else {
                Issue.record("the draft has no sources")
                return
            }
            let places = sources.compactMap { $0[path: "conversation"]?.string }
            #expect(places == [ann.rawValue] || places == [bob.rawValue], "said twice, quoted once")
            let article = try await agent.send(
                .post, "/api/v1/knowledge/articles",
                [
                    "title": "Can you engrave a mug?", "text": .string(reply), "language": "en",
                    "variants": ["engrave mug"],
                ])
            #expect(article.status == .created)
            #expect(article["id"] == "desk/can-you-engrave-a-mug.en")
            #expect(article["scope.owner"] == "admin@example.com")
            let versions = try await server.store.knowledge.versions(of: "desk/can-you-engrave-a-mug.en")
            #expect(versions.map(\.number) == [1])
            let answer = try await agent.send(.post, "/api/v1/ask", ["question": "Can you engrave a mug?"])
            #expect(answer["text"]?.string?.contains("4 dollars") == true)
        }
    }

    @Test func `approving again under the same title is the next version`() async throws {
        try await withAPI { api, server in
            let agent = try await api.administrator(of: server)
            for text in ["Engraving costs 4 dollars.", "Engraving costs 5 dollars."] {
                let article = try await agent.send(
                    .post, "/api/v1/knowledge/articles",
                    ["title": "Engraving", "text": .string(text), "language": "en"])
                #expect(article.status == .created)
            }
            #expect(try await server.store.knowledge.versions(of: "desk/engraving.en").count == 2)
        }
    }

    @Test(arguments: [
        ("title", " ", "Text."), ("text", "Title", " \n"), ("text", "Title", "---"),
        ("title", String(repeating: "a", count: 201), "Text."),
    ])
    func `an article without a title or a text is refused by name`(field: String, title: String, text: String)
        async throws
    {
        try await withAPI { api, server in
            let agent = try await api.administrator(of: server)
            let answer = try await agent.send(
                .post, "/api/v1/knowledge/articles",
                ["title": .string(title), "text": .string(text), "language": "en"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer["error.field"]?.string == field)
        }
    }

    @Test func `the health tells articles that contradict each other and those that ended`() async throws {
        try await withAPI { api, server in
            let agent = try await api.administrator(of: server)
            for (name, text) in [
                ("a.md", "# Engraved mugs\n\nEngraved mugs can be exchanged within 7 days of delivery."),
                ("b.md", "# Exchange of engraved mugs\n\nEngraved mugs can be exchanged within 14 days of delivery."),
                ("c.md", "---\ntitle: Spring sale\nlanguage: en\nvalid_until: 2020-01-31\n---\nTents cost less."),
            ] {
                _ = try await agent.send(.post, "/api/v1/knowledge/uploads?name=\(name)", raw: Data(text.utf8))
            }
            let report = try await agent.send(.get, "/api/v1/knowledge/health")
            guard case .array(let findings) = report["findings"] else {
                Issue.record("there are no findings: \(report.text)")
                return
            }
            #expect(findings.prefix(2).map { $0[path: "kind"]?.string } == ["contradiction", "ended"])
            #expect(findings.first.map { "\($0)" }?.contains("within 14 days") == true)
        }
    }

    @Test func `strangers, other origins and senseless periods are refused`() async throws {
        try await withAPI { api, server in
            for path in ["gaps", "draft?gap=x", "health"] {
                #expect(try await api.send(.get, "/api/v1/knowledge/\(path)").status == .unauthorized)
            }
            let body: JSONValue = ["title": "T", "text": "Text.", "language": "en"]
            #expect(try await api.send(.post, "/api/v1/knowledge/articles", body).status == .unauthorized)
            var agent = try await api.administrator(of: server)
            #expect(try await agent.send(.get, "/api/v1/knowledge/draft?gap=none").status == .notFound)
            let refused = try await agent.send(.get, "/api/v1/knowledge/gaps?days=0")
            #expect(refused["error.field"]?.string == "days")
            agent.headers[try #require(HTTPField.Name("X-CSRF-Token"))] = nil
            #expect(try await agent.send(.post, "/api/v1/knowledge/articles", body).status == .forbidden)
        }
    }
}
