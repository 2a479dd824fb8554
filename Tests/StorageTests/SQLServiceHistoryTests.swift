import Conversations
import Desk
import Foundation
import Storage
import TestSupport
import Testing

struct SQLServiceHistoryTests {
    @Test(arguments: TestDatabase.all)
    func `tells the steps of people in a span of time and leaves out the assistant's`(database: TestDatabase)
        async throws
    {
        try await database.withStore { store in
            let start = Date(timeIntervalSince1970: 1_800_000_000)
            let ann = AgentID("ann")
            let id = try await store.log.receive(.sample(id: "1", from: "customer"), at: start).conversation.id
            func step(_ seconds: Double, _ change: @escaping @Sendable (inout Conversation, Date) throws -> Void)
                async throws
            {
                _ = try await store.log.update(id) { try change(&$0, start + seconds) }
            }
            try await step(1) { try $0.requestPerson(.init(trigger: .asked), by: .customer($0.customer), at: $1) }
            try await step(2) { try $0.take(.init(agent: ann, name: "Ann"), at: $1) }
            try await step(3) {
                let reply = SentMessage(
                    id: MessageID("m"), content: .init(text: "hello"), language: .english, name: "Ann")
                try $0.reply(reply, by: ann, at: $1)
            }
            try await step(4) { try $0.giveBack(by: ann, at: $1) }
            let all = try await store.service.steps(from: start, to: start + 10)
            #expect(all.map(\.kind) == [.started, .joined, .taken, .replied, .left])
            #expect(all.map { $0.time.timeIntervalSince(start) } == [0, 1, 2, 3, 4])
            #expect(try await store.service.latestQueueSteps(limit: 2).map(\.kind) == [.joined, .taken])
            #expect(try await store.service.steps(from: start + 2, to: start + 4).map(\.kind) == [.taken, .replied])
        }
    }
}
