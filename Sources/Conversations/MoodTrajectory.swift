/// How a customer's mood moves from message to message of one conversation; moods are `-1...1`.
public struct MoodTrajectory: Codable, Equatable, Sendable {
    public enum Direction: String, Codable, Sendable { case improving, steady, worsening }

    /// Exponentially weighted mean of all moods: each new one counts `smoothing`, and those before it the less the older they are.
    public private(set) var level: Double
    /// The latest moods, oldest first, at most `window`.
    public private(set) var recent: [Double]

    /// In `0...1`; "alpha" of simple exponential smoothing.
    public static let smoothing = 0.4
    public static let window = 6
    /// Slopes steeper than this are a direction, once there are three messages.
    public static let trend = 0.08

    public init(first mood: Double) {
        level = mood
        recent = [mood]
    }

    public mutating func append(_ mood: Double) {
        level += Self.smoothing * (mood - level)
        recent = (recent + [mood]).suffix(Self.window)
    }

    /// Change of mood per message of the customer, by the least squares line through the latest; 0 with a single one.
    public var slope: Double {
        guard recent.count > 1 else { return 0 }
        let count = Double(recent.count)
        let middle = (count - 1) / 2
        let covariance = recent.enumerated().reduce(0) { $0 + (Double($1.offset) - middle) * $1.element }
        // The squares of 0, 1, ... n-1 around their mean add up to n(n²-1)/12.
        return covariance / (count * (count * count - 1) / 12)
    }

    /// The latest mood less the one before it, in `-2...2`; 0 with a single one.
    public var lastChange: Double {
        guard let last = recent.last, let previous = recent.dropLast().last else { return 0 }
        return last - previous
    }

    public var direction: Direction {
        guard recent.count > 2 else { return .steady }
        return slope < -Self.trend ? .worsening : slope > Self.trend ? .improving : .steady
    }
}
