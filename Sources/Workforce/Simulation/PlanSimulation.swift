/// A staffing plan played through many times with customers drawn at random, from its first interval to its last.
///
/// The formulae take each interval for itself and settled; here a queue is carried over into the next one.
public struct PlanSimulation: Sendable {
    public struct Result: Sendable {
        /// Over all customers.
        public var serviceLevel: SimulatedMean
        public var probAbandon: SimulatedMean
        /// By interval.
        public var intervals: [SimulatedMean]
        public var runs: Int
        public var customers: Int
    }

    var system: ServiceSystem

    public init(_ plan: StaffingPlan) {
        let seconds = Double(plan.intervalMinutes) * 60
        system = ServiceSystem(
            lines: [
                .init(
                    name: "", arrivalRates: plan.intervals.map { $0.volume / seconds }, handling: plan.rules.handling,
                    patience: plan.rules.patience, within: plan.rules.target.within)
            ],
            groups: [.init(name: "", lines: [0], places: plan.intervals.map { $0.agents * plan.rules.concurrency })],
            intervalSeconds: seconds, intervalCount: plan.intervals.count)
    }

    public func run(seed: UInt64) -> Result {
        let customers = system.lines[0].arrivalRates.reduce(0, +) * system.intervalSeconds
        let runs = min(400, max(10, Int(1e6 / max(customers, 1))))
        let tallies = (0..<runs).map { index in
            var run = SystemRun(system, seed: seed &* 1_000_003 &+ UInt64(index))
            run.run()
            return run.tallies[0]
        }
        let totals = tallies.map { $0.reduce(into: LineTally()) { $0 += $1 } }
        func ratio(_ tallies: [LineTally], _ part: (LineTally) -> Int) -> SimulatedMean {
            SimulatedMean(ratioOf: tallies.map { (Double(part($0)), Double($0.arrived)) }, isShare: true)
        }
        return Result(
            serviceLevel: ratio(totals) { $0.answeredInTime }, probAbandon: ratio(totals) { $0.gaveUp },
            intervals: system.lines[0].arrivalRates.indices.map { interval in
                ratio(tallies.map { $0[interval] }) { $0.answeredInTime }
            },
            runs: runs, customers: totals.reduce(0) { $0 + $1.arrived })
    }
}
