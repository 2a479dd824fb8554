import Conversations
import Synchronization

/// Conversations by the text of their snapshots: what one step of a conversation has written, the next one reads.
///
/// A text says all of its conversation, so that nothing here can be out of date.
final class SnapshotMemory: Sendable {
    static let shared = SnapshotMemory(capacity: 512)

    private struct State {
        var recent: [String: Conversation] = [:]
        var older: [String: Conversation] = [:]
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// - Parameter capacity: Conversations that are kept at most, those used last.
    init(capacity: Int) { self.capacity = capacity }

    func keep(_ conversation: Conversation, as snapshot: String) {
        state.withLock { state in
            if state.recent.count >= capacity / 2 { state = State(older: state.recent) }
            state.recent[snapshot] = conversation
        }
    }

    /// - Throws: What `decode` throws for a snapshot that is not kept.
    func conversation(
        _ snapshot: String, decode: (String) throws -> Conversation
    ) rethrows -> Conversation {
        if let kept = state.withLock({ $0.recent[snapshot] ?? $0.older[snapshot] }) { return kept }
        let conversation = try decode(snapshot)
        keep(conversation, as: snapshot)
        return conversation
    }
}
