/// One line in its steady state, simulated: independent runs, each after a time in which it settles.
public struct SteadyLineSimulation: Sendable {
    public struct Result: Sendable {
        public var serviceLevel: SimulatedMean
        public var probWait: SimulatedMean
        public var probAbandon: SimulatedMean
        /// Seconds, of all customers.
        public var meanWait: SimulatedMean
        public var customers: Int
    }

    var system: ServiceSystem
    var within: Double
    /// The interval in which a run has settled.
    private static let settled = 1
    private static let runs = 50

    /// - Parameters:
    ///   - arrivalRate: Customers a second.
    ///   - handling: Mean seconds.
    ///   - patience: Mean seconds; nil when nobody gives up.
    ///   - within: Seconds in which a customer is to be answered.
    ///   - customers: About so many are counted in each of 50 runs.
    public init(
        arrivalRate: Double, handling: Double, patience: Double?, agents: Int, within: Double, customers: Int = 10000
    ) {
        let relaxation = max(handling, min(patience ?? handling, handling)) * 20
        let length = max(Double(customers) / arrivalRate, relaxation)
        system = ServiceSystem(
            lines: [.init(name: "", arrivalRates: [arrivalRate, arrivalRate], handling: handling, patience: patience)],
            groups: [.init(name: "", lines: [0], places: [agents, agents])], intervalSeconds: length, intervalCount: 2)
        self.within = within
    }

    public func run(seed: UInt64) -> Result {
        let tallies = (0..<Self.runs).map { index in
            var run = SystemRun(system, within: within, seed: seed &* 1_000_003 &+ UInt64(index))
            run.run()
            return run.tallies[0][Self.settled]
        }
        func ratio(_ part: (LineTally) -> Double, isShare: Bool = true) -> SimulatedMean {
            SimulatedMean(ratioOf: tallies.map { (part($0), Double($0.arrived)) }, isShare: isShare)
        }
        return Result(
            serviceLevel: ratio { Double($0.answeredInTime) }, probWait: ratio { Double($0.waited) },
            probAbandon: ratio { Double($0.gaveUp) }, meanWait: ratio({ $0.waiting }, isShare: false),
            customers: tallies.reduce(0) { $0 + $1.arrived })
    }
}
