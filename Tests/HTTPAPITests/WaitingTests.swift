import Conversations
import Desk
import Foundation
import Storage
import TestSupport
import Testing

@testable import HTTPAPI

/// What a customer in the queue is told of the time it takes.
struct WaitingTests {
    /// Lends the chat over a store in which `kim` waits, and somebody before them was taken after `minutes`.
    private static func withQueue(
        takenAfter minutes: Double?, isOpen: Bool, _ body: (ChatController, Conversation) async throws -> Void
    ) async throws {
        let bus = EventBus()
        let store = try await DataStore.inMemory(bus: bus)
        let now = Date.now
        if let minutes {
            let id = try await store.log.receive(.sample(id: "1", from: "before"), at: now - 7200).conversation.id
            _ = try await store.log.update(id) { conversation in
                try conversation.requestPerson(.init(trigger: .asked), by: .system, at: now - 7200)
                try conversation.take(.init(agent: AgentID("ann"), name: "Ann"), at: now - 7200 + minutes * 60)
            }
        }
        let id = try await store.log.receive(.sample(id: "1", from: "kim"), at: now).conversation.id
        let waiting = try await store.log.update(id) {
            try $0.requestPerson(.init(trigger: .asked), by: .system, at: now)
        }
        let presence = Presence()
        if isOpen { presence.arrived(AgentID("ann")) }
        let chat = ChatController(
            log: store.log, inbox: store.inbox, bus: bus, presence: presence,
            waiting: WaitingTimes(record: store.service), tokens: VisitorTokens(secret: "secret"),
            settings: .init(assistantName: { _ in "kefu" }, greeting: { _ in .init(text: "hello") }))
        try await body(chat, try #require(waiting))
        try await store.close()
    }

    @Test func `somebody in the queue is told their place and about how long it takes`() async throws {
        try await Self.withQueue(takenAfter: 3.5, isOpen: true) { chat, conversation in
            let view = try #require(try await chat.view(of: conversation))
            #expect(view.queuePosition == 1)
            #expect(view.waitMinutes == 4)
        }
    }

    @Test(arguments: [(nil, true), (3.5, false)] as [(Double?, Bool)])
    func `without a past, or without anybody at the desk, no time is told`(
        minutes: Double?, isOpen: Bool
    ) async throws {
        try await Self.withQueue(takenAfter: minutes, isOpen: isOpen) { chat, conversation in
            let view = try #require(try await chat.view(of: conversation))
            #expect(view.queuePosition == 1)
            #expect(view.waitMinutes == nil)
            #expect(view.deskIsOpen == isOpen)
        }
    }
}
