/// A reading of a stretch of text, before overlapping ones are weighed against each other.
struct Candidate: Sendable {
    var start: Int
    var end: Int
    var value: Value
    /// Decides between readings of one length: the larger wins.
    var rank: Rank

    /// How much a form says about what is meant, from little to much.
    enum Rank: Int, Comparable, Sendable {
        case bareNumber, looseForm, plainForm, markedForm, checkedForm, namedForm

        static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    init(_ range: Range<Int>, _ value: Value, rank: Rank = .plainForm) {
        start = range.lowerBound
        end = range.upperBound
        self.value = value
        self.rank = rank
    }
}
