import Foundation

/// The n-grams that training saw, with weights that count rare ones more.
///
/// - seealso: K. Sparck Jones (1972), A statistical interpretation of term specificity; smoothed, with sublinear counts.
struct Vocabulary: Equatable, Sendable {
    /// Hashes in rising order; the place of a hash is its index.
    let hashes: [UInt64]
    /// Inverse document frequency by index.
    let weights: [Float]

    init(hashes: [UInt64], weights: [Float]) {
        self.hashes = hashes
        self.weights = weights
    }

    /// - Parameter minimum: n-grams in fewer texts are left out.
    init(counts: [[UInt64: Float]], minimum: Int) {
        var documents: [UInt64: Int] = [:]
        for text in counts { for hash in text.keys { documents[hash, default: 0] += 1 } }
        hashes = documents.filter { $0.value >= minimum }.keys.sorted()
        let total = Double(counts.count)
        weights = hashes.map { Float(log((1 + total) / (1 + Double(documents[$0] ?? 0))) + 1) }
    }

    var count: Int { hashes.count }

    /// Weighted n-grams, of length 1 unless none is known; words and characters have the same share.
    func vector(_ counts: [UInt64: Float]) -> SparseVector {
        let entries = counts.compactMap { hash, count in
            index(of: hash).map { (Int32($0), (1 + log(count)) * weights[$0]) }
        }
        .sorted { $0.0 < $1.0 }
        // Hashes of words come before those of characters, so each has one stretch of the indices.
        let split = entries.firstIndex { !NGrams.isOfWords(hashes[Int($0.0)]) } ?? entries.endIndex
        return [entries[..<split], entries[split...]]
            .map { SparseVector(indices: $0.map(\.0), values: $0.map(\.1)).scaled(toLength: 1) }
            .reduce(into: SparseVector()) { whole, part in
                whole.indices += part.indices
                whole.values += part.values
            }
            .scaled(toLength: 1)
    }

    private func index(of hash: UInt64) -> Int? {
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] == hash { return middle }
            if hashes[middle] < hash { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
