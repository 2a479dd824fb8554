/// What a person should know before trusting a forecast.
enum SeriesCautions {
    static func sentences(_ values: [Double], filled: Int, periods: [Int], horizon: Int) -> [String] {
        var found: [String] = []
        let season = periods.first ?? 1
        if values.allSatisfy({ $0 == 0 }) {
            found.append("all values are zero, and so is the forecast; check that this is the right column")
        } else if values.count > 2, values.allSatisfy({ $0 == values[0] }) {
            found.append("all values are \(values[0]), so nothing tells how far the next ones may differ")
        }
        if values.count < max(10, 2 * season) {
            found.append(
                "\(values.count) values are few\(season > 1 ? " for a season of \(season)" : ""); the intervals are wide and still may be too narrow"
            )
        }
        if horizon > values.count {
            found.append(
                "\(horizon) values ahead are more than the \(values.count) of the history; the far ones are little more than its mean"
            )
        }
        if filled * 10 > values.count {
            found.append("\(filled) of \(values.count) values were missing; the forecast rests on what was filled in")
        }
        let negatives = values.count { $0 < 0 }
        if negatives > 0, negatives * 20 <= values.count {
            found.append("\(negatives) of \(values.count) values are below zero; if these are counts, correct them")
        }
        if let change = levelChange(values, season: season) {
            found.append(
                "the level of the last values is \(change > 0 ? "above" : "below") all before by \(Int((min(abs(change), 10_000) * 100).rounded())) %; if that stays, the forecast needs some more seasons to be sure of it"
            )
        }
        return found
    }

    /// By which share the last season, or seven values, differ from the seasons before, where none of them was like that.
    private static func levelChange(_ values: [Double], season: Int) -> Double? {
        let length = max(season, 7)
        guard values.count >= 6 * length else { return nil }
        let sums = (0..<min(12, values.count / length)).map { back in
            let end = values.count - back * length
            return values[end - length..<end].reduce(0, +) / Double(length)
        }
        let before = Array(sums.dropFirst())
        guard let least = before.min(), let most = before.max(), least > 0 else { return nil }
        let middle = before.sorted()[before.count / 2]
        let reach = max(most - least, 0.1 * middle)
        guard sums[0] > most + reach || sums[0] < least - reach else { return nil }
        return sums[0] / middle - 1
    }
}
