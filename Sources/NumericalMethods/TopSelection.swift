/// Keeps the best few of many scored rows, without sorting all of them.
public struct TopSelection: Sendable {
    private let limit: Int
    /// Best first; of equal scores the lower row first.
    public private(set) var best: [Neighbour] = []

    public init(limit: Int) { self.limit = limit }

    public mutating func offer(row: Int, score: Float) {
        guard limit > 0 else { return }
        if best.count == limit {
            guard let worst = best.last, score > worst.score else { return }
            best.removeLast()
        }
        let place = best.firstIndex { $0.score < score } ?? best.endIndex
        best.insert(Neighbour(row: row, score: score), at: place)
    }
}
