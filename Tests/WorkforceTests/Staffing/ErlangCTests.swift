import Testing
import Workforce

struct ErlangCTests {
    /// The closed form in exact fractions and mpmath 1.3 with 60 digits; 180 s of handling, an answer within 20 s.
    @Test(arguments: [
        (10.0, 13, 0.28527045303649294, 0.79559478841778312),
        (5000, 5050, 0.36817292615319385, 0.99857667286997573),
    ])
    func `agrees with the closed form`(load: Double, agents: Int, probWait: Double, serviceLevel: Double) throws {
        let figures = try ErlangC(arrivalRate: load / 180, handling: 180).figures(agents: agents, within: 20)
        #expect(agree(figures.probWait, probWait))
        #expect(agree(figures.serviceLevel, serviceLevel))
    }

    @Test func `too few agents are told, and not computed`() {
        let line = ErlangC(arrivalRate: 10, handling: 1)
        #expect(throws: StaffingError.overloaded(load: 10, agents: 10)) { try line.figures(agents: 10, within: 20) }
        #expect(StaffingError.overloaded(load: 10, agents: 10).description.contains("at least 11"))
    }

    @Test(arguments: [0.2, 8, 500, 4000]) func `each agent makes the service better`(load: Double) throws {
        let line = ErlangC(arrivalRate: load / 240, handling: 240)
        let found = try (1...40).map { try line.figures(agents: Int(load) + $0, within: 15).serviceLevel }
        #expect(zip(found, found.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(found.allSatisfy { (0...1).contains($0) })
    }

    @Test func `Little's law holds`() throws {
        let line = ErlangC(arrivalRate: 0.3, handling: 200)
        let figures = try line.figures(agents: 66, within: 20)
        #expect(agree(figures.meanQueue, line.arrivalRate * figures.meanWait))
        #expect(agree(figures.meanWait, figures.probWait * figures.meanWaitOfWaiting))
    }

    @Test func `a cap on the occupancy asks for more people`() throws {
        let line = ErlangC(arrivalRate: 200.0 / 180, handling: 180)
        let free = try line.leastAgents(for: ServiceTarget(level: 0.8, within: 20))
        let capped = try line.leastAgents(for: ServiceTarget(level: 0.8, within: 20, occupancy: 0.85))
        #expect(free < capped)
        // 200 erlangs at 85 % are 235.3 people.
        #expect(capped == 236)
    }

    @Test func `what no number of people reaches is told`() {
        let line = ErlangC(arrivalRate: 1, handling: 180)
        #expect(throws: StaffingError.impossibleTarget) {
            try line.leastAgents(for: ServiceTarget(level: 1, within: 0))
        }
        let flood = ErlangC(arrivalRate: 1e12, handling: 180)
        #expect(throws: StaffingError.tooMuchLoad(1.8e14)) {
            try flood.leastAgents(for: ServiceTarget(level: 0.8, within: 20))
        }
    }
}
