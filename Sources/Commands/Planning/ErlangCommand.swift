import ArgumentParser
import Foundation
import Workforce

/// The command `kefu erlang c|a|b`.
struct ErlangCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erlang", abstract: "Compute a waiting line: who waits, how long, and how many people it takes.",
        discussion: """
            c   customers wait until they are answered (Erlang 1917, the delay formula)
            a   waiting customers give up after a random time, --patience (Palm 1957)
            b   nobody can wait: who finds all busy is turned away (Erlang 1917, the loss formula)

            With --agents it tells what so many people achieve, with --service-level the least number that reaches it. The service \
            level is the share of all customers who are answered --within a time; for b the share who are not turned away.

              kefu erlang c --arrivals 120 --interval 30m --handling 180s --service-level 0.8 --within 20s
              kefu erlang a --arrivals 120 --interval 30m --handling 180s --patience 2m --agents 13 --json

            --json writes every quantity with full precision, times in seconds.
            """)

    enum Model: String, ExpressibleByArgument, CaseIterable { case c, a, b }

    @Argument(help: "Which line: c, a or b.") var model: Model
    @Option(help: "Customers who arrive in an --interval.") var arrivals: Double?
    @Option(help: "The interval in which --arrivals arrive.") var interval = SecondsArgument(3600)
    @Option(help: "Offered load in erlangs, in the place of --arrivals.") var load: Double?
    @Option(help: "People on the line.") var agents: Int?
    @OptionGroup var service: ServiceOptions
    @Flag(help: "Check the answer by a simulation.") var simulate = false
    @Option(help: "What the simulation is drawn by.") var seed: UInt64 = 1
    @Flag(help: "Write one JSON object.") var json = false

    func validate() throws {
        guard (arrivals == nil) != (load == nil) else {
            throw ValidationError("Give either --arrivals (with --interval) or --load.")
        }
        if let arrivals, !(arrivals > 0 && arrivals.isFinite) {
            throw ValidationError("--arrivals is a number above 0, not \(arrivals).")
        }
        if let load, !(load > 0 && load.isFinite) {
            throw ValidationError("--load is a number of erlangs above 0, not \(load).")
        }
        guard interval.seconds > 0 else { throw ValidationError("--interval is a time above 0, such as 30m.") }
        guard service.handling != nil || (model == .b && load != nil) else {
            throw ValidationError("--handling is missing: the mean handling time, such as 180s.")
        }
        guard (model == .a) == (service.patience != nil) else {
            throw ValidationError(
                model == .a
                    ? "--patience is missing: the mean time after which customers give up, such as 2m."
                    : "Customers with --patience are those of 'kefu erlang a'.")
        }
        guard (agents == nil) != (service.serviceLevel == nil) else {
            throw ValidationError("Give either --agents, or --service-level to find the least number.")
        }
        if let agents, !(0...1_000_000).contains(agents) {
            throw ValidationError("--agents is a number from 0 to 1000000, not \(agents).")
        }
        guard !simulate || model != .b else { throw ValidationError("--simulate is for c and a.") }
    }

    func run() async throws {
        let report: ErlangReport
        do throws(StaffingError) {
            report = try self.report()
        } catch {
            Console.note("error: \(error)")
            throw ExitCode.failure
        }
        if json { try Console.json(report) } else { Console.say(report.text) }
    }

    private func report() throws(StaffingError) -> ErlangReport {
        let handling = service.handling?.seconds ?? 1
        let rate = arrivals.map { $0 / interval.seconds } ?? (load ?? 0) / handling
        var report = ErlangReport(model: model, arrivalRate: rate, handling: handling, service: service)
        switch model {
        case .b:
            let loss = ErlangB(load: rate * handling)
            let count: Int
            if let agents {
                count = agents
            } else {
                count = try loss.leastAgents(blockingAtMost: 1 - (service.serviceLevel?.share ?? 0))
            }
            report.describe(loss, agents: count)
        case .c:
            try report.describe(
                ErlangC(arrivalRate: rate, handling: handling), agents: agents, target: service.target,
                simulatedBy: simulate ? seed : nil)
        case .a:
            let patience = service.patience?.seconds ?? .infinity
            try report.describe(
                ErlangA(arrivalRate: rate, handling: handling, patience: patience), agents: agents,
                target: service.target, simulatedBy: simulate ? seed : nil)
        }
        return report
    }
}
