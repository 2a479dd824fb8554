/// Customers who arrive at random and wait in one line for `agents` people.
public protocol QueueModel: Sendable {
    /// Arrivals a second; "lambda" in the literature.
    var arrivalRate: Double { get }
    /// Mean handling time in seconds; "1/mu".
    var handling: Double { get }

    /// What happens with `agents` people, of whom all are busy with the probability `blocking` if nobody could wait.
    ///
    /// - Parameter within: Seconds in which a customer is to be answered.
    func figures(agents: Int, blocking: Double, within: Double) throws(StaffingError) -> QueueFigures

    /// As `figures`, the service level alone.
    func serviceLevel(agents: Int, blocking: Double, within: Double) -> Double
}

extension QueueModel {
    /// Offered load in erlangs; "a".
    public var load: Double { arrivalRate * handling }

    /// What happens with `agents` people.
    ///
    /// - Parameter within: Seconds in which a customer is to be answered.
    /// - Throws: `StaffingError.overloaded` when the queue would grow for ever.
    public func figures(agents: Int, within: Double) throws(StaffingError) -> QueueFigures {
        guard load <= StaffingError.mostLoad else { throw .tooMuchLoad(load) }
        return try figures(agents: agents, blocking: ErlangB(load: load).blocking(agents: agents), within: within)
    }

    /// The least number of agents that answers the target's share in time, with no more occupancy than it allows.
    public func leastAgents(for target: ServiceTarget) throws(StaffingError) -> Int {
        guard target.level < 1 else { throw .impossibleTarget }
        guard load <= StaffingError.mostLoad else { throw .tooMuchLoad(load) }
        var walk = ErlangBWalk(load: load)
        func suffices(_ agents: Int) -> Bool {
            let blocking = walk.blocking(agents: agents)
            guard serviceLevel(agents: agents, blocking: blocking, within: target.within) >= target.level else {
                return false
            }
            guard let most = target.occupancy else { return true }
            return (try? figures(agents: agents, blocking: blocking, within: target.within))
                .map { $0.occupancy <= most } ?? false
        }
        // Both the service level and the occupancy get better with every agent, so the least number can be halved in on.
        var tooFew = -1
        var enough = Int(load) + 1
        var step = Int(load.squareRoot()) + 1
        while !suffices(enough) {
            tooFew = enough
            enough += step
            step *= 2
        }
        step = Int(load.squareRoot()) + 1
        while tooFew < 0, enough > 0 {
            let fewer = max(0, enough - step)
            if suffices(fewer) { enough = fewer } else { tooFew = fewer }
            step *= 2
        }
        while enough - tooFew > 1 {
            let middle = (enough + tooFew) / 2
            if suffices(middle) { enough = middle } else { tooFew = middle }
        }
        return enough
    }
}

/// What share of the customers is to be answered within which time.
public struct ServiceTarget: Equatable, Sendable {
    /// In `0..<1`.
    public var level: Double
    /// Seconds.
    public var within: Double
    /// The largest share of their time, in `0...1`, that people may be busy.
    public var occupancy: Double?

    public init(level: Double, within: Double, occupancy: Double? = nil) {
        self.level = level
        self.within = within
        self.occupancy = occupancy
    }
}

/// What a line of customers and the people who serve it can expect in the long run.
public struct QueueFigures: Equatable, Sendable {
    public var agents: Int
    /// Probability that an arriving customer has to wait.
    public var probWait: Double
    /// Share of the customers who give up waiting.
    public var probAbandon: Double
    /// Share of all customers who are answered in time.
    public var serviceLevel: Double
    /// Mean seconds that all customers wait, until they are answered or give up.
    public var meanWait: Double
    /// Mean seconds that those who are answered have waited: the average speed of answer.
    public var meanWaitOfAnswered: Double
    /// Mean seconds that those wait who do not get an agent at once.
    public var meanWaitOfWaiting: Double
    /// Mean number of customers who wait.
    public var meanQueue: Double
    /// Share of their time that agents are busy; "rho".
    public var occupancy: Double
}
