import Conversations
import Foundation
import HTTPTypes
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

    @Test func `the workload is closed to those who have not signed in`() async throws {
        try await withAPI { api, _ in
            let answer = try await api.send(.get, "/api/v1/desk/workload")
            #expect(answer.status == .unauthorized)
        }
    }
}
