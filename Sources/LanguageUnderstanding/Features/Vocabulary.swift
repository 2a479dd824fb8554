import Foundation

/// The n-grams that training saw, with weights that count rare ones more.
///
/// - seealso: K. Sparck Jones (1972), A statistical interpretation of term specificity; smoothed, with sublinear counts.
struct Vocabulary: Equatable, Sendable {
    /// Hashes in rising order; the place of a hash is its index.
    let hashes: [UInt64]
    /// Inverse document frequency by index.
    let weights: [Float]
    private let places: HashPlaces

    init(hashes: [UInt64], weights: [Float]) {
        self.hashes = hashes
        self.weights = weights
        places = HashPlaces(hashes)
    }

    /// - Parameters:
    ///   - nGrams: By text, as often as each occurs.
    ///   - minimum: n-grams in fewer texts are left out.
    init(nGrams: [[UInt64]], minimum: Int) {
        var documents: [UInt64: Int] = [:]
        for text in nGrams { for hash in Set(text) { documents[hash, default: 0] += 1 } }
        let hashes = documents.filter { $0.value >= minimum }.keys.sorted()
        let total = Double(nGrams.count)
        self.init(
            hashes: hashes, weights: hashes.map { Float(log((1 + total) / (1 + Double(documents[$0] ?? 0))) + 1) })
    }

    var count: Int { hashes.count }

    /// How many of a text's n-grams training saw, in `0...1`; 0 of none.
    func knownShare(of nGrams: [UInt64]) -> Double {
        let known = nGrams.count { places.place(of: $0, in: hashes) != nil }
        return Double(known) / Double(max(1, nGrams.count))
    }

    /// Weighted n-grams, of length 1 unless none is known; words and characters have the same share.
    ///
    /// - Parameter nGrams: Of one text, as often as each occurs.
    func vector(_ nGrams: [UInt64]) -> SparseVector {
        var known = nGrams.compactMap { places.place(of: $0, in: hashes) }
        RisingOrder.sort(&known, below: Int32(clamping: hashes.count))
        var vector = SparseVector()
        vector.indices.reserveCapacity(known.count)
        vector.values.reserveCapacity(known.count)
        var start = 0
        while start < known.count {
            let index = known[start]
            var end = start + 1
            while end < known.count, known[end] == index { end += 1 }
            let weight = weights[Int(index)]
            vector.indices.append(index)
            vector.values.append(end - start == 1 ? weight : (1 + log(Float(end - start))) * weight)
            start = end
        }
        // Hashes of words come before those of characters, so each has one stretch of the indices.
        let split = vector.indices.firstIndex { !NGrams.isOfWords(hashes[Int($0)]) } ?? vector.indices.endIndex
        vector.scale(0..<split, toLength: 1)
        vector.scale(split..<vector.values.endIndex, toLength: 1)
        vector.scale(vector.values.indices, toLength: 1)
        return vector
    }
}

/// Finds the place of a hash among others by open addressing: most look-ups touch one slot.
private struct HashPlaces: Equatable, Sendable {
    /// One more than a place, or 0 where there is none; a power of two, at least twice as many as hashes.
    private var slots: [UInt32]

    init(_ hashes: [UInt64]) {
        var size = 8
        while size < 2 * hashes.count { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        for (place, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(place) + 1
        }
    }

    func place(of hash: UInt64, in hashes: [UInt64]) -> Int32? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if hashes[place] == hash { return Int32(place) }
            slot = (slot + 1) & mask
        }
        return nil
    }
}
