import Conversations
import Foundation
import Hummingbird
import NIOCore
import Synchronization

/// One open tab of a customer: first what it missed, then what happens, until it goes or the server stops.
///
/// Most signals are frames that are ready, and go to the connection at once. Those that need the record or time (what was
/// missed, who holds the conversation now, a reply shown in pieces) are worked off by one task, and what comes meanwhile queues.
final class VisitorStream: Sendable {
    private struct State {
        var cursor: Int64
        var queue: [Signal] = []
        var isWorking = true
        /// Signals were dropped from the queue: the log must be read.
        var hasLagged = true

        mutating func advance(past signal: Signal) {
            if case .events(let events, _) = signal { cursor = max(cursor, events.last?.sequence ?? cursor) }
        }
    }

    private static let queueCapacity = 64

    private let customer: CustomerID
    /// Whether a new reply is first shown in pieces, as if it were being written.
    private let showsDeltas: Bool
    private let chat: ChatController
    private let connection: StreamConnection
    private let state: Mutex<State>

    init(
        of customer: CustomerID, after cursor: Int64, showsDeltas: Bool, chat: ChatController,
        connection: StreamConnection
    ) {
        self.customer = customer
        self.showsDeltas = showsDeltas
        self.chat = chat
        self.connection = connection
        state = Mutex(State(cursor: cursor))
    }

    func run() async {
        // Listening before the log is read, so that nothing falls between the two.
        await chat.bus.listen(to: .customer(customer), hear: hear, finish: connection.end) {
            await chat.catchUps.pass(work)
            await connection.untilEnded()
        }
    }

    private func hear(_ signal: Signal) {
        let mustWork = state.withLock { state in
            if !state.isWorking, let frames = try? readyFrames(of: signal, after: state.cursor) {
                for frame in frames { connection.write(frame) }
                state.advance(past: signal)
                return false
            }
            if state.queue.count == Self.queueCapacity {
                state.queue = []
                state.hasLagged = true
            }
            state.queue.append(signal)
            defer { state.isWorking = true }
            return !state.isWorking
        }
        if mustWork { Task { await work() } }
    }

    /// What to write for the signal; nil when that needs the record or time.
    private func readyFrames(of signal: Signal, after cursor: Int64) throws -> [ByteBuffer]? {
        switch signal {
        case .heartbeat: return [EventFrame.commentChunk]
        case .queueMoved: return nil
        case .typing(_, .customer, _, _): return []
        case .typing(_, let actor, let name, let isTyping):
            return [try EventFrame("typing", TypingView(who: actor.kind, name: name, typing: isTyping)).chunk]
        case .events(let events, _):
            let new = events.filter { $0.sequence > cursor }
            guard !new.contains(where: { $0.body.changesHolder || hasDeltas($0) }) else { return nil }
            return try new.compactMap { try chat.frames.frame(of: $0, for: customer) }
        }
    }

    private enum Step {
        case catchUp(after: Int64)
        case write(Signal, after: Int64)
    }

    private func nextStep() -> Step? {
        state.withLock { state in
            if state.hasLagged {
                state.hasLagged = false
                return .catchUp(after: state.cursor)
            }
            state.isWorking = !state.queue.isEmpty
            return state.isWorking ? .write(state.queue.removeFirst(), after: state.cursor) : nil
        }
    }

    private func work() async {
        do {
            while let step = nextStep() {
                switch step {
                case .catchUp(let cursor): try await catchUp(after: cursor)
                case .write(let signal, let cursor): try await write(signal, after: cursor)
                }
            }
        } catch {
            // The record cannot be read now; the reader comes again with its cursor.
            connection.end()
        }
    }

    /// Writes from the log what came after `cursor`.
    private func catchUp(after cursor: Int64) async throws {
        var cursor = cursor
        // What is missed fits in one page as a rule, and is written even when the program is about to stop.
        repeat {
            let events = try await chat.log.messages(of: customer, after: cursor, limit: 100)
            let frames = try events.compactMap { try chat.frames.frame(of: $0, for: customer) }
            // As fast as the reader takes it.
            try await connection.writeAll(frames)
            cursor = events.last?.sequence ?? cursor
            guard events.count == 100 else { break }
        } while !connection.hasEnded
        state.withLock { $0.cursor = max($0.cursor, cursor) }
        try await writeState(of: try await chat.log.current(of: customer))
    }

    private func write(_ signal: Signal, after cursor: Int64) async throws {
        if let frames = try readyFrames(of: signal, after: cursor) {
            for frame in frames { connection.write(frame) }
        } else if case .events(let events, let conversation) = signal {
            let new = events.filter { $0.sequence > cursor }
            for event in new {
                if hasDeltas(event) { try await writeDeltas(of: event) }
                try write(event)
            }
            if new.contains(where: \.body.changesHolder) { try await writeState(of: conversation) }
        } else if case .queueMoved = signal {
            try await writeState(of: try await chat.log.current(of: customer))
        }
        state.withLock { $0.advance(past: signal) }
    }

    private func write(_ event: Event) throws {
        if let frame = try chat.frames.frame(of: event, for: customer) { connection.write(frame) }
    }

    private func writeState(of conversation: Conversation?) async throws {
        guard let view = try await chat.view(of: conversation) else { return }
        connection.write(try EventFrame("state", view).chunk)
    }

    private func hasDeltas(_ event: Event) -> Bool {
        guard showsDeltas, event.actor == .assistant, case .messageSent = event.body else { return false }
        return true
    }

    // The reply is durable already: a reader who sees its first words will find all of it, whatever happens.
    private func writeDeltas(of event: Event) async throws {
        guard case .messageSent(let message) = event.body else { return }
        for piece in message.content.text.pieces(most: 24) {
            connection.write(try EventFrame("delta", DeltaView(message: message.id, text: piece)).chunk)
            try await Task.sleep(for: .milliseconds(18))
        }
    }
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
