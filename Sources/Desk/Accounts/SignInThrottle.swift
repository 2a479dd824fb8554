public import Foundation

/// Slows down guessing: after `limit` failures of one key within `window`, further tries must wait.
public struct SignInThrottle: Sendable {
    public var limit = 5
    public var window: TimeInterval = 15 * 60

    private var failures: [String: [Date]] = [:]

    public init() {}

    /// Seconds until this key may try again, or nil when it may now.
    public func wait(for key: String, now: Date) -> TimeInterval? {
        let recent = (failures[key] ?? []).filter { now.timeIntervalSince($0) < window }
        guard recent.count >= limit, let oldest = recent.suffix(limit).first else { return nil }
        return window - now.timeIntervalSince(oldest)
    }

    public mutating func failed(_ key: String, now: Date) {
        if failures.count > 10_000 {
            failures = failures.filter { $0.value.contains { now.timeIntervalSince($0) < window } }
        }
        failures[key] = (failures[key] ?? []).filter { now.timeIntervalSince($0) < window } + [now]
    }

    public mutating func succeeded(_ key: String) {
        failures[key] = nil
    }
}
