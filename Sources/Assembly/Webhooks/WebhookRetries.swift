import Foundation
import Storage

/// When a delivery that failed is tried again, and when it is given up.
struct WebhookRetries: Sendable {
    /// In seconds.
    var firstDelay: TimeInterval = 5
    /// By how much each delay is longer than the one before.
    var growth = 4.0
    /// In seconds; also the most that an endpoint can ask for.
    var longestDelay: TimeInterval = 12 * 3600
    /// A delay is longer or shorter by up to this share, so that what failed together is not tried again together.
    var jitter = 0.2
    /// With the delays above, the last one comes after some two days and a half.
    var attempts = 12
    /// In seconds: how long an endpoint in trouble is left alone at most, unless it asks for more.
    var longestPause: TimeInterval = 60

    /// - Parameter failures: Attempts that had failed before this one.
    func result(
        of outcome: WebhookOutcome, failures: Int, at now: Date, using generator: inout some RandomNumberGenerator
    ) -> DeliveryResult {
        guard !outcome.isSuccess else { return .delivered }
        guard failures + 1 < attempts else { return .dead(outcome.sentence) }
        let wait = max(
            delay(afterFailures: failures + 1, using: &generator), min(outcome.retryAfter ?? 0, longestDelay))
        return .failed(outcome.sentence, nextAttempt: now.addingTimeInterval(wait))
    }

    /// Seconds until the next attempt, after this many in a row have failed.
    func delay(afterFailures failures: Int, using generator: inout some RandomNumberGenerator) -> TimeInterval {
        exponential(failures) * Double.random(in: 1 - jitter...1 + jitter, using: &generator)
    }

    /// Seconds for which an endpoint is left alone whose last requests, this many, have failed.
    func pause(afterFailures failures: Int, asked: TimeInterval?) -> TimeInterval {
        max(min(exponential(failures), longestPause), min(asked ?? 0, longestDelay))
    }

    private func exponential(_ failures: Int) -> TimeInterval {
        min(longestDelay, firstDelay * pow(growth, Double(max(0, failures - 1))))
    }
}
