public import Foundation
import HTTPTypes
import Synchronization

/// Lets each key do `burst` things at once and `perSecond` a second in the long run: a token bucket a key.
public final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var time: Date
    }

    private let burst: Double
    private let perSecond: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    public init(burst: Double, perSecond: Double) {
        self.burst = burst
        self.perSecond = perSecond
    }

    /// Seconds to wait, or nil when the key may go on now.
    public func wait(for key: String, now: Date) -> TimeInterval? {
        buckets.withLock { buckets in
            if buckets.count > 50_000 {
                buckets = buckets.filter { now.timeIntervalSince($0.value.time) < burst / perSecond }
            }
            var bucket = buckets[key] ?? Bucket(tokens: burst, time: now)
            bucket.tokens = min(burst, bucket.tokens + max(0, now.timeIntervalSince(bucket.time)) * perSecond)
            bucket.time = now
            defer { buckets[key] = bucket }
            guard bucket.tokens >= 1 else { return (1 - bucket.tokens) / perSecond }
            bucket.tokens -= 1
            return nil
        }
    }

    func require(_ key: String, now: Date) throws(APIError) {
        guard let wait = wait(for: key, now: now) else { return }
        let seconds = max(1, Int(wait.rounded(.up)))
        throw APIError(
            .tooManyRequests, "too_many", "Too many messages at once. Please wait \(seconds) s.",
            zh: "消息发得太快，请等 \(seconds) 秒。", retryAfter: seconds)
    }
}
