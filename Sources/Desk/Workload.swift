import Conversations
public import Foundation

/// How much came in, interval by interval, and how soon people answered it.
public struct Workload: Equatable, Sendable {
    public struct Interval: Encodable, Equatable, Sendable {
        public var start: Date
        /// Conversations that began.
        public var conversations = 0
        /// Conversations that came to want a person, or were taken unasked; passed on between people, one is counted once.
        public var requests = 0
        /// Of the requests, those that a person has written to.
        public var answered = 0
        /// Of the requests, those that ended before a person had taken them.
        public var abandoned = 0
        /// Seconds from the request to a person's first message, by mean over the answered; nil when there are none.
        public var firstResponse: TimeInterval?
        /// Seconds that people held a request, by mean over those that have ended; nil when there are none.
        public var handling: TimeInterval?
    }

    /// Without gaps, oldest first; whatever became of a request is told where the request was made.
    public private(set) var intervals: [Interval]

    /// - Parameters:
    ///   - steps: Oldest first; who wanted a person before the first of them is not counted.
    ///   - length: Of an interval, in seconds.
    public init(steps: some Sequence<ServiceStep>, from start: Date, to end: Date, length: TimeInterval) {
        let count = max(0, Int((end.timeIntervalSince(start) / length).rounded(.up)))
        intervals = (0..<count).map { Interval(start: start + Double($0) * length) }
        var requests: [ConversationID: Request] = [:]
        var tallies = [Tally](repeating: Tally(), count: count)
        for step in steps {
            let place = Int((step.time.timeIntervalSince(start) / length).rounded(.down))
            guard intervals.indices.contains(place) else { continue }
            switch step.kind {
            case .started: intervals[place].conversations += 1
            case .joined:
                guard requests[step.conversation]?.passOn(at: step.time) == nil else { continue }
                requests[step.conversation] = Request(place: place, since: step.time)
                intervals[place].requests += 1
            case .taken:
                if requests[step.conversation] == nil {
                    requests[step.conversation] = Request(place: place, since: step.time)
                    intervals[place].requests += 1
                }
                requests[step.conversation]?.takenAt = step.time
                requests[step.conversation]?.wasTaken = true
            case .replied:
                guard let request = requests[step.conversation], !request.isAnswered else { continue }
                requests[step.conversation]?.isAnswered = true
                tallies[request.place].firstResponses.append(step.time.timeIntervalSince(request.since))
            case .left:
                guard var request = requests.removeValue(forKey: step.conversation) else { continue }
                request.passOn(at: step.time)
                if request.wasTaken {
                    tallies[request.place].handlings.append(request.held)
                } else {
                    intervals[request.place].abandoned += 1
                }
            }
        }
        for (place, tally) in tallies.enumerated() {
            intervals[place].answered = tally.firstResponses.count
            intervals[place].firstResponse = tally.firstResponses.mean
            intervals[place].handling = tally.handlings.mean
        }
    }
}

/// A conversation that wants a person, until it does no longer.
private struct Request {
    /// Of the interval in which it was made.
    var place: Int
    var since: Date
    var takenAt: Date?
    var wasTaken = false
    var isAnswered = false
    /// Seconds in people's hands before they passed it on.
    var held: TimeInterval = 0

    init(place: Int, since: Date) {
        self.place = place
        self.since = since
    }

    /// Counts the time since it was taken; it waits again.
    @discardableResult
    mutating func passOn(at time: Date) -> TimeInterval {
        if let takenAt { held += time.timeIntervalSince(takenAt) }
        takenAt = nil
        return held
    }
}

private struct Tally {
    var firstResponses: [TimeInterval] = []
    var handlings: [TimeInterval] = []
}

extension [TimeInterval] {
    fileprivate var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
