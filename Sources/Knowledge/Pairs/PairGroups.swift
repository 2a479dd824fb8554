/// Which rows compete with each other, in their order.
struct PairGroups {
    /// Rows of each group, in order of first appearance.
    let members: [[Int]]
    /// For each row its group and its place there.
    let group: [Int]
    let place: [Int]

    init(_ pairs: [LabelledPair]) {
        var numbers: [String: Int] = [:]
        var members: [[Int]] = []
        var group: [Int] = []
        var place: [Int] = []
        for (row, pair) in pairs.enumerated() {
            let number = numbers[pair.group] ?? members.count
            if number == members.count {
                numbers[pair.group] = number
                members.append([])
            }
            group.append(number)
            place.append(members[number].count)
            members[number].append(row)
        }
        self.members = members
        self.group = group
        self.place = place
    }

    /// The rows in so many parts, whole groups each.
    func folds(_ count: Int) -> [[Int]] {
        (0..<count).map { fold in group.indices.filter { group[$0] % count == fold } }
    }

    /// What a score says beside those of its group: how many are higher, how far it lies above the best other, the scores
    /// before and after it, and the mean of the others.
    func standing(of row: Int, in scores: [Float]) -> [Float] {
        let rows = members[group[row]]
        let others = rows.filter { $0 != row }.map { scores[$0] }
        guard let best = others.max() else { return [0, Self.none, Self.none, Self.none, Self.none] }
        let place = place[row]
        return [
            Float(others.count { $0 > scores[row] }), scores[row] - best,
            place > 0 ? scores[rows[place - 1]] : Self.none,
            place + 1 < rows.count ? scores[rows[place + 1]] : Self.none,
            others.reduce(0, +) / Float(others.count),
        ]
    }

    static let standingCount = 5
    /// Below every score: there is no such row.
    private static let none: Float = -9
}
