import Conversations
import Foundation
import HTTPTypes
import Assembly
import Hummingbird
import Storage
import TestSupport
import Testing

struct ChatTests {
    @Test func `a session greets in the visitor's language, and its token continues it`() async throws {
        try await withAPI { api, _ in
            let first = try await api.send(.post, "/api/v1/chat/session", ["language": "zh-CN"])
            #expect(first.status == .ok)
            #expect(first["assistant.name"] == "小店助手")
            #expect(first["assistant.greeting.text"] == "您好，请问有什么可以帮您？")
            #expect(first["settings.maximumTextLength"] == 4000)
            let token = try #require(first["token"])
            let again = try await api.send(.post, "/api/v1/chat/session", ["token": token, "language": "en"])
            #expect(again["customer"] == first["customer"])
            #expect(again["assistant.name"] == "Shop helper")
        }
    }

    @Test func `a token that is not ours makes a new visitor`() async throws {
        try await withAPI { api, _ in
            let session = try await api.send(.post, "/api/v1/chat/session", ["token": "mallory.00ff"])
            #expect(session.status == .ok)
            #expect(session["customer"]?.string?.count == 24)
        }
    }

    @Test func `an accepted message is in the record, and the same again is the same`() async throws {
        try await withAPI { api, server in
            let visitor = try await api.visitor()
            let first = try await visitor.say("怎么退货？", id: "message-1")
            #expect(first.status == .accepted)
            #expect(first["message.externalID"] == "message-1")
            #expect(first["message.content.text"] == "怎么退货？")
            #expect(first["duplicate"] == false)
            let second = try await visitor.say("怎么退货？", id: "message-1")
            #expect(second.status == .accepted)
            #expect(second["duplicate"] == true)
            #expect(second["sequence"] == first["sequence"])
            #expect(try await server.store.log.lastSequence() == 2)
        }
    }

    @Test func `two visitors may use the same id for their messages`() async throws {
        try await withAPI { api, _ in
            for _ in 0..<2 {
                let answer = try await api.visitor().say("hello", id: "message-1")
                #expect(answer["duplicate"] == false)
            }
        }
    }

    @Test(arguments: [
        (String(repeating: "长", count: 4001), 413, "too_long"),
        (String(repeating: "😀", count: 10_000), 413, "too_long"),
        (" \n\t\u{0} ", 422, "empty"), ("", 422, "empty"), (String(repeating: "x", count: 1 << 20), 413, "too_large"),
    ])
    func `a message that cannot be kept is refused with its reason`(text: String, status: Int, code: String)
        async throws
    {
        try await withAPI { api, server in
            let answer = try await api.visitor().say(text)
            #expect(answer.status.code == status)
            #expect(answer.errorCode == code)
            #expect(answer["error.message"]?.string?.hasSuffix(".") == true)
            #expect(try await server.store.log.lastSequence() == 0)
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script><img src=x onerror=alert(1)>", String(repeating: "长", count: 4000), "a\nb",
        "'; DROP TABLE event; --",
        "👩‍👩‍👧‍👦 e\u{301}", "\u{202E}txt.exe",
    ])
    func `a message is text and comes back as it was`(text: String) async throws {
        try await withAPI { api, _ in
            let visitor = try await api.visitor()
            let answer = try await visitor.say(text)
            #expect(answer.status == .accepted)
            #expect(answer["message.content.text"] == .string(text))
            #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
        }
    }

    @Test(arguments: [
        ("", 400, "not_json"), ("{", 400, "not_json"), ("[1]", 422, "wrong_type"), ("{}", 422, "missing_field"),
        (#"{"id": "message-1"}"#, 422, "missing_field"), (#"{"id": 7, "text": "x"}"#, 422, "wrong_type"),
        (#"{"id": "message-1", "text": null}"#, 422, "wrong_type"), (#"{"id": "short", "text": "x"}"#, 422, "bad_id"),
    ])
    func `a body that does not fit is refused, naming the field`(body: String, status: Int, code: String) async throws {
        try await withAPI { api, _ in
            let answer = try await api.visitor().send(.post, "/api/v1/chat/messages", raw: Data(body.utf8))
            #expect(answer.status.code == status)
            #expect(answer.errorCode == code)
        }
    }

    @Test func `bytes that are no UTF-8 are refused`() async throws {
        try await withAPI { api, _ in
            let body = Data(#"{"id": "message-1", "text": ""#.utf8) + [0xFF, 0xFE] + Data(#""}"#.utf8)
            let answer = try await api.visitor().send(.post, "/api/v1/chat/messages", raw: body)
            #expect(answer.status == .badRequest)
        }
    }

    @Test(arguments: ["", "Bearer ", "Bearer kim.00", "Basic a2lt", "Bearer kim." + String(repeating: "0", count: 64)])
    func `nobody speaks without a token of ours`(authorization: String) async throws {
        try await withAPI { api, _ in
            for (method, path) in [(HTTPRequest.Method.post, "messages"), (.get, "events"), (.post, "handover")] {
                let answer = try await api.send(
                    method, "/api/v1/chat/\(path)", ["id": "message-1", "text": "x"],
                    with: [.authorization: authorization])
                #expect(answer.status == .unauthorized)
                #expect(answer.errorCode == "bad_token")
            }
        }
    }

    @Test func `a visitor who floods is slowed down, and others are not`() async throws {
        try await withAPI { api, _ in
            let flooder = try await api.visitor()
            var refused: Answer?
            for _ in 0..<200 where refused == nil {
                let answer = try await flooder.say("x")
                if answer.status != .accepted { refused = answer }
            }
            #expect(refused?.status == .tooManyRequests)
            #expect(refused?.headers[.retryAfter].flatMap { Int($0) } ?? 0 >= 1)
            #expect(try await api.visitor().say("x").status == .accepted)
        }
    }

    @Test func `a page of any site may use the chat and nothing else`() async throws {
        try await withAPI { api, _ in
            let preflight = try await api.send(.options, "/api/v1/chat/messages", with: [.origin: "https://a.example"])
            #expect(preflight.status == .noContent)
            #expect(preflight.headers[.accessControlAllowOrigin] == "*")
            #expect(preflight.headers[.accessControlAllowHeaders]?.contains("Authorization") == true)
            #expect(preflight.headers[.accessControlAllowCredentials] == nil)
            let desk = try await api.send(.options, "/api/v1/desk/conversations", with: [.origin: "https://a.example"])
            #expect(desk.headers[.accessControlAllowOrigin] == nil)
            let refused = try await api.send(.post, "/api/v1/chat/messages", [:])
            #expect(refused.headers[.accessControlAllowOrigin] == "*")
        }
    }

    @Test func `a customer asks for a person, and thinks better of it`() async throws {
        try await withAPI { api, server in
            let visitor = try await api.visitor()
            #expect(try await visitor.send(.post, "/api/v1/chat/handover", ["action": "request"]).status == .noContent)
            #expect(try await server.store.inbox.waitingCount() == 1)
            #expect(try await visitor.send(.post, "/api/v1/chat/handover", ["action": "withdraw"]).status == .noContent)
            let again = try await visitor.send(.post, "/api/v1/chat/handover", ["action": "withdraw"])
            #expect(again.status == .conflict)
            let unknown = try await visitor.send(.post, "/api/v1/chat/handover", ["action": "dance"])
            #expect(unknown.status == .unprocessableContent)
            #expect(unknown["error.field"] == "action")
        }
    }

    @Test func `a rating is kept, between one and five, once there is something to rate`() async throws {
        try await withAPI { api, _ in
            let visitor = try await api.visitor()
            #expect(try await visitor.send(.post, "/api/v1/chat/rating", ["score": 5]).status == .notFound)
            _ = try await visitor.say("hello")
            #expect(try await visitor.send(.post, "/api/v1/chat/rating", ["score": 6]).errorCode == "out_of_range")
            #expect(try await visitor.send(.post, "/api/v1/chat/rating", ["score": 5]).status == .noContent)
        }
    }
}
