import Synchronization

/// Remembers the vectors of the latest single texts: one message is asked about by several parts of a turn.
public final class RecentEncodings: SentenceEncoder {
    private struct Memory {
        var vectors: [String: [Float]] = [:]
        /// Oldest first.
        var order: [String] = []
    }

    private let encoder: any SentenceEncoder
    private let capacity: Int
    private let memory = Mutex(Memory())

    public init(_ encoder: any SentenceEncoder, capacity: Int = 256) {
        self.encoder = encoder
        self.capacity = capacity
    }

    public var dimension: Int { encoder.dimension }

    public var identity: String { encoder.identity }

    public var tokenEncoder: (any TokenEncoder)? { encoder.tokenEncoder }

    public var vocabulary: [WordFrequency] { encoder.vocabulary }

    public func encode(_ texts: [String]) throws -> [[Float]] {
        // Batches come from training and indexing, which never ask twice.
        guard texts.count == 1, let text = texts.first, text.utf8.count < 2_000 else {
            return try encoder.encode(texts)
        }
        if let known = memory.withLock({ $0.vectors[text] }) { return [known] }
        let vectors = try encoder.encode(texts)
        memory.withLock { memory in
            guard memory.vectors.updateValue(vectors[0], forKey: text) == nil else { return }
            memory.order.append(text)
            if memory.order.count > capacity { memory.vectors[memory.order.removeFirst()] = nil }
        }
        return vectors
    }
}
