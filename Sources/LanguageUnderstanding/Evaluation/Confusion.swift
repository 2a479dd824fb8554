/// Which classes are taken for which.
public struct Confusion: Equatable, Sendable {
    /// The classes that mistakes are most often about, by name.
    public var classes: [String]
    /// Texts by true class, then by the class they were taken for; those taken for another class are left out.
    public var counts: [[Int]]

    init(_ judged: [JudgedText], limit: Int) {
        var mistakes: [String: Int] = [:]
        for text in judged where !text.isRight {
            mistakes[text.label, default: 0] += 1
            mistakes[text.predicted, default: 0] += 1
        }
        classes = mistakes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key).sorted()
        let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
        var counts = [[Int]](repeating: [Int](repeating: 0, count: classes.count), count: classes.count)
        for text in judged {
            guard let row = places[text.label], let column = places[text.predicted] else { continue }
            counts[row][column] += 1
        }
        self.counts = counts
    }
}
