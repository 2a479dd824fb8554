/// The people who answer what may wait, such as e-mail, within a deadline: as evenly as can be.
///
/// Work arrives evenly within an interval. What is done by the end of interval i, S(i), lies between what has arrived, A(i), and what
/// had arrived a deadline before; the straightest such line asks for the fewest people at the worst time. Deadlines count the hours
/// for which the forecast has rows.
///
/// - seealso: P. Davies and A. Kovac (2001), Local extremes, runs, strings and multiresolution: the taut string.
public struct BacklogPlan: Equatable, Sendable {
    public struct Interval: Equatable, Sendable {
        public var stamp: Stamp
        public var volume: Double
        public var agents: Int
        public var scheduled: Int
        /// What waits at the interval's end.
        public var backlog: Double
        /// What is answered after its deadline if one person fewer works in this interval.
        public var lateWithOneFewer: Double
    }

    public var intervals: [Interval]
    public var intervalMinutes: Int
    public var deadline: Double
    /// What one person answers in an interval.
    public var answersPerPerson: Double

    /// - Parameters:
    ///   - handling: Mean seconds.
    ///   - deadline: Seconds after its arrival in which everything is to be answered.
    ///   - occupancy: The share of their time, in `0...1`, that people may be busy.
    /// - Throws: `StaffingError.tooMuchLoad`.
    public init(
        _ forecast: VolumeTable, handling: Double, deadline: Double, occupancy: Double = 1, shrinkage: Double = 0
    ) throws(StaffingError) {
        let seconds = Double(forecast.intervalMinutes) * 60
        let rate = seconds * occupancy / handling
        var arrived = [0.0]
        for row in forecast.rows { arrived.append(arrived[arrived.count - 1] + row.value) }
        let delay = Int((deadline / seconds + 1e-9).rounded(.down))
        let due = arrived.indices.map { arrived[max(0, $0 - delay)] }
        var done = [0.0]
        var agents: [Int] = []
        for index in forecast.rows.indices {
            let pace = Self.pace(from: index, done: done[index], arrived: arrived, due: due)
            guard pace / rate <= StaffingError.mostLoad else { throw .tooMuchLoad(pace / rate) }
            agents.append(Int((pace / rate - 1e-9).rounded(.up)))
            done.append(min(arrived[index + 1], done[index] + Double(agents[index]) * rate))
        }
        intervalMinutes = forecast.intervalMinutes
        self.deadline = deadline
        answersPerPerson = rate
        intervals = forecast.rows.indices.map { index in
            Interval(
                stamp: forecast.rows[index].stamp, volume: forecast.rows[index].value, agents: agents[index],
                scheduled: StaffingRules.scheduled(for: agents[index], shrinkage: shrinkage),
                backlog: arrived[index + 1] - done[index + 1],
                lateWithOneFewer: Self.late(
                    without: index, agents: agents, rate: rate, done: done, arrived: arrived, due: due))
        }
    }

    /// How much to do in the next interval: the slope with which the taut string begins.
    private static func pace(from start: Int, done: Double, arrived: [Double], due: [Double]) -> Double {
        var least = 0.0
        var most = Double.infinity
        for index in (start + 1)..<arrived.count {
            let steps = Double(index - start)
            let needed = (due[index] - done) / steps
            let possible = (arrived[index] - done) / steps
            if needed > most { return most }
            if possible < least { return least }
            least = max(least, needed)
            most = min(most, possible)
        }
        return least
    }

    /// What is late when one person is missing in `interval`, until the others have caught up.
    private static func late(
        without interval: Int, agents: [Int], rate: Double, done: [Double], arrived: [Double], due: [Double]
    ) -> Double {
        guard agents[interval] > 0 else { return 0 }
        var late = 0.0
        var behind = done[interval]
        for index in interval..<agents.count {
            let people = agents[index] - (index == interval ? 1 : 0)
            behind = min(arrived[index + 1], behind + Double(people) * rate)
            late = max(late, due[index + 1] - behind)
            if done[index + 1] - behind < 1e-9 { break }
        }
        return max(0, late)
    }
}
