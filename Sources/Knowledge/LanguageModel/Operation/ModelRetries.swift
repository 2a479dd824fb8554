import Foundation

/// When a request to a language model is tried again: a few times, each later, and only after what may pass.
public struct ModelRetries: Equatable, Sendable {
    /// The first attempt included.
    public var mostAttempts = 3
    /// Before the second attempt, in seconds; doubled before each further one.
    public var firstDelay = 0.25
    /// In seconds; a server that asks for more is not asked again.
    public var longestDelay = 5.0

    public init() {}

    /// Seconds until the next attempt; nil when there is none.
    ///
    /// - Parameters:
    ///   - attempts: How many have failed.
    ///   - retryAfter: What the server has asked for, in seconds.
    ///   - chance: In `0..<1`; spreads out those that failed at the same time.
    public func delay(after failure: ModelFailure, attempts: Int, retryAfter: Double?, chance: Double) -> Double? {
        guard failure.isPassing, attempts < mostAttempts else { return nil }
        if let retryAfter { return retryAfter <= longestDelay ? max(0, retryAfter) : nil }
        let delay = firstDelay * pow(2, Double(attempts - 1))
        return min(delay, longestDelay) * (0.8 + 0.4 * chance)
    }
}
