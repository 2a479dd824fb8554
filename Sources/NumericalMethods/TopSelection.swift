/// Keeps the best few of many scored rows, without sorting all of them.
struct TopSelection {
    private let limit: Int
    /// Best first; of equal scores the lower row first.
    private(set) var best: [Neighbour] = []

    init(limit: Int) { self.limit = limit }

    mutating func offer(row: Int, score: Float) {
        guard limit > 0 else { return }
        if best.count == limit {
            guard let worst = best.last, score > worst.score else { return }
            best.removeLast()
        }
        let place = best.firstIndex { $0.score < score } ?? best.endIndex
        best.insert(Neighbour(row: row, score: score), at: place)
    }
}
