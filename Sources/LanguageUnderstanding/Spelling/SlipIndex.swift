/// Finds the words that one slip makes a typed word of.
///
/// Two words that lie one slip apart are the same once one letter, or none, is left out of each.
///
/// - seealso: W. Garbe (2012), the symmetric delete spelling correction algorithm.
struct SlipIndex: Sendable {
    /// The hash of a word with a letter left out, then the number of the word; in rising order.
    private let entries: [UInt64]

    /// - Parameter words: With their numbers.
    init(_ words: some Sequence<(word: String, number: Int32)>) {
        entries = words.flatMap { word, number in
            Self.shortened(word).map { UInt64($0) << 32 | UInt64(UInt32(bitPattern: number)) }
        }
        .sorted()
    }

    /// Numbers of words that may lie one slip from `typed`, in rising order; the caller looks closer.
    func candidates(for typed: String) -> [Int32] {
        guard !entries.isEmpty else { return [] }
        var found: Set<Int32> = []
        for hash in Self.shortened(typed) {
            var place = firstEntry(from: UInt64(hash) << 32)
            while place < entries.count, entries[place] >> 32 == UInt64(hash) {
                found.insert(Int32(bitPattern: UInt32(truncatingIfNeeded: entries[place])))
                place += 1
            }
        }
        return found.sorted()
    }

    private func firstEntry(from bound: UInt64) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// FNV-1a of the word, and of the word without each of its letters.
    private static func shortened(_ word: String) -> [UInt32] {
        let bytes = Array(word.utf8)
        return (0...bytes.count).map { omitted in
            var hash: UInt32 = 0x811C_9DC5
            for (place, byte) in bytes.enumerated() where place != omitted {
                hash = (hash ^ UInt32(byte)) &* 0x0100_0193
            }
            return hash
        }
    }
}
