import Testing
import Workforce

struct ErlangBTests {
    /// The closed form in exact fractions (Python 3.11, `fractions.Fraction`).
    @Test(arguments: [
        (10.0, 10, 0.21458234310734734), (10, 15, 0.036496945472370793), (100, 120, 0.0056900546068699323),
        (1000, 1030, 0.0095600404152195316), (5000, 5200, 0.00010702374597149747),
    ])
    func `agrees with the closed form, with thousands of agents too`(load: Double, agents: Int, expected: Double) {
        #expect(agree(ErlangB(load: load).blocking(agents: agents), expected))
        #expect(agree(ErlangB(load: load).served(agents: agents), 1 - expected))
    }

    @Test(arguments: [0.001, 0.7, 12, 480, 9000]) func `every further agent turns fewer away`(load: Double) {
        let loss = ErlangB(load: load)
        #expect(loss.blocking(agents: 0) == 1)
        for agents in stride(from: 1, to: Int(load) + 60, by: 7) {
            #expect(loss.blocking(agents: agents) < loss.blocking(agents: agents - 1))
        }
    }

    @Test func `the least number of agents is enough, and one fewer is not`() throws {
        let loss = ErlangB(load: 83)
        for share in [0.5, 0.1, 0.01, 1e-6] {
            let agents = try loss.leastAgents(blockingAtMost: share)
            #expect(loss.blocking(agents: agents) <= share)
            #expect(loss.blocking(agents: agents - 1) > share)
        }
        #expect(throws: StaffingError.impossibleTarget) { try loss.leastAgents(blockingAtMost: 0) }
    }
}
