import Conversations
import Desk
import Foundation
import Storage
import TestSupport
import Testing

struct DeskServiceTests {
    private static func agent(_ name: String) -> Agent {
        Agent(
            id: AgentID(name), email: "\(name)@example.com", name: name, role: .agent, language: .english)
    }

    private static func waiting(in store: DataStore) async throws -> ConversationID {
        let id = try await store.log.receive(.sample(id: "1"), at: .now).conversation.id
        _ = try await store.log.update(id) {
            try $0.requestPerson(.init(trigger: .asked), by: .customer($0.customer), at: .now)
        }
        return id
    }

    @Test func `of agents who take a conversation at once exactly one has it, and the others learn who`() async throws {
        let store = try await DataStore.inMemory()
        let desk = DeskService(log: store.log)
        let id = try await Self.waiting(in: store)
        let refusals = await withTaskGroup(of: (any Error)?.self) { group in
            for number in 0..<16 {
                group.addTask {
                    do {
                        try await desk.take(id, by: Self.agent("agent \(number)"), at: .now)
                        return nil
                    } catch { return error }
                }
            }
            return await group.reduce(into: [any Error]()) { if let error = $1 { $0.append(error) } }
        }
        guard case .agent(let winner, _) = try await store.log.conversation(id)?.holder else {
            Issue.record("nobody has it")
            return
        }
        #expect(refusals.count == 15)
        #expect(refusals.allSatisfy { $0 as? ConversationError == .takenBy(winner) })
    }

    @Test func `a reply that is sent again is said once`() async throws {
        let store = try await DataStore.inMemory()
        let desk = DeskService(log: store.log)
        let id = try await Self.waiting(in: store)
        let ann = Self.agent("ann")
        try await desk.take(id, by: ann, at: .now)
        for _ in 0..<3 {
            let after = try await desk.reply(" 您好 ", message: MessageID("r1"), in: id, by: ann, at: .now)
            #expect(after.lastMessage?.text == "您好")
            #expect(after.unanswered.isEmpty)
        }
        let sent = try await store.log.events(of: id, after: 0, limit: .max).filter { $0.body.type == "message.sent" }
        #expect(sent.count == 1)
    }

    @Test func `a reply sent many times at one moment is said once and never an error`() async throws {
        let store = try await DataStore.inMemory()
        let desk = DeskService(log: store.log)
        let id = try await Self.waiting(in: store)
        let ann = Self.agent("ann")
        try await desk.take(id, by: ann, at: .now)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { try await desk.reply("hello", message: MessageID("r1"), in: id, by: ann, at: .now) }
            }
            try await group.waitForAll()
        }
        let sent = try await store.log.events(of: id, after: 0, limit: .max).filter { $0.body.type == "message.sent" }
        #expect(sent.count == 1)
    }

    @Test func `only the holder speaks, while notes are everybody's`() async throws {
        let store = try await DataStore.inMemory()
        let desk = DeskService(log: store.log)
        let id = try await Self.waiting(in: store)
        let ann = Self.agent("ann")
        await #expect(throws: ConversationError.notHeld(by: ann.id)) {
            try await desk.reply("hello", message: MessageID("r1"), in: id, by: ann, at: .now)
        }
        try await desk.note("called before", in: id, by: ann, at: .now)
        #expect(
            try await store.log.events(of: id, after: 0, limit: .max).last?.body == .noted(.init(text: "called before"))
        )
    }

    @Test func `a conversation passed on waits again, with the reason`() async throws {
        let store = try await DataStore.inMemory()
        let desk = DeskService(log: store.log)
        let id = try await Self.waiting(in: store)
        let ann = Self.agent("ann")
        try await desk.take(id, by: ann, at: .now)
        let time = Date(timeIntervalSince1970: 1_700_000_000)
        let passed = try await desk.passOn(id, reason: "needs the warehouse", by: ann, at: time)
        #expect(passed.holder == .waiting(since: time, .init(trigger: .transfer, reason: "needs the warehouse")))
    }

    @Test func `nothing said, and nobody to say it to, are refused`() async throws {
        let store = try await DataStore.inMemory()
        let desk = DeskService(log: store.log)
        let id = try await Self.waiting(in: store)
        await #expect(throws: DeskError.emptyText) {
            try await desk.reply(" \n", message: MessageID("r1"), in: id, by: Self.agent("ann"), at: .now)
        }
        await #expect(throws: DeskError.emptyText) {
            try await desk.note("\t", in: id, by: Self.agent("ann"), at: .now)
        }
        let none = ConversationID("none")
        await #expect(throws: DeskError.noSuchConversation(none)) {
            try await desk.resolve(none, by: Self.agent("ann"), at: .now)
        }
    }
}
