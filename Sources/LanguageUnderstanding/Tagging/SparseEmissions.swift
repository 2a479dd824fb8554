/// Weights of features for the tags that they were seen with.
struct SparseEmissions: Equatable, Sendable {
    /// In ascending order.
    private(set) var hashes: [UInt64]
    /// Where the weights of each feature begin, and where the last ones end.
    private(set) var starts: [UInt32]
    private(set) var tags: [UInt16]
    var weights: [Float]
    private var rows: [UInt64: Int32]

    init(hashes: [UInt64], starts: [UInt32], tags: [UInt16], weights: [Float]) {
        self.hashes = hashes
        self.starts = starts
        self.tags = tags
        self.weights = weights
        rows = Dictionary(minimumCapacity: hashes.count)
        for (row, hash) in hashes.enumerated() { rows[hash] = Int32(row) }
    }

    /// Rows of those features that have weights.
    func rows(of hashes: ArraySlice<UInt64>) -> [Int32] { hashes.compactMap { rows[$0] } }

    /// Adds the weights of `row` to the scores of a token's tags.
    func add(_ row: Int32, to scores: UnsafeMutablePointer<Float>) {
        for index in range(of: row) { scores[Int(tags[index])] += weights[index] }
    }

    /// Where the tags and weights of `row` are.
    func range(of row: Int32) -> Range<Int> { Int(starts[Int(row)])..<Int(starts[Int(row) + 1]) }

    /// Without weights that are nearly nothing, and features that have no others.
    func pruned(below least: Float) -> SparseEmissions {
        var hashes: [UInt64] = []
        var starts: [UInt32] = [0]
        var tags: [UInt16] = []
        var weights: [Float] = []
        for row in self.hashes.indices {
            for index in Int(self.starts[row])..<Int(self.starts[row + 1]) where abs(self.weights[index]) >= least {
                tags.append(self.tags[index])
                weights.append(self.weights[index])
            }
            guard tags.count > Int(starts.last ?? 0) else { continue }
            hashes.append(self.hashes[row])
            starts.append(UInt32(tags.count))
        }
        return SparseEmissions(hashes: hashes, starts: starts, tags: tags, weights: weights)
    }

    /// Weights of zero for what occurs in examples.
    ///
    /// - Parameters:
    ///   - tags: Of each token of each table.
    ///   - least: How often a feature has to occur.
    init(_ tables: [TokenFeatures.Table], tags: [[Int]], least: Int) {
        var counts: [UInt64: Int32] = [:]
        for table in tables {
            for hash in table.hashes { counts[hash, default: 0] += 1 }
        }
        let hashes = counts.filter { $0.value >= least }.keys.sorted()
        var rows = [UInt64: Int32](minimumCapacity: hashes.count)
        for (row, hash) in hashes.enumerated() { rows[hash] = Int32(row) }
        var pairs: [UInt64] = []
        for (table, tags) in zip(tables, tags) {
            var start = 0
            for (end, tag) in zip(table.ends, tags) {
                for hash in table.hashes[start..<end] {
                    if let row = rows[hash] { pairs.append(UInt64(row) << 16 | UInt64(tag)) }
                }
                start = end
            }
        }
        pairs.sort()
        var starts = [UInt32](repeating: 0, count: hashes.count + 1)
        var found: [UInt16] = []
        var last: UInt64?
        for pair in pairs where pair != last {
            last = pair
            found.append(UInt16(pair & 0xFFFF))
            starts[Int(pair >> 16) + 1] += 1
        }
        for row in hashes.indices { starts[row + 1] += starts[row] }
        self.hashes = hashes
        self.starts = starts
        self.tags = found
        weights = [Float](repeating: 0, count: found.count)
        self.rows = rows
    }
}
