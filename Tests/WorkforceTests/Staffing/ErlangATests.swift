import Testing
import Workforce

struct ErlangATests {
    /// Sums over the states with mpmath 1.3 and 40 digits: the chance of each state times the chance that a customer who meets it
    /// is answered in time and before giving up.
    @Test(arguments: [
        (1.0, 180.0, 170, 120.0, 20.0, 0.82843453719871843), (1, 180, 180, 120, 20, 0.93767124608990307),
        (0.05, 180, 8, 60, 10, 0.54428975963625095),
    ])
    func `the service level is the sum over the states`(
        rate: Double, handling: Double, agents: Int, patience: Double, within: Double, expected: Double
    ) throws {
        let line = ErlangA(arrivalRate: rate, handling: handling, patience: patience)
        #expect(agree(try line.figures(agents: agents, within: within).serviceLevel, expected))
    }

    @Test(arguments: [(load: 8.0, agents: 10), (load: 300.0, agents: 312)])
    func `customers of endless patience are those of Erlang C`(load: Double, agents: Int) throws {
        let patient = try ErlangA(arrivalRate: load / 180, handling: 180, patience: 1e13)
            .figures(agents: agents, within: 20)
        let waiting = try ErlangC(arrivalRate: load / 180, handling: 180).figures(agents: agents, within: 20)
        #expect(abs(patient.serviceLevel - waiting.serviceLevel) < 1e-9)
        #expect(abs(patient.probWait - waiting.probWait) < 1e-9)
        #expect(abs(patient.meanWait / waiting.meanWait - 1) < 1e-9)
        #expect(patient.probAbandon < 1e-9)
    }

    @Test(arguments: [(load: 8.0, agents: 7), (load: 300.0, agents: 312)])
    func `customers without patience are those of Erlang B`(load: Double, agents: Int) throws {
        let hasty = try ErlangA(arrivalRate: load / 180, handling: 180, patience: 1e-9)
            .figures(agents: agents, within: 20)
        #expect(abs(hasty.probAbandon - ErlangB(load: load).blocking(agents: agents)) < 1e-9)
    }

    @Test func `what is answered and what gives up is all`() throws {
        let line = ErlangA(arrivalRate: 0.4, handling: 300, patience: 90)
        for agents in [1, 60, 118, 130] {
            let figures = try line.figures(agents: agents, within: 1e7)
            #expect(abs(figures.serviceLevel + figures.probAbandon - 1) < 1e-12)
        }
    }

    @Test func `a line that is overloaded many times over still has a steady state`() throws {
        let figures = try ErlangA(arrivalRate: 100, handling: 300, patience: 3600).figures(agents: 10, within: 20)
        // Ten people serve one customer in thirty seconds each; all others give up.
        #expect(abs(figures.probAbandon - (1 - 10.0 / 30000)) < 1e-9)
        #expect(figures.serviceLevel >= 0 && figures.serviceLevel < 1e-9)
    }

    @Test func `each agent makes the service better, and the least number is found`() throws {
        let line = ErlangA(arrivalRate: 2, handling: 240, patience: 180)
        let levels = try (400...500).map { try line.figures(agents: $0, within: 20).serviceLevel }
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 })
        let agents = try line.leastAgents(for: ServiceTarget(level: 0.8, within: 20))
        #expect(try line.figures(agents: agents, within: 20).serviceLevel >= 0.8)
        #expect(try line.figures(agents: agents - 1, within: 20).serviceLevel < 0.8)
    }
}
