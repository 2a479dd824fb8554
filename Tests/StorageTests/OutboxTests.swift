import Conversations
import Foundation
import Storage
import TestSupport
import Testing

struct OutboxTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)
    private static let crm = OutboxDestination(name: "crm", eventTypes: ["message.received", "resolved"])
    private static let bot = OutboxDestination(name: "bot", eventTypes: ["message.received"])

    /// A store whose outbox already follows the log for these.
    private static func withOutbox(
        _ database: TestDatabase, for destinations: [OutboxDestination] = [crm],
        _ body: (DataStore) async throws -> Void
    ) async throws {
        try await database.withStore { store in
            try await store.outbox.prepare(for: destinations, at: now)
            try await store.outbox.catchUp(for: destinations, at: now)
            try await body(store)
        }
    }

    /// One customer's messages, in one conversation.
    @discardableResult
    private static func say(
        _ count: Int, as customer: String = "kim", in store: DataStore
    ) async throws -> ConversationID {
        var id = ConversationID("")
        for number in 1...count {
            let message = InboundMessage.sample(id: "\(number)", from: customer)
            id = try await store.log.receive(message, at: now).conversation.id
        }
        return id
    }

    private static func due(
        _ store: DataStore, for destination: String = "crm", at time: Date = now, limit: Int = 100
    ) async throws -> [Delivery] {
        try await store.outbox.due(for: destination, at: time, limit: limit)
    }

    private static func all(_ store: DataStore) async throws -> [Delivery] {
        try await store.outbox.deliveries(in: Delivery.State.allCases, limit: 1000)
    }

    @Test(arguments: TestDatabase.all)
    func `nothing of the past is queued, and everything since once`(database: TestDatabase) async throws {
        try await database.withStore { store in
            try await Self.say(1, as: "past", in: store)
            #expect(try await store.outbox.catchUp(for: [Self.crm], at: Self.now) == 0)
            let id = try await Self.say(3, in: store)
            #expect(try await store.outbox.catchUp(for: [Self.crm], batch: 2, at: Self.now) == 4)
            #expect(try await store.outbox.catchUp(for: [Self.crm], batch: 2, at: Self.now) == 0)
            let deliveries = try await Self.all(store)
            #expect(deliveries.map(\.conversation) == [id, id, id])
            #expect(Set(deliveries.map(\.id)).count == 3)
            #expect(deliveries.allSatisfy { $0.type == "message.received" && $0.state == .pending && $0.attempts == 0 })
        }
    }

    @Test(arguments: TestDatabase.all)
    func `each destination is told what it asked for`(database: TestDatabase) async throws {
        let both = [Self.crm, Self.bot]
        try await Self.withOutbox(database, for: both) { store in
            let id = try await Self.say(1, in: store)
            _ = try await store.log.update(id) { try $0.resolve(by: AgentID("ann"), at: Self.now) }
            try await store.outbox.catchUp(for: both, at: Self.now)
            #expect(
                try await Self.all(store).map { "\($0.destination) \($0.type)" }
                    == ["crm resolved", "bot message.received", "crm message.received"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a conversation's deliveries go one after another, and conversations beside each other`(
        database: TestDatabase
    ) async throws {
        try await Self.withOutbox(database) { store in
            let kim = try await Self.say(2, as: "kim", in: store)
            let lee = try await Self.say(2, as: "lee", in: store)
            try await store.outbox.catchUp(for: [Self.crm], at: Self.now)
            let first = try await Self.due(store)
            #expect(first.map(\.conversation) == [kim, lee])
            try await store.outbox.settle(first[0].id, .delivered, at: Self.now)
            let second = try await Self.due(store)
            #expect(second.map(\.conversation) == [lee, kim] || second.map(\.conversation) == [kim, lee])
            #expect(second.first { $0.conversation == kim }?.sequence ?? 0 > first[0].sequence)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a delivery that fails is due again at its time, and in the end no longer holds up the later ones`(
        database: TestDatabase
    ) async throws {
        try await Self.withOutbox(database) { store in
            try await Self.say(2, in: store)
            try await store.outbox.catchUp(for: [Self.crm], at: Self.now)
            let failing = try #require(try await Self.due(store).first)
            for failure in 1...4 {
                let next = Self.now.addingTimeInterval(Double(failure) * 60)
                try await store.outbox.settle(failing.id, .failed("It failed.", nextAttempt: next), at: Self.now)
                let dueBefore = try await Self.due(store, at: next.addingTimeInterval(-0.001))
                let due = try await Self.due(store, at: next)
                if failure < 4 {
                    #expect(dueBefore.isEmpty)
                    #expect(due.map(\.id) == [failing.id])
                } else {
                    #expect(dueBefore.count == 1 && dueBefore.first?.id != failing.id)
                    #expect(Set(due.map(\.id)) == Set([failing.id] + dueBefore.map(\.id)))
                }
                #expect(due.first { $0.id == failing.id }?.attempts == failure)
                #expect(due.first { $0.id == failing.id }?.lastError == "It failed.")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what waited behind a failure goes out as soon as the failed one has arrived`(
        database: TestDatabase
    ) async throws {
        try await Self.withOutbox(database) { store in
            try await Self.say(3, in: store)
            try await Self.say(1, as: "lee", in: store)
            try await store.outbox.catchUp(for: [Self.crm], at: Self.now)
            let failing = try await Self.due(store)[0]
            let next = Self.now + 60
            try await store.outbox.settle(failing.id, .failed("It failed.", nextAttempt: next), at: Self.now)
            // The other customer's is not held up.
            #expect(try await Self.due(store).count == 1)
            try await store.outbox.settle(failing.id, .delivered, at: next)
            let following = try await Self.due(store, at: next).filter { $0.conversation == failing.conversation }
            #expect(following.map(\.sequence) == [failing.sequence + 1])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what was given up stays until a person queues it again, under its id`(database: TestDatabase) async throws {
        try await Self.withOutbox(database) { store in
            for customer in ["kim", "lee", "mei"] { try await Self.say(1, as: customer, in: store) }
            try await store.outbox.catchUp(for: [Self.crm], at: Self.now)
            let dead = try await Self.due(store).prefix(2)
            for delivery in dead { try await store.outbox.settle(delivery.id, .dead("It failed."), at: Self.now) }
            #expect(try await store.outbox.counts() == DeliveryCounts(pending: 1, delivered: 0, dead: 2))
            #expect(try await Self.due(store, at: Self.now + 1_000_000).count == 1)

            #expect(try await store.outbox.retry(DeliveryID("none"), at: Self.now) == 0)
            #expect(try await store.outbox.retry(dead[0].id, at: Self.now) == 1)
            let again = try #require(try await Self.due(store).first { $0.id == dead[0].id })
            #expect(again.attempts == 0)
            #expect(try await store.outbox.retry(nil, at: Self.now) == 1)
            #expect(try await Self.due(store).count == 3)
            // One that is pending, or has arrived, is not queued again.
            try await store.outbox.settle(dead[0].id, .delivered, at: Self.now)
            #expect(try await store.outbox.retry(dead[0].id, at: Self.now) == 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a destination that is switched off hears nothing until it is switched on`(
        database: TestDatabase
    ) async throws {
        let both = [Self.crm, Self.bot]
        try await Self.withOutbox(database, for: both) { store in
            try await Self.say(1, as: "before", in: store)
            try await store.outbox.catchUp(for: both, at: Self.now)
            try await store.outbox.switchOff("crm", because: "It is gone.", at: Self.now)
            let off = try await store.outbox.switchedOffDestinations()
            #expect(off.map(\.name) == ["crm"])
            #expect(off[0].since == Self.now && off[0].reason == "It is gone.")
            #expect(try await Self.due(store, for: "crm").isEmpty)
            #expect(try await store.outbox.retry(nil, at: Self.now) == 0)

            try await Self.say(1, as: "meanwhile", in: store)
            try await store.outbox.catchUp(for: both, at: Self.now)
            #expect(try await Self.due(store, for: "crm").isEmpty)
            #expect(try await Self.due(store, for: "bot").count == 2)

            #expect(try await store.outbox.switchOn("crm"))
            #expect(try await store.outbox.switchOn("crm") == false)
            try await Self.say(1, as: "after", in: store)
            try await store.outbox.catchUp(for: both, at: Self.now)
            #expect(try await Self.due(store, for: "crm").count == 1)
            #expect(try await store.outbox.retry(nil, at: Self.now) == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what waits for a destination that has left the settings is given up`(database: TestDatabase) async throws {
        let both = [Self.crm, Self.bot]
        try await Self.withOutbox(database, for: both) { store in
            try await Self.say(1, in: store)
            try await store.outbox.catchUp(for: both, at: Self.now)
            try await store.outbox.prepare(for: [Self.bot], at: Self.now)
            let dead = try await store.outbox.deliveries(in: [.dead], limit: 10)
            #expect(dead.map(\.destination) == ["crm"])
            #expect(dead[0].lastError == "The destination is no longer in the settings.")
            #expect(try await Self.due(store, for: "bot").count == 1)
        }
    }

    /// Else everything that happened while nobody wanted to know would be sent at once.
    @Test(arguments: TestDatabase.all)
    func `who comes after a time without any destination begins with what happens then`(
        database: TestDatabase
    ) async throws {
        try await Self.withOutbox(database) { store in
            try await store.outbox.prepare(for: [], at: Self.now)
            try await Self.say(1, as: "meanwhile", in: store)
            try await store.outbox.prepare(for: [Self.crm], at: Self.now)
            try await store.outbox.catchUp(for: [Self.crm], at: Self.now)
            #expect(try await Self.all(store).isEmpty)
            try await Self.say(1, as: "then", in: store)
            try await store.outbox.catchUp(for: [Self.crm], at: Self.now)
            #expect(try await Self.all(store).count == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what has arrived is forgotten after a while, and nothing else`(database: TestDatabase) async throws {
        try await Self.withOutbox(database) { store in
            for customer in ["kim", "lee", "mei"] { try await Self.say(1, as: customer, in: store) }
            try await store.outbox.catchUp(for: [Self.crm], at: Self.now)
            let due = try await Self.due(store)
            try await store.outbox.settle(due[0].id, .delivered, at: Self.now)
            try await store.outbox.settle(due[1].id, .delivered, at: Self.now + 60)
            try await store.outbox.settle(due[2].id, .dead("It failed."), at: Self.now)
            try await store.outbox.forgetDelivered(before: Self.now + 60)
            #expect(Set(try await Self.all(store).map(\.id)) == [due[1].id, due[2].id])
        }
    }

    @Test(arguments: TestDatabase.lasting)
    func `what waits is there after the process has died, under the same ids`(database: TestDatabase) async throws {
        let record = try TestRecord(database)
        func crash() async throws -> [DeliveryID] {
            let store = try await record.open()
            try await store.outbox.catchUp(for: [Self.crm], at: Self.now)
            for customer in ["kim", "lee"] { try await Self.say(1, as: customer, in: store) }
            try await store.outbox.catchUp(for: [Self.crm], at: Self.now)
            // Appended, and not queued yet.
            try await Self.say(1, as: "mei", in: store)
            return try await Self.due(store).map(\.id)
        }
        let ids = try await crash()
        #expect(ids.count == 2)
        let store = try await record.open()
        try await store.outbox.prepare(for: [Self.crm], at: Self.now)
        #expect(try await Self.due(store).map(\.id) == ids)
        try await store.outbox.catchUp(for: [Self.crm], at: Self.now)
        #expect(try await Self.due(store).count == 3)
        try await store.close()
    }
}
