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

    private var simulation: SteadySimulation
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
        simulation = SteadySimulation(
            lines: [
                .init(
                    name: "", arrivalRates: [arrivalRate], handling: handling, patience: patience, within: within)
            ], groups: [.init(name: "", lines: [0], places: [agents])], customers: customers)
    }

    public func run(seed: UInt64) -> Result {
        let tallies = simulation.run(count: Self.runs, seed: seed).map { $0[0] }
        func ratio(_ part: (LineTally) -> Double, isShare: Bool = true) -> SimulatedMean {
            SimulatedMean(ratioOf: tallies.map { (part($0), Double($0.arrived)) }, isShare: isShare)
        }
        return Result(
            serviceLevel: ratio { Double($0.answeredInTime) }, probWait: ratio { Double($0.waited) },
            probAbandon: ratio { Double($0.gaveUp) }, meanWait: ratio({ $0.waiting }, isShare: false),
            customers: tallies.reduce(0) { $0 + $1.arrived })
    }
}
