/// Signs in numbers that a customer has tried or waited before: "第三次", "3rd time", "三天了", "waiting 2 weeks".
enum Insistence {
    /// - Returns: Frustration in `0...1` and how many units say it; nil when nothing at `start` does.
    static func sign(in units: [SentimentUnit], at start: Int) -> (frustration: Double, length: Int)? {
        repeatedTrial(units, start) ?? wait(units, start)
    }

    private static func repeatedTrial(_ units: [SentimentUnit], _ start: Int) -> (frustration: Double, length: Int)? {
        let isOrdinal = units[start].scalar == "第"
        let place = isOrdinal ? start + 1 : start
        guard place + 1 < units.count, let number = units[place].number, number > 1 else { return nil }
        let next = units[place + 1]
        if trials.contains(next.scalar) || next.word == "times" {
            return (min(0.75, (isOrdinal ? 0.35 : 0.25) + 0.08 * Double(number)), place + 2 - start)
        }
        guard ["nd", "rd", "th"].contains(next.word), place + 2 < units.count, units[place + 2].word == "time" else {
            return nil
        }
        return (min(0.75, 0.35 + 0.08 * Double(number)), place + 3 - start)
    }

    /// So long already; a mere "three days" is none.
    private static func wait(_ units: [SentimentUnit], _ start: Int) -> (frustration: Double, length: Int)? {
        guard start + 2 < units.count, units[start].number != nil else { return nil }
        if ["days", "weeks", "months", "hours"].contains(units[start + 1].word) {
            return ["now", "already", "and"].contains(units[start + 2].word) ? (0.3, 3) : nil
        }
        var end = start + 1
        if units[end].number != nil { end += 1 }
        if end < units.count, units[end].scalar == "个" { end += 1 }
        guard let span = spans.first(where: { units[end...].starts(with: $0) { $0.scalar == $1 } }) else { return nil }
        end += span.count
        return end < units.count && units[end].scalar == "了" ? (0.3, end + 1 - start) : nil
    }

    private static let trials: Set<Unicode.Scalar> = ["次", "遍", "回"]
    private static let spans = ["天", "周", "月", "年", "星期", "礼拜", "小时", "钟头", "多月"].map { Array($0.unicodeScalars) }

    /// Whether the same words stand there three times in a row: "在吗在吗在吗", "refund refund refund".
    static func isChanted(_ units: [SentimentUnit]) -> Bool {
        let texts = units.prefix(longestChant).filter { !$0.isBoundary }
        for period in 1...5 where texts.count >= 3 * period {
            var matches = 0
            for index in period..<texts.count {
                matches = isSame(texts[index], texts[index - period]) ? matches + 1 : 0
                guard matches == 2 * period else { continue }
                // Laughter and pictures are no chant.
                let block = texts[index - period + 1...index]
                if texts[index].word.utf8.count > 3 || block.contains(where: { !isSame($0, texts[index]) }) {
                    return true
                }
            }
        }
        return false
    }

    private static func isSame(_ one: SentimentUnit, _ other: SentimentUnit) -> Bool {
        one.word == other.word && one.scalar == other.scalar
    }

    private static let longestChant = 200
}
