import Assembly
import Conversations
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

struct WorkloadAPITests {
    @Test func `the workload counts who wants a person`() async throws {
        try await withAPI { api, server in
            let visitor = try await api.visitor()
            _ = try await visitor.say("我要转人工")
            _ = try await visitor.send(.post, "/api/v1/chat/handover", ["action": "request"])
            let ann = try await api.administrator(of: server)
            let answer = try await ann.send(.get, "/api/v1/desk/workload?days=1&minutes=60")
            guard case .array(let intervals) = answer["intervals"] else {
                Issue.record("there are no intervals")
                return
            }
            #expect(intervals.count == 24)
            let requests = intervals.compactMap { $0[path: "requests"]?.number }.reduce(0, +)
            let conversations = intervals.compactMap { $0[path: "conversations"]?.number }.reduce(0, +)
            #expect((requests, conversations) == (1, 1))
            #expect(intervals.last?[path: "firstResponse"]?.number == nil)
        }
    }

    @Test(arguments: [
        ("days=0", "days"), ("days=x", "days"), ("minutes=7.5", "minutes"), ("minutes=2", "minutes"),
        ("days=400&minutes=5", "minutes"),
    ])
    func `a span that makes no sense is refused by name`(query: String, field: String) async throws {
        try await withAPI { api, server in
            let ann = try await api.administrator(of: server)
            let answer = try await ann.send(.get, "/api/v1/desk/workload?\(query)")
            #expect(answer.status == .unprocessableContent)
            #expect(answer["error.field"]?.string == field)
        }
    }

    /// Fifteen days in which somebody wants a person every half hour from nine to five, and is served for six minutes.
    private static func fillWeeks(of server: KefuServer) async throws {
        let hour = (Date.now.timeIntervalSince1970 / 3600).rounded(.down) * 3600
        let ann = AgentID("ann")
        for half in (1...15 * 48).reversed() {
            let time = Date(timeIntervalSince1970: hour - Double(half) * 1800 + 60)
            guard (18..<34).contains(Int(time.timeIntervalSince1970) / 1800 % 48) else { continue }
            let id = try await server.store.log.receive(.sample(id: "1", from: "c\(half)"), at: time).conversation.id
            _ = try await server.store.log.update(id) {
                try $0.requestPerson(.init(trigger: .asked), by: .customer($0.customer), at: time)
            }
            _ = try await server.store.log.update(id) { try $0.take(.init(agent: ann, name: "Ann"), at: time + 30) }
            _ = try await server.store.log.update(id) {
                let reply = SentMessage(
                    id: MessageID("r\(half)"), content: .init(text: "Hello"), language: .english, name: "Ann")
                try $0.reply(reply, by: ann, at: time + 45)
            }
            _ = try await server.store.log.update(id) { try $0.resolve(by: ann, at: time + 390) }
        }
    }

    @Test func `the coming week is turned into people, and a what-if changes them`() async throws {
        try await withAPI { api, server in
            try await Self.fillWeeks(of: server)
            let ann = try await api.administrator(of: server)
            func agents(_ query: String) async throws -> [Double] {
                let answer = try await ann.send(.get, "/api/v1/desk/workload/plan?\(query)")
                guard case .array(let intervals) = answer["intervals"] else { return [] }
                return intervals.compactMap { $0[path: "agents"]?.number }
            }
            let answer = try await ann.send(.get, "/api/v1/desk/workload/plan")
            #expect(answer["handling"]?.number == 360)
            #expect(answer["daysKnown"]?.number ?? 0 >= 14)
            guard case .array(let intervals) = answer["intervals"], case .array(let past) = answer["past"] else {
                Issue.record("there is no plan")
                return
            }
            #expect((intervals.count, past.count) == (336, 336))
            guard case .array(let responses) = answer["expectedResponse"],
                case .array(let before) = answer["pastResponse"]
            else {
                Issue.record("there is no forecast of the first response")
                return
            }
            // Sixteen half hours of seven days, answered after three quarters of a minute each.
            #expect(abs(responses.count - 112) <= 7 && abs(before.count - 112) <= 7)
            #expect(responses.allSatisfy { abs(($0[path: "mean"]?.number ?? 0) - 45) < 1 })
            let isInTime = intervals.map { $0[path: "serviceLevel"]?.number ?? 0 >= 0.8 }
            #expect(!isInTime.contains(false))
            let usual = try await agents("")
            let tenfold = try await agents("volume=900")
            // 0.2 erlangs and 2 erlangs.
            #expect(usual.max() == 1.0)
            #expect(tenfold.max() ?? 0 >= 3)
            let without = try await ann.send(.get, "/api/v1/desk/workload/plan?absent=1&volume=900")
            guard case .array(let fewer) = without["intervals"] else { return }
            let losses = fewer.map { ($0[path: "serviceLevel"]?.number ?? 0) - ($0[path: "withAbsent"]?.number ?? 0) }
            #expect(losses.max() ?? 0 > 0.1)
        }
    }

    @Test func `too little is known for a forecast on the first day`() async throws {
        try await withAPI { api, server in
            let ann = try await api.administrator(of: server)
            let answer = try await ann.send(.get, "/api/v1/desk/workload/plan")
            #expect(answer["intervals"] == .array([]))
            #expect(answer["daysKnown"] == .number(0))
            let refused = try await ann.send(.get, "/api/v1/desk/workload/plan?serviceLevel=100")
            #expect(refused["error.field"]?.string == "serviceLevel")
        }
    }

    @Test func `the workload is closed to those who have not signed in`() async throws {
        try await withAPI { api, _ in
            let answer = try await api.send(.get, "/api/v1/desk/workload")
            #expect(answer.status == .unauthorized)
        }
    }
}
