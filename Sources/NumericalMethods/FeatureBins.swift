/// Numbers as the places of the few bins that training on trees tells apart.
struct FeatureBins {
    static let most = 64

    let features: Int
    /// For each feature the largest number of each bin but the last, rising.
    let edges: [[Float]]
    /// [row, feature].
    let codes: [UInt8]

    /// - Parameter matrix: [example, feature].
    init(_ matrix: VectorMatrix) {
        features = matrix.dimension
        var edges: [[Float]] = []
        var codes = [UInt8](repeating: 0, count: matrix.count * matrix.dimension)
        for feature in 0..<matrix.dimension {
            let values = (0..<matrix.count).map { matrix.elements[$0 * matrix.dimension + feature] }
            let cuts = Self.edges(values.sorted())
            for (row, value) in values.enumerated() {
                codes[row * matrix.dimension + feature] = UInt8(Self.bin(of: value, cuts))
            }
            edges.append(cuts)
        }
        self.edges = edges
        self.codes = codes
    }

    /// Middles between neighbours that differ, at about equal shares of the sorted numbers.
    private static func edges(_ sorted: [Float]) -> [Float] {
        var edges: [Float] = []
        var last = 0
        let share = max(1, sorted.count / most)
        for place in sorted.indices.dropFirst() where sorted[place] > sorted[place - 1] && place - last >= share {
            guard edges.count < most - 1 else { break }
            edges.append((sorted[place] + sorted[place - 1]) / 2)
            last = place
        }
        return edges
    }

    private static func bin(of value: Float, _ edges: [Float]) -> Int {
        var range = 0..<edges.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = value <= edges[middle] ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
