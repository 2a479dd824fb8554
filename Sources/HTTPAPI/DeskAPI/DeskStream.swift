import Conversations
import Desk
import Foundation
import Hummingbird

/// One open desk of an agent: everything that happens, from where it stopped.
struct DeskStream: Sendable {
    let agent: Agent
    /// 0 for a desk that has just been loaded and wants only what comes.
    let cursor: Int64
    let desk: DeskController

    func run(_ request: Request, _ writer: EventStreamWriter) async throws {
        // Who only looks on is nobody for a customer to wait for.
        if agent.role.mayServe { desk.presence.arrived(agent.id) }
        defer { if agent.role.mayServe { desk.presence.left(agent.id, at: .now) } }
        try await desk.bus.subscribe(to: .everything) { subscription in
            var cursor = try await catchUp(after: cursor == 0 ? desk.log.lastSequence() : cursor, writer)
            try await request.body.consumeWithInboundCloseHandler { _ in
                for await signal in subscription.signals {
                    if subscription.takeLag() { cursor = try await catchUp(after: cursor, writer) }
                    try await write(signal, after: &cursor, writer)
                }
            } onInboundClosed: {
                subscription.end()
            }
        }
    }

    private func catchUp(after cursor: Int64, _ writer: EventStreamWriter) async throws -> Int64 {
        var cursor = cursor
        while true {
            let events = try await desk.log.events(after: cursor, limit: 500)
            let counts = try await desk.inbox.counts(for: agent.id)
            for event in events {
                guard let conversation = try await desk.log.conversation(event.conversation) else { continue }
                try await write(event, conversation, counts, writer)
            }
            cursor = events.last?.sequence ?? cursor
            guard events.count == 500 else { return cursor }
        }
    }

    private func write(_ signal: Signal, after cursor: inout Int64, _ writer: EventStreamWriter) async throws {
        switch signal {
        case .events(let events, let conversation):
            let new = events.filter { $0.sequence > cursor }
            guard !new.isEmpty else { return }
            let counts = try await desk.inbox.counts(for: agent.id)
            for event in new { try await write(event, conversation, counts, writer) }
            cursor = max(cursor, events.last?.sequence ?? cursor)
        case .typing(let conversation, let actor, let name, let isTyping):
            try await writer.write(
                "typing", TypingView(conversation: conversation, who: actor.kind, name: name, typing: isTyping))
        case .heartbeat: try await writer.write(EventFrame.comment)
        case .queueMoved: break
        }
    }

    private struct ConversationChange: Encodable {
        var sequence: Int64
        var summary: SummaryView
        var event: EventView
        var counts: InboxCounts
    }

    private struct TypingView: Encodable {
        var conversation: ConversationID
        var who: String
        var name: String?
        var typing: Bool
    }

    private func write(
        _ event: Event, _ conversation: Conversation, _ counts: InboxCounts, _ writer: EventStreamWriter
    ) async throws {
        let change = ConversationChange(
            sequence: event.sequence, summary: SummaryView(conversation), event: EventView(event), counts: counts)
        try await writer.write("conversation", change, id: event.sequence)
    }
}
