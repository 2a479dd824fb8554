import Conversations
import Desk
import Foundation
import Storage
import TestSupport
import Testing

struct SQLInboxTests {
    private static let ann = AgentID("ann")

    /// Three customers who ask for a person one after another.
    private static func queue(in store: DataStore) async throws -> [ConversationID] {
        var ids: [ConversationID] = []
        for number in 1...3 {
            let time = Date(timeIntervalSince1970: 1_700_000_000 + Double(number))
            let id = try await store.log.receive(.sample(id: "1", from: "customer \(number)"), at: time).conversation.id
            _ = try await store.log.update(id) {
                try $0.requestPerson(.init(trigger: .asked), by: .customer($0.customer), at: time)
            }
            ids.append(id)
        }
        return ids
    }

    @Test(arguments: TestDatabase.all)
    func `the queue moves up when somebody is taken`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let ids = try await Self.queue(in: store)
            #expect(try await store.inbox.queuePosition(of: ids[1]) == 2)
            #expect(try await store.inbox.queuePosition(of: ids[2]) == 3)
            _ = try await store.log.update(ids[0]) { try $0.take(.init(agent: Self.ann, name: "Ann"), at: .now) }
            #expect(try await store.inbox.queuePosition(of: ids[0]) == nil)
            #expect(try await store.inbox.queuePosition(of: ids[1]) == 1)
            #expect(try await store.inbox.waitingCount() == 2)
            #expect(try await store.inbox.heldByAgents().map(\.id) == [ids[0]])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `each view holds what its name says, and the counts agree`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let ids = try await Self.queue(in: store)
            _ = try await store.log.update(ids[0]) { try $0.take(.init(agent: Self.ann, name: "Ann"), at: .now) }
            _ = try await store.log.update(ids[1]) { try $0.take(.init(agent: AgentID("bo"), name: "Bo"), at: .now) }
            let fourth = try await store.log.receive(.sample(id: "1", from: "customer 4"), at: .now).conversation.id
            let fifth = try await store.log.receive(.sample(id: "1", from: "customer 5"), at: .now).conversation.id
            _ = try await store.log.update(fifth) { try $0.resolve(by: Self.ann, at: .now) }
            let expected: [InboxQuery.View: Set<ConversationID>] = [
                .waiting: [ids[2]], .mine: [ids[0]], .assistant: [fourth], .agents: [ids[0], ids[1]],
                .resolved: [fifth], .all: Set(ids + [fourth, fifth]),
            ]
            for view in InboxQuery.View.allCases {
                let found = try await store.inbox.conversations(InboxQuery(view: view, agent: Self.ann)).map(\.id)
                #expect(Set(found) == expected[view], "\(view)")
            }
            #expect(
                try await store.inbox.counts(for: Self.ann)
                    == InboxCounts(waiting: 1, mine: 1, assistant: 1, agents: 2, resolved: 1))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `those who wait come longest wait first`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let ids = try await Self.queue(in: store)
            let query = InboxQuery(view: .waiting, agent: Self.ann, limit: 2)
            #expect(try await store.inbox.conversations(query).map(\.id) == Array(ids.prefix(2)))
        }
    }
}
