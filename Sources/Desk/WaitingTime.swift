import Conversations
public import Foundation

/// How long customers wait for a person at present, told from how long those before them waited.
///
/// A wait is divided by the place at which the customer came into the queue, which gives the time a place takes, whatever the
/// number of agents. The level r̂ of these times follows the newest by simple exponential smoothing,
/// r̂ₜ = r̂ₜ₋₁ + α(rₜ₋₁ − r̂ₜ₋₁), and begins with the first. The customer who has waited longest counts with the time so far
/// once that is above the level: a desk that comes to a halt shows before anybody is taken, and in the end tells nothing.
///
/// - seealso: R. G. Brown (1956), exponential smoothing for predicting demand.
public struct WaitingTime: Equatable, Sendable {
    /// α: a new wait has three tenths of the weight, so that the last six make up nearly nine tenths of the level.
    public static let smoothing = 0.3

    /// Seconds; who waited longer than this asked at a closed desk: it was the night that passed and no queue.
    public static let longestWait: TimeInterval = 3600

    /// Seconds; what was longer ago says nothing of today.
    public static let memory: TimeInterval = 7 * 24 * 3600

    /// The time a place takes, in seconds; nil while there is nothing to tell it from.
    public private(set) var level: TimeInterval?

    /// - Parameter steps: Oldest first; who joined before the first of them is not counted.
    public init(steps: some Sequence<ServiceStep>, now: Date) {
        var line = WaitingLine()
        for step in steps where now.timeIntervalSince(step.time) <= Self.memory {
            guard let wait = line.apply(step)?.timeOfPlace(at: step.time) else { continue }
            observe(wait)
        }
        guard let first = line.first, let level else { return }
        if let wait = first.timeOfPlace(at: now) {
            if wait > level { observe(wait) }
        } else {
            self.level = nil
        }
    }

    /// Whole minutes, upwards, until somebody at this place (from 1) is taken; nil when that cannot be said.
    public func minutes(atPlace place: Int) -> Int? {
        level.map { max(1, Int(($0 * Double(place) / 60).rounded(.up))) }
    }

    private mutating func observe(_ wait: TimeInterval) {
        level = level.map { $0 + Self.smoothing * (wait - $0) } ?? wait
    }
}

/// The queue as it was, step by step.
private struct WaitingLine {
    struct Entry {
        var since: Date
        var place: Int

        /// The time a place has taken; nil when the customer has waited for too long to count.
        func timeOfPlace(at time: Date) -> TimeInterval? {
            let wait = max(0, time.timeIntervalSince(since))
            return wait <= WaitingTime.longestWait ? wait / Double(place) : nil
        }
    }

    private var entries: [ConversationID: Entry] = [:]

    /// The customer who has waited longest and still does.
    var first: Entry? { entries.values.min { $0.since < $1.since } }

    /// Takes the step; returns who was taken by it.
    mutating func apply(_ step: ServiceStep) -> Entry? {
        switch step.kind {
        case .started, .replied: return nil
        case .joined:
            entries[step.conversation] = nil
            entries[step.conversation] = Entry(since: step.time, place: entries.count + 1)
            return nil
        case .left:
            entries[step.conversation] = nil
            return nil
        case .taken: return entries.removeValue(forKey: step.conversation)
        }
    }
}
