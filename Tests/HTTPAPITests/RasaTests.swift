import Assembly
import Conversations
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import HTTPAPI

/// Requests as the documentation of Rasa's HTTP API has them, and what it says comes back.
struct RasaTests {
    private static let token = "0123456789abcdef"
    private static var settings: Settings {
        var settings = Settings()
        settings.rasaToken = token
        return settings
    }

    private static func withRasa(
        shop: String? = nil, _ body: @escaping @Sendable (APIClient, KefuServer) async throws -> Void
    ) async throws {
        try await withAPI(settings: settings, shop: shop) { api, server in
            try await running(server.jobs) { try await body(api, server) }
        }
    }

    private static func talk(_ api: APIClient, _ sender: JSONValue, _ message: JSONValue) async throws -> Answer {
        try await api.send(
            .post, "/webhooks/rest/webhook?token=\(token)", ["sender": sender, "message": message])
    }

    @Test func `a parsed message has Rasa's fields, and offsets count code points`() async throws {
        try await Self.withRasa { api, _ in
            // The flag is one character of two code points.
            let found = try await api.send(
                .post, "/model/parse?token=\(Self.token)",
                ["text": "🇨🇳 where is my order K20260001", "message_id": "b2831e73-1407-4ba0-a861-0f30a42a2a5a"])
            #expect(found.status == .ok)
            #expect(found["text"] == "🇨🇳 where is my order K20260001")
            #expect(found["intent.name"] == "order_status")
            #expect(found["intent_ranking.0.name"] == "order_status")
            #expect(found["intent.confidence"] == found["intent_ranking.0.confidence"])
            #expect(found["entities.0.entity"] == "order_number")
            #expect(found["entities.0.value"] == "K20260001")
            #expect(found["entities.0.start"] == 21)
            #expect(found["entities.0.end"] == 30)
            #expect(found["entities.0.extractor"] == "RegexEntityExtractor")
        }
    }

    @Test func `what is about no intent is Rasa's fallback`() async throws {
        try await Self.withRasa { api, _ in
            let found = try await api.send(.post, "/model/parse?token=\(Self.token)", ["text": "zzz qqq"])
            #expect(found["intent.name"] == "nlu_fallback")
            #expect(found["intent_ranking.0.name"] == "nlu_fallback")
        }
    }

    @Test func `a sender is answered, and its conversation goes on`() async throws {
        try await Self.withRasa { api, server in
            let first = try await Self.talk(api, "kim", "book a fitting")
            #expect(first.json == [["recipient_id": "kim", "text": "When would you like to come?"]])
            let second = try await Self.talk(api, "kim", "on Monday")
            #expect(second.json == [["recipient_id": "kim", "text": "It is booked."]])
            let other = try await Self.talk(api, "约翰 @ example", "我想预约")
            #expect(other.json == [["recipient_id": "约翰 @ example", "text": "您想什么时候来？"]])
            let conversation = try #require(try await server.store.log.current(of: CustomerID("rasa-kim")))
            #expect(conversation.channel == "rasa")
        }
    }

    @Test func `a card is told in lines, its picture by itself, and replies to press are buttons`() {
        let content = MessageContent(
            text: "Here it is.",
            card: Card(
                title: "Order L1234", imageURL: "https://shop.example/l.png",
                rows: [.init(label: "Status", value: "sent")],
                link: SourceLink(title: "See it", url: "https://shop.example/L1234")),
            quickReplies: [QuickReply(title: "Talk to a person", text: "person")])
        let lines = "Here it is.\nOrder L1234\nStatus: sent\nSee it https://shop.example/L1234"
        #expect(
            RasaMessage.messages(content, to: "kim") == [
                RasaMessage(
                    recipient_id: "kim", text: lines, buttons: [.init(title: "Talk to a person", payload: "person")]),
                RasaMessage(recipient_id: "kim", image: "https://shop.example/l.png"),
            ])
    }

    @Test func `while a person has the conversation the answer is empty`() async throws {
        try await Self.withRasa { api, server in
            _ = try await Self.talk(api, "kim", "where is my order")
            let agent = try await api.administrator(of: server)
            let conversation = try #require(try await server.store.log.current(of: CustomerID("rasa-kim")))
            let taken = try await agent.send(.post, "/api/v1/desk/conversations/\(conversation.id)/take")
            #expect(taken.status == .ok)
            #expect(try await Self.talk(api, "kim", "hello?").json == [])
        }
    }

    @Test(arguments: ["", "?token=", "?token=0123456789abcdeX", "?token=0123"])
    func `nobody is answered without the token`(query: String) async throws {
        try await withAPI(settings: Self.settings) { api, server in
            for path in ["/model/parse", "/webhooks/rest/webhook"] {
                let answer = try await api.send(
                    .post, path + query, ["text": "hi", "sender": "kim", "message": "hi"])
                #expect(answer.status == .unauthorized)
                #expect(answer["status"] == "failure")
                #expect(answer["reason"] == "NotAuthenticated")
                #expect(answer["code"] == 401)
            }
            #expect(try await server.store.log.lastSequence() == 0)
        }
    }

    @Test func `the token may stand in the header`() async throws {
        try await withAPI(settings: Self.settings) { api, _ in
            let answer = try await api.send(.get, "/status", with: [.authorization: "Bearer \(Self.token)"])
            #expect(answer.status == .ok)
            #expect(answer["num_active_training_jobs"] == 0)
            #expect(answer["model_id"]?.string?.count == 64)
            #expect(try await api.send(.get, "/version")["version"]?.string?.hasPrefix("3.") == true)
        }
    }

    @Test func `guessing tokens is slowed down`() async throws {
        try await withAPI(settings: Self.settings) { api, _ in
            var last: Answer?
            for number in 0..<25 { last = try await api.send(.get, "/status?token=\(number)") }
            #expect(last?.status == .tooManyRequests)
            #expect(last?.headers[.retryAfter] != nil)
        }
    }

    @Test func `a sender who floods is slowed down, and others are not`() async throws {
        try await withAPI(settings: Self.settings) { api, server in
            // Without jobs no turn is taken; the person at the desk makes each answer come at once.
            let agent = try await api.administrator(of: server)
            try await running(server.jobs) {
                _ = try await Self.talk(api, "kim", "where is my order")
                let conversation = try #require(try await server.store.log.current(of: CustomerID("rasa-kim")))
                _ = try await agent.send(.post, "/api/v1/desk/conversations/\(conversation.id)/take")
                var refused: Answer?
                for _ in 0..<200 where refused == nil {
                    let answer = try await Self.talk(api, "kim", "x")
                    if answer.status != .ok { refused = answer }
                }
                #expect(refused?.status == .tooManyRequests)
                #expect(try await Self.talk(api, "lee", "hello").status == .ok)
            }
        }
    }

    @Test(arguments: [
        ("/webhooks/rest/webhook", #"{"message": "hi"}"#, 422), ("/webhooks/rest/webhook", #"{"sender": "kim"}"#, 422),
        ("/webhooks/rest/webhook", #"{"sender": "", "message": "hi"}"#, 422),
        ("/webhooks/rest/webhook", #"{"sender": "kim", "message": " "}"#, 422),
        ("/webhooks/rest/webhook", "hi", 400), ("/model/parse", "{}", 422), ("/model/parse", #"{"text": 7}"#, 422),
        ("/model/parse", #"{"text": "\ud800"}"#, 400), ("/model/parse", "", 400),
    ])
    func `a request that does not fit is refused in Rasa's form`(path: String, body: String, status: Int) async throws {
        try await withAPI(settings: Self.settings) { api, _ in
            let answer = try await api.send(.post, "\(path)?token=\(Self.token)", raw: Data(body.utf8))
            #expect(answer.status.code == status)
            #expect(answer["status"] == "failure")
            #expect(answer["message"]?.string?.hasSuffix(".") == true)
        }
    }

    @Test func `without a token in the settings there is nothing at Rasa's paths`() async throws {
        try await withAPI { api, _ in
            for path in ["/model/parse", "/webhooks/rest/webhook"] {
                let answer = try await api.send(.post, path, ["text": "hi"])
                #expect(answer.status == .notFound)
            }
            let version = try await api.send(.get, "/version")
            #expect(version.status == .notFound)
        }
    }
}
