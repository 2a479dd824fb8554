import Foundation
import Workforce

/// What `kefu erlang` tells; the names are those of its JSON.
struct ErlangReport: Encodable {
    struct Simulated: Encodable {
        var serviceLevel: SimulatedMean
        var probWait: SimulatedMean
        var probAbandon: SimulatedMean
        var meanWaitAllSeconds: SimulatedMean
        var customers: Int
    }

    var model: String
    var arrivalsPerHour: Double
    var handlingSeconds: Double
    var patienceSeconds: Double?
    var withinSeconds: Double
    var offeredErlangs: Double
    var agents = 0 {
        didSet { scheduledAgents = StaffingRules.scheduled(for: agents, shrinkage: shrinkage) }
    }
    /// With the shrinkage on top.
    private(set) var scheduledAgents = 0
    var shrinkage: Double
    /// Probability that all are busy if nobody could wait.
    var erlangB = 0.0
    var probWait: Double?
    var probAbandon: Double?
    var serviceLevel = 0.0
    var serviceLevelOneFewer: Double?
    var serviceLevelOneMore: Double?
    /// Of those who are answered.
    var asaSeconds: Double?
    var meanWaitAllSeconds: Double?
    var meanWaitOfWaitingSeconds: Double?
    var meanQueue: Double?
    var occupancy = 0.0
    var simulation: Simulated?

    init(model: ErlangCommand.Model, arrivalRate: Double, handling: Double, service: ServiceOptions) {
        self.model = model.rawValue
        arrivalsPerHour = arrivalRate * 3600
        handlingSeconds = handling
        patienceSeconds = service.patience?.seconds
        withinSeconds = service.within.seconds
        offeredErlangs = arrivalRate * handling
        shrinkage = service.shrinkage.share
    }

    mutating func describe(_ loss: ErlangB, agents: Int) {
        self.agents = agents
        erlangB = loss.blocking(agents: agents)
        serviceLevel = loss.served(agents: agents)
        serviceLevelOneFewer = agents > 0 ? loss.served(agents: agents - 1) : nil
        serviceLevelOneMore = loss.served(agents: agents + 1)
        occupancy = agents > 0 ? loss.load * serviceLevel / Double(agents) : 0
    }

    /// - Parameter agents: Nil to find the least number for `target`.
    mutating func describe(
        _ line: some QueueModel, agents given: Int?, target: ServiceTarget?, simulatedBy seed: UInt64?
    ) throws(StaffingError) {
        let within = withinSeconds
        if let given {
            agents = given
        } else if let target {
            agents = try line.leastAgents(for: target)
        }
        let figures = try line.figures(agents: agents, within: within)
        erlangB = ErlangB(load: line.load).blocking(agents: agents)
        probWait = figures.probWait
        probAbandon = figures.probAbandon
        serviceLevel = figures.serviceLevel
        serviceLevelOneFewer = agents > 0 ? try? line.figures(agents: agents - 1, within: within).serviceLevel : nil
        serviceLevelOneMore = try line.figures(agents: agents + 1, within: within).serviceLevel
        asaSeconds = figures.meanWaitOfAnswered
        meanWaitAllSeconds = figures.meanWait
        meanWaitOfWaitingSeconds = figures.meanWaitOfWaiting
        meanQueue = figures.meanQueue
        occupancy = figures.occupancy
        guard let seed else { return }
        let found = SteadyLineSimulation(
            arrivalRate: line.arrivalRate, handling: line.handling, patience: patienceSeconds, agents: agents,
            within: within
        ).run(seed: seed)
        simulation = Simulated(
            serviceLevel: found.serviceLevel, probWait: found.probWait, probAbandon: found.probAbandon,
            meanWaitAllSeconds: found.meanWait, customers: found.customers)
    }
}

extension ErlangReport {
    /// A line a quantity.
    var text: String {
        var lines: [(String, String)] = [
            ("offered load", "\(offeredErlangs.asFigure) erlangs"),
            ("people on the line", "\(agents)" + (shrinkage > 0 ? ", \(scheduledAgents) to be paid" : "")),
        ]
        let inTime = model == "b" ? "served" : "answered within \(DurationText.text(withinSeconds))"
        lines.append((inTime, serviceLevel.asPercent))
        if let fewer = serviceLevelOneFewer {
            lines.append(("  with one fewer", fewer.asPercent))
        } else if agents > 0 {
            lines.append(("  with one fewer", "the queue grows for ever"))
        }
        if let more = serviceLevelOneMore { lines.append(("  with one more", more.asPercent)) }
        if model == "b" { lines.append(("turned away", erlangB.asPercent)) }
        if let probWait { lines.append(("have to wait", probWait.asPercent)) }
        if model == "a", let probAbandon { lines.append(("give up", probAbandon.asPercent)) }
        if let asaSeconds { lines.append(("mean wait of the answered", "\(asaSeconds.asFigure) s")) }
        if let meanQueue { lines.append(("mean number who wait", meanQueue.asFigure)) }
        lines.append(("occupancy", occupancy.asPercent))
        if let simulation {
            lines.append(("simulated, answered in time", simulation.serviceLevel.asPercent))
            lines.append(("simulated, give up", simulation.probAbandon.asPercent))
        }
        let width = lines.map(\.0.count).max() ?? 0
        return lines.map { $0.0.padding(toLength: width + 2, withPad: " ", startingAt: 0) + $0.1 }
            .joined(separator: "\n")
    }
}

extension Double {
    /// `0.8123` as `81.23 %`.
    var asPercent: String { formatted(.number.precision(.fractionLength(2)).scale(100).grouping(.never)) + " %" }
}

extension SimulatedMean {
    /// `81.23 % (80.95 % to 81.51 %)`.
    var asPercent: String { "\(mean.asPercent) (\(lower.asPercent) to \(upper.asPercent))" }
}
