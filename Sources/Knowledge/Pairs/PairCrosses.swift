import Foundation
import NumericalMethods

/// Which terms meet in a pair, as numbered features, weighted by rarity.
struct PairCrosses {
    static let dimension = 2 * HashedFeatures.blockSize

    /// Rows that have a feature; rare ones say more.
    private let rowCounts: [Int32]
    private let count: Int

    init(learningFrom features: [[Int32]]) {
        var rowCounts = [Int32](repeating: 0, count: Self.dimension)
        for row in features { for feature in row { rowCounts[Int(feature)] += 1 } }
        self.rowCounts = rowCounts
        count = features.count
    }

    /// - Parameter features: Of each pair, rising.
    func rows(_ features: [[Int32]]) -> SparseRows {
        var rows = SparseRows(dimension: Self.dimension)
        for row in features {
            let second = row.firstIndex { $0 >= HashedFeatures.blockSize } ?? row.endIndex
            rows.append(weighted(row[..<second]) + weighted(row[second...]))
        }
        return rows
    }

    /// As a vector of length 1.
    private func weighted(_ features: ArraySlice<Int32>) -> [(index: Int32, value: Float)] {
        let weights = features.map { Float(log(1 + Double(count) / Double(1 + rowCounts[Int($0)]))) }
        let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? zip(features, weights).map { (index: $0, value: $1 / length) } : []
    }
}

/// Gathers features by hash, in two blocks: what the two texts have and have not in common, and what stands around and opposite.
struct HashedFeatures {
    static let blockSize = 1 << 18
    /// Terms of one side that are crossed with those of the other.
    private static let mostCrossed = 40

    private enum Kind: UInt64 {
        case ofFirst = 1
        case ofSecond, shared, unshared, position, unsharedPair
        case before, after, opposite, triple, beginning, ending
    }

    private var features: Set<Int32> = []

    /// Numbers of the features, rising, each once.
    var sorted: [Int32] { features.sorted() }

    /// - Parameters:
    ///   - place: The pair's place in its group.
    ///   - size: The group's size.
    mutating func addMeeting(of a: PairText, _ b: PairText, place: Int, size: Int) {
        for (term, hash) in zip(a.terms, a.hashes) {
            add(.ofFirst, hash)
            add(b.termSet.contains(term) ? .shared : .unshared, hash)
        }
        for (term, hash) in zip(b.terms, b.hashes) {
            add(.ofSecond, hash)
            if !a.termSet.contains(term) { add(.unshared, hash) }
        }
        add(.position, UInt64(min(place, 5) * 8 + min(size, 6)))
        let onlyB = Self.unshared(b, with: a)
        for first in Self.unshared(a, with: b) {
            for second in onlyB where first.isSingle == second.isSingle {
                add(.unsharedPair, min(first.hash, second.hash), max(first.hash, second.hash))
            }
        }
    }

    /// - Parameters:
    ///   - before: The second text of the pair before this one in its group.
    ///   - after: That of the pair after it.
    mutating func addSurroundings(of a: PairText, _ b: PairText, before: PairText?, after: PairText?) {
        for hash in before?.hashes ?? [0] { add(.before, hash) }
        for hash in after?.hashes ?? [0] { add(.after, hash) }
        let scalars = b.scalars.map { UInt64($0.value) }
        for start in scalars.indices.dropLast(2) {
            add(.triple, scalars[start] << 42 | scalars[start + 1] << 21 | scalars[start + 2])
        }
        add(.beginning, scalars.prefix(2).reduce(0) { $0 << 21 | $1 })
        add(.ending, scalars.suffix(2).reduce(0) { $0 << 21 | $1 })
        let opposite = zip(b.hashes, b.isSingle).prefix(Self.mostCrossed)
        for (first, isSingle) in zip(a.hashes, a.isSingle).prefix(Self.mostCrossed) {
            for second in opposite where second.1 == isSingle { add(.opposite, first, second.0) }
        }
    }

    private mutating func add(_ kind: Kind, _ first: UInt64, _ second: UInt64 = 0) {
        let number = Self.mixed(Self.mixed(first &+ kind.rawValue &* 0x9E37_79B9_7F4A_7C15) &+ second)
        let block = kind.rawValue >= Kind.before.rawValue ? Self.blockSize : 0
        features.insert(Int32(block + Int(number >> 40) % Self.blockSize))
    }

    /// The first terms that the other text has not; single characters are crossed with each other only.
    private static func unshared(_ text: PairText, with other: PairText) -> [(hash: UInt64, isSingle: Bool)] {
        text.terms.indices.filter { !other.termSet.contains(text.terms[$0]) }.prefix(mostCrossed)
            .map { (text.hashes[$0], text.isSingle[$0]) }
    }

    private static func mixed(_ number: UInt64) -> UInt64 {
        var random = SplitMix(seed: number)
        return random.next()
    }
}
