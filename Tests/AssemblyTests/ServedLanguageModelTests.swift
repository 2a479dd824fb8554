import Conversations
import Dialogue
import Foundation
import Storage
import TestSupport
import Testing

@testable import Assembly

struct ServedLanguageModelTests {
    private static let question = "within how many days can I return an item?"

    /// What the customer is told, and the receipt of that turn.
    private func turn(_ model: FakeLanguageModel) async throws -> (reply: MessageContent, receipt: JSONValue) {
        let folder = try TemporaryFolder()
        return try await model.listening { url in
            var settings = Settings()
            settings.data = folder.url
            settings.languageModel = LanguageModelSettings(url: try #require(LanguageModelSettings.base(url)))
            var assistant = try TestServer.assistant()
            // Only the articles answer.
            assistant.definition.flows = [:]
            let bus = EventBus()
            let server = try await KefuServer(
                settings: settings, directory: folder.url, assistant: assistant, logger: TestServer.logger,
                store: DataStore.inMemory(bus: bus), bus: bus, passwordRounds: 16)
            var message = InboundMessage.sample(Self.question, id: "1")
            message.language = .english
            _ = try await server.store.log.receive(message, at: .now)
            let store = server.store
            try await running(server.jobs) {
                try await eventually { try await store.log.awaitingTurn(limit: 1).isEmpty }
            }
            var reply: MessageContent?
            var receipt: JSONValue?
            for event in try await store.log.events(after: 0, limit: 100) {
                if case .messageSent(let sent) = event.body { reply = sent.content }
                if case .turnCompleted(let turn) = event.body { receipt = turn.receipt }
            }
            try await server.close()
            return (try #require(reply), try #require(receipt))
        }
    }

    @Test func `a customer reads what the model wrote and was checked, and the receipt says so`() async throws {
        let (reply, receipt) = try await turn(
            FakeLanguageModel { _, request in
                let number = request.user.contains("[1] Returns") ? 1 : 2
                return .writes(
                    "You can return an item within 30 days of delivery [\(number)]. Shipping costs ¥99 [\(number)].")
            })
        #expect(reply.text == "You can return an item within 30 days of delivery.[1]")
        #expect(reply.sources.count == 1)
        #expect(reply.sources.first?.quote == "You can return an item within 30 days of delivery.")
        #expect(receipt[path: "chosen.kind"] == "answer")
        #expect(receipt[path: "wording.outcome"] == "written")
        #expect(receipt[path: "wording.cut.number"] == 1)
        #expect(receipt[path: "wording.completionTokens"] == 30)
    }

    @Test func `a customer reads the articles' own words when the model fails`() async throws {
        let (reply, receipt) = try await turn(FakeLanguageModel(.refuses(401)))
        #expect(reply.text.contains("30 days of delivery"))
        #expect(!reply.sources.isEmpty)
        #expect(receipt[path: "wording.outcome"] == "failed")
    }
}
