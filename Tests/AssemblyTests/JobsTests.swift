import Conversations
import Desk
import Dialogue
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Assembly

struct JobsTests {
    private static func events(of type: String, in store: DataStore) async throws -> [Event] {
        try await store.log.events(after: 0, limit: 1000).filter { $0.body.type == type }
    }

    @Test func `messages left behind by a crash get one turn each, in their order`() async throws {
        try await TestServer.with { server in
            for number in 1...3 {
                _ = try await server.store.log.receive(.sample("where is my order", id: "\(number)"), at: .now)
            }
            let store = server.store
            try await running(server.jobs) {
                try await eventually { try await store.log.awaitingTurn(limit: 1).isEmpty }
            }
            let received = try await Self.events(of: "message.received", in: server.store).compactMap { event in
                if case .messageReceived(let message) = event.body { message.id } else { nil }
            }
            let answered = try await Self.events(of: "turn.completed", in: server.store).compactMap { event in
                if case .turnCompleted(let turn) = event.body { turn.answering } else { nil }
            }
            #expect(answered == received)
        }
    }

    @Test func `the assistant is silent when an agent takes the conversation while it thinks`() async throws {
        let store = try await DataStore.inMemory()
        let accepted = try await store.log.receive(.sample("where is my order K20260001", id: "1"), at: .now)
        let loaded = try TestServer.assistant()
        let bus = EventBus()
        // The business system answers only after Ann has the conversation.
        let actions = InterruptedShop {
            _ = try? await store.log.update(accepted.conversation.id) {
                try $0.take(.init(agent: AgentID("ann"), name: "Ann"), at: .now)
            }
        }
        let turns = TurnRunner(
            assistant: Assistant(
                definition: loaded.definition, interpreter: loaded.interpreter, knowledge: loaded.knowledge,
                actions: actions),
            log: store.log, inbox: store.inbox, presence: Presence(), bus: bus, metrics: Metrics(bus: bus),
            logger: TestServer.logger)
        // The end of the runner waits for the turn that is under way.
        try await running([turns]) {
            try await eventually { try await store.log.conversation(accepted.conversation.id)?.holder.agent != nil }
        }
        #expect(try await Self.events(of: "message.sent", in: store).isEmpty)
        #expect(try await Self.events(of: "turn.completed", in: store).isEmpty)
        #expect(try await store.log.conversation(accepted.conversation.id)?.unanswered.count == 1)
    }

    /// A conversation of this customer that the agent has, answered or not.
    private static func held(
        by agent: AgentID, of customer: String, isAnswered: Bool = false, in store: DataStore
    ) async throws -> ConversationID {
        let id = try await store.log.receive(.sample(id: "1", from: customer), at: .now).conversation.id
        _ = try await store.log.update(id) { conversation in
            try conversation.take(.init(agent: agent, name: "Ann"), at: .now)
            guard isAnswered else { return }
            let reply = SentMessage(id: .random(), content: .init(text: "hello"), language: .english, name: "Ann")
            try conversation.reply(reply, by: agent, at: .now)
        }
        return id
    }

    @Test func `who waits for an agent that is gone waits in the queue again, and nobody else`() async throws {
        let bus = EventBus()
        let store = try await DataStore.inMemory()
        let presence = Presence()
        let (gone, here) = (AgentID("gone"), AgentID("here"))
        for agent in [gone, here] {
            presence.arrived(agent)
            presence.left(agent, at: Date.now - LeaseKeeper.absence - 1)
        }
        presence.arrived(here)
        let answered = try await Self.held(by: gone, of: "answered", isAnswered: true, in: store)
        let attended = try await Self.held(by: here, of: "attended", in: store)
        let keeper = LeaseKeeper(
            log: store.log, inbox: store.inbox, presence: presence, bus: bus, logger: TestServer.logger)
        try await running([keeper]) {
            try await eventually { bus.subscriberCount == 1 }
            // The second round begins when the first has looked at everybody.
            for round in 1...2 {
                let left = try await Self.held(by: gone, of: "left \(round)", in: store)
                bus.beat()
                let holder = try await eventually { () -> Holder? in
                    let holder = try await store.log.conversation(left)?.holder
                    return holder?.waitingSince == nil ? nil : holder
                }
                guard case .waiting(_, let request) = holder else { continue }
                #expect(request.trigger == .agentAbsent)
            }
        }
        #expect(try await store.log.conversation(answered)?.holder.agent == gone)
        #expect(try await store.log.conversation(attended)?.holder.agent == here)
    }

    @Test func `those who wait hear that the queue has moved, and nobody else`() async throws {
        let bus = EventBus()
        let store = try await DataStore.inMemory(bus: bus)
        var waiting: [ConversationID] = []
        for name in ["first", "second", "served"] {
            let id = try await store.log.receive(.sample(id: "1", from: name), at: .now).conversation.id
            guard name != "served" else { continue }
            waiting.append(id)
            _ = try await store.log.update(id) {
                try $0.requestPerson(.init(trigger: .asked), by: .system, at: .now)
            }
        }
        let first = try #require(waiting.first)
        let presence = Presence()
        let heard = Mutex<[String]>([])
        let news = QueueNews(
            log: store.log, inbox: store.inbox, presence: presence, bus: bus, logger: TestServer.logger,
            pause: .milliseconds(1))
        func hear(_ name: String) -> @Sendable (Signal) -> Void {
            { signal in if case .queueMoved = signal { heard.withLock { $0.append(name) } } }
        }
        try await bus.listen(to: .customer(CustomerID("second")), hear: hear("second"), finish: {}) {
            try await bus.listen(to: .customer(CustomerID("served")), hear: hear("served"), finish: {}) {
                try await running([news]) {
                    try await eventually { bus.subscriberCount == 3 }
                    _ = try await store.log.update(first) {
                        try $0.take(.init(agent: AgentID("ann"), name: "Ann"), at: .now)
                    }
                    try await eventually { heard.withLock { $0 } == ["second"] }
                    // The desk opens: who waits is told that too.
                    presence.arrived(AgentID("ann"))
                    bus.beat()
                    try await eventually { heard.withLock { $0 } == ["second", "second"] }
                }
            }
        }
        try await store.close()
    }
}

/// A business system during whose call something else happens.
private struct InterruptedShop: ActionCaller {
    let meanwhile: @Sendable () async -> Void

    func call(_ action: ActionDefinition, arguments: [String: JSONValue], key: String) async -> ActionOutcome {
        await meanwhile()
        return .success(["number": "K20260001"])
    }
}
