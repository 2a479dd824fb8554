import Assembly
import Conversations
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import TestSupport
import Testing

struct DeskTests {
    private static func secondAgent(
        _ api: APIClient, _ server: KefuServer, role: Agent.Role = .agent
    ) async throws -> APIClient {
        let bo = Agent(id: AgentID("bo"), email: "bo@example.com", name: "Bo", role: role, language: .english)
        try await server.store.agents.save(bo, password: PasswordHash("bo's password", rounds: 16))
        return try await api.signedIn("bo@example.com", "bo's password")
    }

    /// The path of a conversation that waits for a person.
    private static func waiting(_ api: APIClient, _ server: KefuServer) async throws -> String {
        let visitor = try await api.visitor()
        _ = try await visitor.say("我要转人工")
        _ = try await visitor.send(.post, "/api/v1/chat/handover", ["action": "request"])
        let waiting = try await server.store.inbox.conversations(.init(view: .waiting, agent: AgentID("any")))
        return "/api/v1/desk/conversations/\(try #require(waiting.first).id)"
    }

    @Test func `the mood of those who wait for a person is told, and where it goes`() async throws {
        try await withAPI { api, server in
            let visitor = try await api.visitor()
            _ = try await visitor.say("我要转人工")
            _ = try await visitor.send(.post, "/api/v1/chat/handover", ["action": "request"])
            for text in ["有人吗", "第三次问了，怎么还没人", "等了一个小时没人理，气死我了！！！马上给我退款"] { _ = try await visitor.say(text) }
            let ann = try await api.administrator(of: server)
            let list = try await ann.send(.get, "/api/v1/desk/conversations?view=waiting")
            guard case .array(let conversations) = list["conversations"], let summary = conversations.first,
                let id = summary[path: "id"]?.string
            else {
                Issue.record("nobody waits")
                return
            }
            #expect(summary[path: "moodDirection"] == "worsening")
            #expect(summary[path: "frustration"]?.number ?? 0 > 0.6)
            #expect(summary[path: "urgency"]?.number ?? 0 > 0.6)
            let shown = try await ann.send(.get, "/api/v1/desk/conversations/\(id)")
            #expect(shown["facts.moodTrajectory.slope"]?.number ?? 0 < -0.1)
            #expect(shown["facts.moodTrajectory.lastChange"]?.number ?? 0 < 0)
            let level = try #require(shown["facts.moodTrajectory.level"]?.number)
            #expect(level > (try #require(shown["facts.mood"]?.number)) && level < 0)
        }
    }

    @Test func `the desk is closed to those who have not signed in`() async throws {
        try await withAPI { api, _ in
            for path in ["desk/conversations", "desk/conversations/c1", "desk/events", "session"] {
                let answer = try await api.send(.get, "/api/v1/\(path)", with: [.cookie: "kefu_session=guess"])
                #expect(answer.status == .unauthorized)
                #expect(answer.errorCode == "signed_out")
            }
        }
    }

    @Test func `signing in sets a cookie that scripts and other sites cannot use`() async throws {
        try await withAPI { api, server in
            let answer = try await api.send(
                .post, "/api/v1/session",
                ["email": "admin@example.com", "password": .string(try #require(server.newPassword))])
            let cookie = answer.headers[.setCookie] ?? ""
            #expect(cookie.contains("HttpOnly"))
            #expect(cookie.contains("SameSite=Lax"))
            #expect(answer["agent.role"] == "administrator")
            #expect(!answer.text.contains(String(cookie.split(separator: ";")[0].dropFirst("kefu_session=".count))))
        }
    }

    @Test func `guessing is answered alike and then slowed down`() async throws {
        try await withAPI { api, _ in
            var answers: [Answer] = []
            for _ in 0..<6 {
                answers.append(
                    try await api.send(.post, "/api/v1/session", ["email": "nobody@example.com", "password": "guess"]))
            }
            #expect(answers.prefix(5).allSatisfy { $0.status == .unauthorized })
            #expect(answers[5].status == .tooManyRequests)
            #expect(answers[5].headers[.retryAfter].flatMap { Int($0) } ?? 0 > 800)
        }
    }

    @Test func `what changes something needs the token that only our own pages know`() async throws {
        try await withAPI { api, server in
            var agent = try await api.administrator(of: server)
            let conversation = try await Self.waiting(api, server)
            agent.headers[try #require(.init("X-CSRF-Token"))] = nil
            for step in ["take", "return", "resolve", "requeue", "messages", "notes", "typing"] {
                let answer = try await agent.send(.post, "\(conversation)/\(step)", ["id": "reply-001", "text": "x"])
                #expect(answer.status == .forbidden, "\(step)")
                #expect(answer.errorCode == "csrf")
            }
            #expect(try await server.store.inbox.waitingCount() == 1)
        }
    }

    @Test func `a conversation goes to one agent, is answered, passed on, given back and closed`() async throws {
        try await withAPI { api, server in
            let ann = try await api.administrator(of: server)
            let bo = try await Self.secondAgent(api, server)
            let conversation = try await Self.waiting(api, server)
            #expect(try await ann.send(.post, "\(conversation)/take")["state"] == "agent")
            let late = try await bo.send(.post, "\(conversation)/take")
            #expect(late.status == .conflict)
            #expect(late.errorCode == "taken")
            #expect(late["error.message"]?.string?.contains("Admin") == true)
            let reply: JSONValue = ["id": "reply-001", "text": "您好"]
            for _ in 0..<2 { #expect(try await ann.send(.post, "\(conversation)/messages", reply).status == .ok) }
            #expect(try await bo.send(.post, "\(conversation)/messages", reply).status == .conflict)
            #expect(try await bo.send(.post, "\(conversation)/notes", ["text": "a regular"]).status == .ok)
            #expect(try await ann.send(.post, "\(conversation)/requeue", ["reason": "late"])["state"] == "waiting")
            #expect(try await bo.send(.post, "\(conversation)/take")["agentName"] == "Bo")
            #expect(try await bo.send(.post, "\(conversation)/return")["state"] == "assistant")
            #expect(try await ann.send(.post, "\(conversation)/resolve")["state"] == "resolved")
            #expect(try await ann.send(.post, "\(conversation)/resolve").errorCode == "resolved")

            let shown = try await ann.send(.get, conversation)
            guard case .array(let timeline) = shown["timeline"] else {
                Issue.record("no timeline")
                return
            }
            #expect(
                timeline.compactMap { $0[path: "type"]?.string } == [
                    "conversation.started", "message.received", "handover.requested", "assigned", "message.sent",
                    "noted",
                    "handover.requested", "assigned", "returned", "resolved",
                ])
            #expect(shown["facts.asked"] == ["我要转人工"])
            #expect(shown["facts.reason"] == "late")
        }
    }

    @Test func `an observer sees everything and changes nothing`() async throws {
        try await withAPI { api, server in
            let bo = try await Self.secondAgent(api, server, role: .observer)
            let conversation = try await Self.waiting(api, server)
            let before = try await server.store.log.lastSequence()
            for path in ["/api/v1/desk/conversations?view=waiting", conversation] {
                #expect(try await bo.send(.get, path).status == .ok)
            }
            for step in ["take", "return", "resolve", "requeue", "messages", "notes", "typing"] {
                let answer = try await bo.send(.post, "\(conversation)/\(step)", ["id": "reply-001", "text": "x"])
                #expect(answer.status == .forbidden, "\(step)")
                #expect(answer.errorCode == "observer")
                #expect(answer["error.message"]?.string?.hasSuffix(".") == true)
            }
            #expect(try await server.store.log.lastSequence() == before)
        }
    }

    @Test(arguments: [(role: Agent.Role.observer, isOpen: false), (role: .agent, isOpen: true)])
    func `an observer at the desk is nobody to wait for`(role: Agent.Role, isOpen: Bool) async throws {
        try await withAPI(.ahc(.http)) { api, server in
            let bo = try await Self.secondAgent(api, server, role: role)
            let visitor = try await api.visitor()
            _ = try await visitor.say("hello")
            async let stream = bo.send(.get, "/api/v1/desk/events")
            try await eventually { server.bus.subscriberCount > 0 }
            let token = try #require(visitor.headers[.authorization]).dropFirst("Bearer ".count)
            let session = try await api.send(.post, "/api/v1/chat/session", ["token": .string(String(token))])
            #expect(session["conversation.deskIsOpen"] == .bool(isOpen))
            server.bus.endStreams()
            #expect(try await stream.status == .ok)
        }
    }

    @Test(arguments: [
        ("zh-CN,zh;q=0.9,en;q=0.8", "Admin 正在接待这个对话。"), ("en", "Admin has this conversation."),
        ("fr, zh;q=0.5", "Admin 正在接待这个对话。"), ("", "Admin has this conversation."),
    ])
    func `what is wrong is said in the language that is asked for`(languages: String, sentence: String) async throws {
        try await withAPI { api, server in
            let conversation = try await Self.waiting(api, server)
            _ = try await api.administrator(of: server).send(.post, "\(conversation)/take")
            let late = try await Self.secondAgent(api, server)
                .send(.post, "\(conversation)/take", with: [.acceptLanguage: languages])
            #expect(late["error.message"] == .string(sentence))
        }
    }

    @Test func `of two agents who take at one moment one wins`() async throws {
        try await withAPI { api, server in
            let ann = try await api.administrator(of: server)
            let bo = try await Self.secondAgent(api, server)
            let conversation = try await Self.waiting(api, server)
            async let one = ann.send(.post, "\(conversation)/take").status.code
            async let other = bo.send(.post, "\(conversation)/take").status.code
            #expect(try await [one, other].sorted() == [200, 409])
        }
    }

    @Test func `views and search find what is there, and an unknown view is named`() async throws {
        try await withAPI { api, server in
            let ann = try await api.administrator(of: server)
            _ = try await Self.waiting(api, server)
            try await server.store.searchIndexer.catchUp()
            let list = try await ann.send(.get, "/api/v1/desk/conversations?view=waiting&search=%E4%BA%BA%E5%B7%A5")
            #expect(list["conversations.0.preview"] == "我要转人工")
            #expect(list["counts.waiting"] == 1)
            let none = try await ann.send(.get, "/api/v1/desk/conversations?view=all&search=refund")
            #expect(none["conversations"] == [])
            let unknown = try await ann.send(.get, "/api/v1/desk/conversations?view=everything")
            #expect(unknown.status == .unprocessableContent)
            #expect(unknown["error.message"]?.string?.contains("waiting, mine") == true)
        }
    }

    @Test func `what is not there is said so`() async throws {
        try await withAPI { api, server in
            let ann = try await api.administrator(of: server)
            let conversation = try await Self.waiting(api, server)
            #expect(try await ann.send(.get, "/api/v1/desk/conversations/none").errorCode == "no_such_conversation")
            #expect(try await ann.send(.post, "/api/v1/desk/conversations/none/take").status == .notFound)
            #expect(try await ann.send(.get, "\(conversation)/receipts/none").errorCode == "no_receipt")
            #expect(try await ann.send(.get, "/api/v1/nothing").errorCode == "no_such_path")
        }
    }

    @Test func `signing out ends the session`() async throws {
        try await withAPI { api, server in
            let ann = try await api.administrator(of: server)
            #expect(try await ann.send(.get, "/api/v1/session")["agent.email"] == "admin@example.com")
            #expect(try await ann.send(.delete, "/api/v1/session").status == .noContent)
            #expect(try await ann.send(.get, "/api/v1/session").status == .unauthorized)
        }
    }

    @Test func `agents may ask the assistant's parts`() async throws {
        try await withAPI { api, server in
            let ann = try await api.administrator(of: server)
            let parsed = try await ann.send(.post, "/api/v1/parse", ["text": "where is my order K20260001"])
            #expect(parsed["intents.0.name"] == "order_status")
            #expect(parsed["entities.0.value"] == "K20260001")
            #expect(parsed["explanation"] == nil)
            let explained = try await ann.send(
                .post, "/api/v1/parse", ["text": "where is my order K20260001", "explain": true])
            #expect(explained["explanation.intent"] == "order_status")
            #expect(explained["explanation.words.3.text"] == "order")
            #expect(explained["explanation.examples.0.text"] == "where is my order")
            #expect(explained["explanation.entities.0.rule"] == #"[Kk]\d{8}"#)
            let asked = try await ann.send(
                .post, "/api/v1/ask", ["question": "within how many days can I return an item?"])
            #expect(asked["text"]?.string?.contains("30 days") == true)
            #expect(asked["citations.0.title"] == "Returns")
        }
    }
}
