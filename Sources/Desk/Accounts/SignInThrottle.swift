public import Foundation

/// Slows down guessing, by the account that is guessed at and by where the guesses come from.
///
/// Only an account at one origin is locked, and an origin that tries many: nobody can lock somebody else out from afar.
/// Guesses at one account from many places make each further try slower, the right one too.
public struct SignInThrottle: Sendable {
    public enum Verdict: Equatable, Sendable {
        /// The try may be made, so many seconds from now.
        case proceed(after: TimeInterval)
        case refuse(for: TimeInterval)
    }

    /// Failures at one account from one origin, after which that origin must wait.
    public var limitOfAccountAtOrigin = 5
    /// Failures from one origin at whatever account, after which it must wait.
    public var limitOfOrigin = 20
    /// Failures at one account from wherever, after which every try is delayed: by a second, then twice as long each time.
    public var patience = 10
    public var longestDelay: TimeInterval = 10
    public var window: TimeInterval = 15 * 60

    private enum Key: Hashable {
        case account(String, origin: String?)
        case origin(String)
    }

    private var failures: [Key: [Date]] = [:]
    private var tidiedAt = 10_000

    public init() {}

    public func verdict(account: String, origin: String, now: Date) -> Verdict {
        let waits = [
            wait(for: .account(account, origin: origin), limit: limitOfAccountAtOrigin, now: now),
            wait(for: .origin(origin), limit: limitOfOrigin, now: now),
        ]
        if let wait = waits.compactMap({ $0 }).max() { return .refuse(for: wait) }
        let excess = recent(.account(account, origin: nil), now: now).count - patience
        return .proceed(after: excess < 0 ? 0 : min(longestDelay, pow(2, Double(excess))))
    }

    public mutating func failed(account: String, origin: String, now: Date) {
        tidy(now: now)
        for key in [Key.account(account, origin: origin), .account(account, origin: nil), .origin(origin)] {
            failures[key] = recent(key, now: now).suffix(limitOfOrigin + patience) + [now]
        }
    }

    /// Takes back the failure that was counted before the try, and forgets those at this account.
    public mutating func succeeded(account: String, origin: String) {
        failures[.account(account, origin: origin)] = nil
        failures[.account(account, origin: nil)] = nil
        _ = failures[.origin(origin)]?.popLast()
    }

    private func wait(for key: Key, limit: Int, now: Date) -> TimeInterval? {
        let recent = recent(key, now: now)
        guard recent.count >= limit, let oldest = recent.suffix(limit).first else { return nil }
        return window - now.timeIntervalSince(oldest)
    }

    private func recent(_ key: Key, now: Date) -> [Date] {
        (failures[key] ?? []).filter { now.timeIntervalSince($0) < window }
    }

    private mutating func tidy(now: Date) {
        guard failures.count >= tidiedAt else { return }
        failures = failures.filter { $0.value.contains { now.timeIntervalSince($0) < window } }
        tidiedAt = max(10_000, 2 * failures.count)
    }
}
