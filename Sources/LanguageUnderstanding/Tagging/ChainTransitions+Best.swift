extension ChainTransitions {
    /// The sequence of tags with the highest score; "Viterbi".
    ///
    /// - Parameter emissions: Scores of the tags of each token, [token, tag].
    func best(_ emissions: [Float]) -> [Int] {
        let length = emissions.count / tagCount
        guard length > 0 else { return [] }
        var scores = [Float](repeating: -.infinity, count: tagCount)
        for tag in 0..<openingCount { scores[tag] = starts[tag] + emissions[tag] }
        var previous = [Int32](repeating: 0, count: emissions.count)
        for token in 1..<max(1, length) {
            scores = step(scores, &previous, token: token)
            for tag in 0..<tagCount { scores[tag] += emissions[token * tagCount + tag] }
        }
        var best = 0
        for row in 1..<openingCount where scores[closingTag(row)] + ends[row] > scores[best] + ends[closingRow(best)] {
            best = closingTag(row)
        }
        var path = [best]
        for token in stride(from: length - 1, to: 0, by: -1) {
            best = Int(previous[token * tagCount + best])
            path.append(best)
        }
        return path.reversed()
    }

    /// The best way to each tag of `token`, and the tags that they come from.
    private func step(_ scores: [Float], _ previous: inout [Int32], token: Int) -> [Float] {
        var next = [Float](repeating: -.infinity, count: tagCount)
        let origin = token * tagCount
        for row in 0..<openingCount {
            let tag = closingTag(row)
            for opening in 0..<openingCount {
                let score = scores[tag] + between[row * openingCount + opening]
                guard score > next[opening] else { continue }
                next[opening] = score
                previous[origin + opening] = Int32(tag)
            }
        }
        for label in 0..<labelCount {
            let beginning = 1 + labelCount + label
            for (step, target) in [(0, beginning + labelCount), (1, beginning + 2 * labelCount)] {
                let fromBeginning = scores[beginning] + within[step * labelCount + label]
                let fromInside = scores[beginning + labelCount] + within[(step + 2) * labelCount + label]
                next[target] = max(fromBeginning, fromInside)
                previous[origin + target] = Int32(fromInside > fromBeginning ? beginning + labelCount : beginning)
            }
        }
        return next
    }
}
