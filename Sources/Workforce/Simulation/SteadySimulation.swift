/// A service system in its steady state: independent runs, each after a time in which it settles.
struct SteadySimulation: Sendable {
    private var system: ServiceSystem
    /// The interval in which a run has settled.
    private static let settled = 1

    /// - Parameters:
    ///   - lines: Lines with one arrival rate, of which at least one is above 0.
    ///   - groups: Groups with one number of places.
    ///   - customers: About so many are counted in a run.
    init(lines: [ServiceSystem.Line], groups: [ServiceSystem.Group], customers: Int) {
        let rate = lines.reduce(0) { $0 + $1.arrivalRates[0] }
        let slowest = lines.map(\.handling).max() ?? 1
        system = ServiceSystem(
            lines: lines, groups: groups, intervalSeconds: max(Double(customers) / rate, slowest * 20), intervalCount: 2
        )
        for index in lines.indices { system.lines[index].arrivalRates += lines[index].arrivalRates }
        for index in groups.indices { system.groups[index].places += groups[index].places }
    }

    /// What happened to the customers of each line: [run][line].
    func run(count: Int, seed: UInt64) -> [[LineTally]] {
        (0..<count).map { index in
            var run = SystemRun(system, seed: seed &* 1_000_003 &+ UInt64(index))
            run.run()
            return run.tallies.map { $0[Self.settled] }
        }
    }
}
