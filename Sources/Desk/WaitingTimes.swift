public import Foundation
import Synchronization

/// Tells customers in the queue how long it takes, without asking the record for each of them.
public final class WaitingTimes: Sendable {
    /// Steps of the past that are looked at.
    private static let history = 400
    /// In seconds.
    private static let freshness: TimeInterval = 5

    private let record: any ServiceHistory
    private let latest = Mutex<(time: WaitingTime, at: Date)?>(nil)

    public init(record: any ServiceHistory) { self.record = record }

    /// Whole minutes for the customer at this place, from 1; nil when there is nothing to tell it from.
    public func minutes(atPlace place: Int, now: Date) async throws -> Int? {
        if let latest = latest.withLock(\.self), abs(now.timeIntervalSince(latest.at)) < Self.freshness {
            return latest.time.minutes(atPlace: place)
        }
        let time = WaitingTime(steps: try await record.latestQueueSteps(limit: Self.history), now: now)
        latest.withLock { $0 = (time, now) }
        return time.minutes(atPlace: place)
    }
}
