import NumericalMethods

/// Which texts teach most when a person labels them: unsure ones that are like many other unsure ones.
///
/// Each choice adds most to the sum, over all texts, of their doubt times their likeness to the nearest chosen text.
///
/// - seealso: K. Wei, R. Iyer and J. Bilmes (2015), Submodularity in Data Subset Selection and Active Learning: facility
///   location on uncertain texts; greedy choice is within 1 - 1/e of the best.
struct LabellingOrder {
    struct Choice: Equatable {
        var text: Int
        /// Texts that are nearest to this one of all chosen, and at least as alike as texts of one intent are.
        var standsFor: Int
    }

    let choices: [Choice]

    /// - Parameters:
    ///   - doubt: By text, from 0, sure, to 1.
    ///   - ofOneIntent: How alike texts of one intent are at least.
    init(doubt: [Double], likeness: LikenessMatrix, limit: Int, ofOneIntent: Float) {
        var covered = [Float](repeating: 0, count: doubt.count)
        var nearest = [Int](repeating: -1, count: doubt.count)
        // A gain can only shrink as more is covered, so an old gain is a bound, and few have to be counted anew.
        var gains = [Double](repeating: .infinity, count: doubt.count)
        var chosen: [Int] = []
        var open = Set(doubt.indices)
        while chosen.count < limit, !open.isEmpty {
            var best: (text: Int, gain: Double)?
            for text in open.sorted(by: { (gains[$1], $0) < (gains[$0], $1) }) {
                if let best, gains[text] <= best.gain { break }
                gains[text] = zip(likeness[text], zip(covered, doubt)).reduce(0.0) { sum, other in
                    sum + max(0, Double(other.0 - other.1.0)) * other.1.1
                }
                if best.map({ gains[text] > $0.gain }) ?? true { best = (text, gains[text]) }
            }
            guard let best, best.gain > 0 else { break }
            let text = best.text
            open.remove(text)
            chosen.append(text)
            for (other, likeness) in likeness[text].enumerated() where likeness > covered[other] {
                covered[other] = likeness
                nearest[other] = text
            }
        }
        let followers = Dictionary(
            grouping: doubt.indices.filter { covered[$0] >= ofOneIntent && nearest[$0] != $0 }, by: { nearest[$0] })
        choices = chosen.map { Choice(text: $0, standsFor: followers[$0]?.count ?? 0) }
    }
}
