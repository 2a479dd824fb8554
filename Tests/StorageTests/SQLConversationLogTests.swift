import Conversations
import Foundation
import Storage
import TestSupport
import Testing

struct SQLConversationLogTests {
    struct Refusal: Error {}

    @Test(arguments: TestDatabase.all)
    func `a message delivered twice is one message`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let first = try await store.log.receive(.sample("退货", id: "1"), at: .now)
            let second = try await store.log.receive(.sample("退货", id: "1"), at: .now)
            #expect(!first.isDuplicate)
            #expect(second.isDuplicate)
            #expect(second.event == first.event)
            #expect(second.conversation.awaitingTurn.count == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `of many deliveries at one moment exactly one is the first`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let accepted = try await withThrowingTaskGroup(of: AcceptedMessage.self) { group in
                for _ in 0..<32 { group.addTask { try await store.log.receive(.sample(id: "1"), at: .now) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(accepted.count { !$0.isDuplicate } == 1)
            #expect(Set(accepted.map(\.event.sequence)).count == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a change that throws rolls back alone, and its neighbours stand`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let id = try await store.log.receive(.sample(id: "1"), at: .now).conversation.id
            let failures = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        do {
                            _ = try await store.log.update(id) { conversation in
                                conversation.record(.noted(.init(text: "\(number)")), by: .system, at: .now)
                                if number.isMultiple(of: 3) { throw Refusal() }
                            }
                            return false
                        } catch { return error is Refusal }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(failures == 20)
            let events = try await store.log.events(of: id, after: 0, limit: .max)
            let notes = events.compactMap { event -> Int? in
                if case .noted(let note) = event.body { Int(note.text) } else { nil }
            }
            #expect(Set(notes) == Set((0..<60).filter { !$0.isMultiple(of: 3) }))
            #expect(events.map(\.position) == Array(1...events.count))
            #expect(try await store.faults() == 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `sixty-four writers at once lose and double nothing`(database: TestDatabase) async throws {
        try await database.withStore { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<64 {
                    group.addTask {
                        for number in 0..<5 {
                            _ = try await store.log.receive(
                                .sample("\(number)", id: "\(number)", from: "customer \(writer)"), at: .now)
                        }
                    }
                }
                try await group.waitForAll()
            }
            // A start and five messages each.
            #expect(try await store.log.lastSequence() == 64 * 6)
            #expect(try await store.faults() == 0)
            for writer in 0..<64 {
                let events = try await store.log.messages(of: CustomerID("customer \(writer)"), after: 0, limit: .max)
                let texts = events.compactMap { event -> String? in
                    if case .messageReceived(let message) = event.body { message.content.text } else { nil }
                }
                #expect(texts == ["0", "1", "2", "3", "4"])
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a snapshot is what replaying the events gives`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let time = Date(timeIntervalSince1970: 1_700_000_000.125)
            let id = try await store.log.receive(.sample(id: "1"), at: time).conversation.id
            _ = try await store.log.update(id) { conversation in
                try conversation.requestPerson(.init(trigger: .asked, reason: "?"), by: .assistant, at: time)
                try conversation.take(.init(agent: AgentID("ann"), name: "Ann"), at: time)
                conversation.record(
                    .slotSet(.init(name: "size", value: ["L", 2, nil])), by: .assistant, at: time)
            }
            _ = try await store.log.receive(.sample(id: "2"), at: time)
            _ = try await store.log.update(id) { try $0.giveBack(by: AgentID("ann"), at: time) }
            let snapshot = try await store.log.conversation(id)
            let events = try await store.log.events(of: id, after: 0, limit: .max)
            #expect(events.count == 7)
            #expect(Conversation(replaying: events) == snapshot)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `events come in pages after a cursor`(database: TestDatabase) async throws {
        try await database.withStore { store in
            for number in 1...9 {
                _ = try await store.log.receive(
                    .sample(id: "\(number)", from: number.isMultiple(of: 2) ? "kim" : "lee"), at: .now)
            }
            var seen: [Int64] = []
            while true {
                let page = try await store.log.events(after: seen.last ?? 0, limit: 4)
                seen += page.map(\.sequence)
                guard page.count == 4 else { break }
            }
            #expect(seen == Array(1...11))
            // The start of the conversation is no message.
            let own = try await store.log.messages(of: CustomerID("kim"), after: 0, limit: .max)
            #expect(own.count == 4)
            #expect(
                try await store.log.messages(of: CustomerID("kim"), after: own[1].sequence, limit: .max)
                    == Array(own[2...]))
            let conversation = try #require(own.first).conversation
            #expect(try await store.log.latestMessages(of: conversation, limit: 3) == Array(own.suffix(3)))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what is published is durable already, in the order of the log`(database: TestDatabase) async throws {
        let bus = EventBus()
        try await database.withStore(bus: bus) { store in
            try await bus.subscribe(to: .customer(CustomerID("kim"))) { kim in
                _ = try await store.log.receive(.sample(id: "1"), at: .now)
                var signals = kim.signals.makeAsyncIterator()
                guard case .events(let events, let conversation) = await signals.next() else {
                    Issue.record("no events were published")
                    return
                }
                let logged = try await store.log.events(after: 0, limit: 10)
                #expect(events == logged)
                #expect(conversation.recorded.isEmpty)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a day after its end a conversation is followed by a new one`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let start = Date(timeIntervalSince1970: 1_700_000_000)
            let first = try await store.log.receive(.sample(id: "1"), at: start).conversation.id
            _ = try await store.log.update(first) { try $0.resolve(by: AgentID("ann"), at: start) }
            let soon = try await store.log.receive(.sample(id: "2"), at: start.addingTimeInterval(23 * 3600))
            #expect(soon.conversation.id == first)
            _ = try await store.log.update(first) {
                try $0.resolve(by: AgentID("ann"), at: start.addingTimeInterval(24 * 3600))
            }
            let late = try await store.log.receive(.sample(id: "3"), at: start.addingTimeInterval(49 * 3600))
            #expect(late.conversation.id != first)
            #expect(try await store.log.current(of: CustomerID("kim"))?.id == late.conversation.id)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a conversation that nobody knows is not changed`(database: TestDatabase) async throws {
        try await database.withStore { store in
            let changed = try await store.log.update(ConversationID("none")) { _ in
                Issue.record("it was changed")
            }
            #expect(changed == nil)
            let event = try await store.log.event(of: MessageID("none"))
            #expect(event == nil)
        }
    }
}
