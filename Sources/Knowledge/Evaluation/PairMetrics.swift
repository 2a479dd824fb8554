/// How well chances tell matching pairs from others.
public struct PairMetrics: Codable, Equatable, Sendable {
    public var accuracy: Double
    /// Of the matches.
    public var f1: Double
    public var precision: Double
    public var recall: Double
    /// Chance that a match stands above a pair that is none.
    public var auroc: Double
    /// Mean of one over the place of the first match, over groups with several pairs of which one is a match; nil without any.
    public var mrr: Double?

    public static let names = ["accuracy", "f1", "precision", "recall", "auroc", "mrr"]

    /// By name; those that were measured.
    public var values: [String: Double] {
        let all = [accuracy, f1, precision, recall, auroc, mrr]
        return Dictionary(uniqueKeysWithValues: zip(Self.names, all)).compactMapValues { $0 }
    }

    /// - Parameters:
    ///   - judged: Whether each pair was taken for a match.
    ///   - groups: Rows that compete with each other.
    init(judged: [Bool], chances: [Double], labels: [Bool], groups: [[Int]]) {
        let hits = Double(zip(judged, labels).count { $0 && $1 })
        let taken = Double(judged.count { $0 })
        let matches = Double(labels.count { $0 })
        accuracy = Double(zip(judged, labels).count { $0 == $1 }) / Double(max(1, labels.count))
        f1 = taken + matches > 0 ? 2 * hits / (taken + matches) : 0
        precision = taken > 0 ? hits / taken : 0
        recall = matches > 0 ? hits / matches : 0
        auroc = Self.auroc(chances, labels)
        let ranks = groups.filter { $0.count > 1 }.compactMap { rows in
            rows.sorted { (chances[$1], $0) < (chances[$0], $1) }.firstIndex { labels[$0] }
        }
        mrr = ranks.isEmpty ? nil : ranks.reduce(0) { $0 + 1 / Double($1 + 1) } / Double(ranks.count)
    }

    /// Of equal chances, half.
    private static func auroc(_ chances: [Double], _ labels: [Bool]) -> Double {
        let order = chances.indices.sorted { chances[$0] < chances[$1] }
        var ranks = 0.0
        var start = 0
        while start < order.count {
            var end = start
            while end < order.count, chances[order[end]] == chances[order[start]] { end += 1 }
            let rank = Double(start + end + 1) / 2
            ranks += rank * Double(order[start..<end].count { labels[$0] })
            start = end
        }
        let matches = Double(labels.count { $0 })
        let others = Double(labels.count) - matches
        return matches > 0 && others > 0 ? (ranks - matches * (matches + 1) / 2) / (matches * others) : 0.5
    }

    /// The chance from which on pairs should count as matches for the best F1.
    static func bestThreshold(_ chances: [Double], _ labels: [Bool]) -> Double {
        let order = chances.indices.sorted { chances[$0] > chances[$1] }
        let matches = Double(labels.count { $0 })
        var hits = 0.0
        var best = (f1: -1.0, threshold: 0.5)
        for (taken, row) in order.enumerated() {
            if labels[row] { hits += 1 }
            let isLastOfEqual = taken + 1 == order.count || chances[order[taken + 1]] < chances[row]
            let f1 = 2 * hits / (Double(taken + 1) + matches)
            if isLastOfEqual, f1 > best.f1 { best = (f1, chances[row]) }
        }
        return best.threshold
    }
}
