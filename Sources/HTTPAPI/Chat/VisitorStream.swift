import Conversations
import Foundation
import Hummingbird
import NIOCore

/// One open tab of a customer: first what it missed, then what happens, until it goes or the server stops.
struct VisitorStream: Sendable {
    let customer: CustomerID
    let cursor: Int64
    /// Whether a new reply is first shown in pieces, as if it were being written.
    let showsDeltas: Bool
    let chat: ChatController

    func run(_ request: Request, _ writer: EventStreamWriter) async throws {
        // Subscribed before the log is read, so that nothing falls between the two.
        try await chat.bus.subscribe(to: .customer(customer)) { subscription in
            var cursor = try await catchUp(after: cursor, writer)
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

    /// Writes from the log what came after `cursor`; returns the new cursor.
    private func catchUp(after cursor: Int64, _ writer: EventStreamWriter) async throws -> Int64 {
        var cursor = cursor
        while true {
            let events = try await chat.log.events(of: customer, after: cursor, limit: 500)
            for event in events { try await write(event, writer) }
            cursor = events.last?.sequence ?? cursor
            guard events.count == 500 else { break }
        }
        try await writeState(of: try await chat.log.current(of: customer), writer)
        return cursor
    }

    private func write(_ signal: Signal, after cursor: inout Int64, _ writer: EventStreamWriter) async throws {
        switch signal {
        case .events(let events, let conversation):
            let new = events.filter { $0.sequence > cursor }
            for event in new {
                if showsDeltas { try await writeDeltas(of: event, writer) }
                try await write(event, writer)
            }
            cursor = max(cursor, events.last?.sequence ?? cursor)
            if new.contains(where: \.body.changesHolder) { try await writeState(of: conversation, writer) }
        case .typing(_, .customer, _, _): break
        case .typing(_, let actor, let name, let isTyping):
            try await writer.write("typing", TypingView(who: actor.kind, name: name, typing: isTyping))
        case .heartbeat: try await writer.write(EventFrame.comment)
        }
    }

    private func write(_ event: Event, _ writer: EventStreamWriter) async throws {
        guard let message = MessageView(event, hidingOwnerOf: customer) else { return }
        try await writer.write("message", message, id: event.sequence)
    }

    private func writeState(of conversation: Conversation?, _ writer: EventStreamWriter) async throws {
        guard let view = try await chat.view(of: conversation) else { return }
        try await writer.write("state", view)
    }

    private struct DeltaView: Encodable {
        var message: MessageID
        var text: String
    }

    private struct TypingView: Encodable {
        var who: String
        var name: String?
        var typing: Bool
    }

    // The reply is durable already: a reader who sees its first words will find all of it, whatever happens.
    private func writeDeltas(of event: Event, _ writer: EventStreamWriter) async throws {
        guard case .messageSent(let message) = event.body, event.actor == .assistant else { return }
        for piece in message.content.text.pieces(most: 24) {
            try await writer.write("delta", DeltaView(message: message.id, text: piece))
            try await Task.sleep(for: .milliseconds(18))
        }
    }
}

extension String {
    /// Cut at spaces or between Han characters, into at most `most` parts that together are the text.
    func pieces(most: Int) -> [String] {
        let size = max(4, (count + most - 1) / most)
        var pieces: [String] = []
        var piece = ""
        for character in self {
            piece.append(character)
            let mayEnd = character.isWhitespace || !character.isASCII
            if piece.count >= size, mayEnd {
                pieces.append(piece)
                piece = ""
            }
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
