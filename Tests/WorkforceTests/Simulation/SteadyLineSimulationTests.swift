import Testing
import Workforce

struct SteadyLineSimulationTests {
    /// Arrivals an hour, handling and patience in seconds, agents: idle, balanced and overloaded lines.
    static let settings: [(Double, Double, Double, Int)] = [
        (60, 180, 60, 3), (60, 180, 60, 2), (60, 180, 600, 4), (120, 300, 180, 10), (120, 300, 180, 12),
        (600, 180, 60, 30), (600, 180, 120, 28), (600, 180, 600, 31), (1200, 300, 60, 95), (1200, 300, 180, 100),
        (1200, 300, 600, 104), (3600, 180, 120, 170), (3600, 180, 120, 180), (30, 120, 60, 1), (30, 120, 180, 2),
        (30, 600, 600, 5), (240, 240, 30, 16), (240, 240, 90, 14), (240, 240, 300, 18), (1200, 120, 60, 36),
    ]

    @Test(arguments: settings)
    func `the formula lies in the simulation's interval`(
        arrivals: Double, handling: Double, patience: Double, agents: Int
    ) throws {
        let formula = try ErlangA(arrivalRate: arrivals / 3600, handling: handling, patience: patience)
            .figures(agents: agents, within: 20)
        let found = SteadyLineSimulation(
            arrivalRate: arrivals / 3600, handling: handling, patience: patience, agents: agents, within: 20,
            customers: 2000
        ).run(seed: 1)
        #expect(found.serviceLevel.contains(formula.serviceLevel))
        #expect(found.probWait.contains(formula.probWait))
        #expect(found.probAbandon.contains(formula.probAbandon))
        #expect(found.meanWait.contains(formula.meanWait))
    }

    @Test func `without patience it is Erlang C`() throws {
        let formula = try ErlangC(arrivalRate: 0.05, handling: 180).figures(agents: 12, within: 20)
        let found = SteadyLineSimulation(arrivalRate: 0.05, handling: 180, patience: nil, agents: 12, within: 20)
            .run(seed: 3)
        #expect(found.serviceLevel.contains(formula.serviceLevel))
        #expect(found.meanWait.contains(formula.meanWait))
        #expect(found.probAbandon.mean == 0)
    }

    @Test func `the same seed draws the same customers`() {
        let line = SteadyLineSimulation(
            arrivalRate: 0.1, handling: 60, patience: 30, agents: 6, within: 20, customers: 200)
        #expect(line.run(seed: 5).serviceLevel == line.run(seed: 5).serviceLevel)
        #expect(line.run(seed: 5).serviceLevel != line.run(seed: 6).serviceLevel)
    }
}
