/// The people whom each interval of a forecast needs.
public struct StaffingPlan: Equatable, Sendable {
    public var rules: StaffingRules
    public var intervalMinutes: Int
    public var intervals: [IntervalPlan]

    /// - Throws: `StaffingError` for a target that nobody reaches.
    public init(_ forecast: VolumeTable, rules: StaffingRules, whatIf: WhatIf? = nil) throws(StaffingError) {
        self.rules = rules
        intervalMinutes = forecast.intervalMinutes
        intervals = []
        intervals.reserveCapacity(forecast.rows.count)
        var planner = IntervalPlanner(rules: rules, seconds: Double(forecast.intervalMinutes) * 60)
        for row in forecast.rows {
            let need = try planner.need(of: row.value)
            var plan = IntervalPlan(
                stamp: row.stamp, volume: row.value, agents: need.agents, scheduled: rules.scheduled(for: need.agents),
                serviceLevel: need.serviceLevel, oneFewer: need.oneFewer, occupancy: need.occupancy)
            if let whatIf {
                let volume = row.value * whatIf.volumeFactor
                let there = max(0, need.agents - whatIf.absent(at: row.stamp))
                plan.whatIf = IntervalPlan.Outcome(
                    volume: volume, agents: there, serviceLevel: planner.serviceLevel(of: volume, agents: there),
                    needed: try planner.need(of: volume).agents)
            }
            intervals.append(plan)
        }
    }

    /// Share of all customers who are answered in time.
    public var serviceLevel: Double { mean { $0.serviceLevel } ?? 1 }

    /// The mean over the customers; nil when there are none.
    public func mean(_ value: (IntervalPlan) -> Double) -> Double? {
        let volume = intervals.reduce(0) { $0 + $1.volume }
        return volume > 0 ? intervals.reduce(0) { $0 + $1.volume * value($1) } / volume : nil
    }

    /// Hours on the line, and with shrinkage.
    public var hours: (onLine: Double, scheduled: Double) {
        let length = Double(intervalMinutes) / 60
        return (
            Double(intervals.reduce(0) { $0 + $1.agents }) * length,
            Double(intervals.reduce(0) { $0 + $1.scheduled }) * length
        )
    }
}

/// Finds the people for one volume after the other, and remembers.
struct IntervalPlanner {
    struct Need {
        var agents: Int
        var serviceLevel: Double
        var oneFewer: Double
        var occupancy: Double
    }

    let rules: StaffingRules
    let seconds: Double
    private var known: [Double: Need] = [:]

    init(rules: StaffingRules, seconds: Double) {
        self.rules = rules
        self.seconds = seconds
    }

    mutating func need(of volume: Double) throws(StaffingError) -> Need {
        if let need = known[volume] { return need }
        guard let line = rules.line(volume: volume, seconds: seconds) else {
            return Need(agents: 0, serviceLevel: 1, oneFewer: 1, occupancy: 0)
        }
        let places = try line.leastAgents(for: rules.target)
        let agents = (places + rules.concurrency - 1) / rules.concurrency
        let figures = try line.figures(agents: agents * rules.concurrency, within: rules.target.within)
        let need = Need(
            agents: agents, serviceLevel: figures.serviceLevel,
            oneFewer: agents > 0 ? serviceLevel(of: volume, agents: agents - 1) : figures.serviceLevel,
            occupancy: figures.occupancy)
        known[volume] = need
        return need
    }

    /// 0 when the queue would grow for ever.
    func serviceLevel(of volume: Double, agents: Int) -> Double {
        guard let line = rules.line(volume: volume, seconds: seconds) else { return 1 }
        return (try? line.figures(agents: agents * rules.concurrency, within: rules.target.within).serviceLevel) ?? 0
    }
}
