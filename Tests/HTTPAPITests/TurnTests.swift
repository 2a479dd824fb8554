import Conversations
import Foundation
import HTTPTypes
import Assembly
import Hummingbird
import Storage
import HummingbirdTesting
import TestSupport
import Testing

/// A message on its whole way: through the API into the record, to the assistant and back.
struct TurnTests {
    @Test func `a message gets one reply, whose receipt says why`() async throws {
        try await withAPI { api, server in
            try await running(server.jobs) {
                let visitor = try await api.visitor("en")
                let sent = try await visitor.say("where is my order?")
                let id = try #require(sent["message.id"]?.string)
                let question = try #require(try await server.store.log.event(of: MessageID(id)))
                let events = try await eventually {
                    let events = try await server.store.log.events(
                        of: question.conversation, after: question.sequence, limit: 100)
                    return events.contains { $0.body.type == "turn.completed" } ? events : nil
                }
                let replies = events.compactMap { event -> SentMessage? in
                    if case .messageSent(let reply) = event.body { reply } else { nil }
                }
                #expect(replies.map(\.content.text) == ["What is the order number?"])
                let agent = try await api.administrator(of: server)
                let path = "/api/v1/desk/conversations/\(question.conversation)/receipts/"
                for message in [id, replies.first?.id.rawValue ?? ""] {
                    let receipt = try await agent.send(.get, path + message)
                    #expect(receipt["answering"] == .string(id))
                    #expect(receipt["chosen.name"] == "order_status")
                    #expect(receipt["interpretation.intents.0.name"] == "order_status")
                    #expect(receipt["milliseconds.total"]?.number ?? 0 > 0)
                }
            }
        }
    }

    /// The frames of a stream that is opened with this cursor, read to the end of the program.
    private static func frames(
        after cursor: Int64, of visitor: APIClient, bus: EventBus
    ) async throws -> [(id: Int64?, event: String)] {
        async let stream = visitor.send(
            .get, "/api/v1/chat/events", with: [try #require(.init("Last-Event-ID")): String(cursor)])
        try await eventually { bus.subscriberCount > 0 }
        bus.endStreams()
        let answer = try await stream
        #expect(answer.headers[.contentType] == "text/event-stream; charset=utf-8")
        return answer.text.components(separatedBy: "\n\n").compactMap { frame in
            var fields: [Substring: Substring] = [:]
            for line in frame.split(separator: "\n") {
                let parts = line.split(separator: ":", maxSplits: 1)
                if parts.count == 2 { fields[parts[0]] = parts[1].drop { $0 == " " } }
            }
            return fields["event"].map { (fields["id"].flatMap { Int64($0) }, String($0)) }
        }
    }

    @Test(arguments: [0, 2, 4, 6])
    func `a stream begins with exactly what was missed`(cursor: Int64) async throws {
        try await withAPI(.ahc(.http)) { api, server in
            let visitor = try await api.visitor()
            let other = try await api.visitor()
            // Sequences 1 and 2 are the first visitor's start and message; 4 is the other's.
            for text in ["一", "二"] { _ = try await visitor.say(text) }
            _ = try await other.say("别人")
            _ = try await visitor.say("三")
            let log = try await server.store.log.events(after: 0, limit: 100)
            let mine = try #require(log.first).conversation
            let expected = log.filter {
                $0.conversation == mine && $0.sequence > cursor && $0.body.type == "message.received"
            }.map(\.sequence)
            let frames = try await Self.frames(after: cursor, of: visitor, bus: server.bus)
            #expect(frames.compactMap(\.id) == expected)
            #expect(frames.last?.event == "state")
        }
    }

    @Test func `a stream tells its reader when to come again`() async throws {
        try await withAPI(.ahc(.http)) { api, server in
            let visitor = try await api.visitor()
            async let stream = visitor.send(.get, "/api/v1/chat/events")
            try await eventually { server.bus.subscriberCount > 0 }
            server.bus.endStreams()
            let text = try await stream.text
            #expect(text.hasPrefix("retry: 1000\n\n"))
            #expect(text.hasSuffix("retry: 1000\n\n"))
        }
    }
}
