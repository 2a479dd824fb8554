/// The answers whose confidence lies in one interval.
public struct ConfidenceBin: Codable, Equatable, Sendable {
    public var lower: Double
    public var upper: Double
    public var count = 0
    public var meanConfidence = 0.0
    /// Share of the answers that are right.
    public var accuracy = 0.0

    /// Intervals of equal width that cover `0...1`, the last one closed.
    static func bins(_ confidences: [Double], isRight: [Bool], count: Int = 15) -> [ConfidenceBin] {
        var bins = (0..<count).map {
            ConfidenceBin(lower: Double($0) / Double(count), upper: Double($0 + 1) / Double(count))
        }
        for (confidence, isRight) in zip(confidences, isRight) {
            let place = min(count - 1, max(0, Int(confidence * Double(count))))
            bins[place].count += 1
            bins[place].meanConfidence += confidence
            if isRight { bins[place].accuracy += 1 }
        }
        for place in bins.indices where bins[place].count > 0 {
            bins[place].meanConfidence /= Double(bins[place].count)
            bins[place].accuracy /= Double(bins[place].count)
        }
        return bins
    }
}
