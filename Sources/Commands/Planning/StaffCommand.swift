import ArgumentParser
import Foundation
import SourceFiles
import Workforce

/// The command `kefu staff --forecast FILE`.
struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Tell how many people each interval of a forecast needs.",
        discussion: """
            The forecast is a CSV with a column 'time' and one of 'forecast', 'mean' or 'value': the customers who arrive in each \
            interval, as 'kefu forecast' writes it.

              kefu staff --forecast f.csv --handling 180s --service-level 0.8 --within 20s
              kefu staff --forecast f.csv --handling 6m --patience 3m --concurrency 3 --service-level 0.9
              kefu staff --forecast mails.csv --handling 5m --deadline 4h
              kefu staff --forecast f.csv --handling 180s --service-level 0.8 --absent 2@15:00 --volume +20%

            Without --patience everybody waits (Erlang C), with it they give up (Erlang A). With --deadline nobody waits on the line: \
            the work is spread evenly. With --skills customers need different skills, and the people of each group are found by \
            simulation. Every row tells what one person fewer costs. --simulate plays the plan with customers drawn at \
            random and tells the level that they meet, with an interval that holds it in 99 of 100 cases.
            """)

    @Option(help: "CSV of the forecast.", completion: .file()) var forecast: String
    @Option(help: "Column of the forecast, such as upper80 to be on the safe side.") var column: String?
    @Option(help: "Length of an interval, where the forecast is a single row.") var interval: SecondsArgument?
    @OptionGroup var service: ServiceOptions
    @Option(help: "Customers whom a person serves at once, as in chat.") var concurrency = 1
    @Option(help: "Time in which everything is answered, for e-mail and the like.") var deadline: SecondsArgument?
    @Option(help: "People who are missing: 2@15:00, 2@15:00-17:00 or 2@2026-11-23T15:00; may be repeated.")
    var absent: [AbsenceArgument] = []
    @Option(help: "Customers more or fewer than the forecast, such as +20%.") var volume: ChangeArgument?
    @Option(help: "YAML of lines and groups with different skills, see Examples/Workforce.", completion: .file())
    var skills: String?
    @Flag(help: "Check the plan by a simulation.") var simulate = false
    @Option(help: "What the simulation is drawn by.") var seed: UInt64 = 1
    @Option(help: "CSV to write the requirement to, for 'kefu schedule'.", completion: .file()) var out: String?
    @Flag(help: "Write one JSON object.") var json = false

    func validate() throws {
        guard service.handling != nil else {
            throw ValidationError("--handling is missing: the mean handling time, such as 180s.")
        }
        guard (1...100).contains(concurrency) else {
            throw ValidationError("--concurrency is a number from 1 to 100, not \(concurrency).")
        }
        if let deadline {
            guard service.serviceLevel == nil, service.patience == nil, concurrency == 1, !simulate else {
                throw ValidationError(
                    "With --deadline there is no line: leave out --service-level, --patience, --concurrency and --simulate."
                )
            }
            guard absent.isEmpty, volume == nil else {
                throw ValidationError("--absent and --volume are for lines; with --deadline they are not known yet.")
            }
            guard deadline.seconds > 0 else { throw ValidationError("--deadline is a time above 0, such as 4h.") }
            guard deadline.seconds >= service.handling?.seconds ?? 0 else {
                throw ValidationError("Nothing is answered before the --deadline when --handling alone takes longer.")
            }
        } else if service.serviceLevel == nil {
            throw ValidationError(
                "Say what is to be reached: --service-level 0.8 --within 20s, or --deadline 4h for e-mail.")
        }
        if skills != nil {
            guard deadline == nil, concurrency == 1, absent.isEmpty, volume == nil, !simulate,
                service.maxOccupancy == nil
            else {
                throw ValidationError(
                    "--skills is a simulation of its own: leave out --deadline, --concurrency, --max-occupancy, --absent, --volume and --simulate."
                )
            }
        }
        if let interval, interval.seconds < 60 {
            throw ValidationError("--interval is at least a minute, such as 30m.")
        }
    }

    func run() async throws {
        var diagnostics = Diagnostics()
        let table = VolumeTable.load(
            URL(filePath: forecast), column: column, interval: interval.map { Int($0.seconds / 60) }, into: &diagnostics
        )
        diagnostics.report()
        guard let table else { throw ExitCode.failure }
        if let skills { return try staff(table, skills: skills) }
        let report: StaffReport
        do throws(StaffingError) {
            if let deadline {
                report = StaffReport(
                    try BacklogPlan(
                        table, handling: service.handling?.seconds ?? 1, deadline: deadline.seconds,
                        occupancy: service.maxOccupancy?.share ?? 1, shrinkage: service.shrinkage.share))
            } else {
                let plan = try StaffingPlan(table, rules: rules, whatIf: whatIf)
                report = StaffReport(plan, simulation: simulate ? PlanSimulation(plan).run(seed: seed) : nil)
            }
        } catch {
            Console.note("error: \(error)")
            throw ExitCode.failure
        }
        if let out { try FileOutput.write(report.table, to: out) }
        if json { try Console.json(report) } else if out == nil { Console.say(report.text) }
    }

    private func staff(_ forecast: VolumeTable, skills: String) throws {
        var diagnostics = Diagnostics()
        let system = SkillFile.load(URL(filePath: skills), rules: rules, into: &diagnostics)
        diagnostics.report()
        guard let system else { throw ExitCode.failure }
        var staffing = SkillStaffing(system, seconds: Double(forecast.intervalMinutes) * 60, seed: seed)
        var report = SkillReport(system)
        for (index, row) in forecast.rows.enumerated() {
            Console.progress("\(row.stamp)", Double(index) / Double(forecast.rows.count))
            do throws(StaffingError) {
                report.add(try staffing.need(of: row.value), at: row.stamp, volume: row.value, rules: rules)
            } catch {
                Console.note("error: \(error)")
                throw ExitCode.failure
            }
        }
        Console.progress("", 1)
        if let out { try FileOutput.write(report.table, to: out) }
        if json { try Console.json(report) } else if out == nil { Console.say(report.text) }
    }

    private var rules: StaffingRules {
        StaffingRules(
            target: service.target ?? ServiceTarget(level: 0.8, within: 20), handling: service.handling?.seconds ?? 1,
            patience: service.patience?.seconds, concurrency: concurrency, shrinkage: service.shrinkage.share)
    }

    private var whatIf: WhatIf? {
        let other = WhatIf(volumeFactor: 1 + (volume?.change ?? 0), absences: absent.map(\.absence))
        return other.isAsPlanned ? nil : other
    }
}

/// `2@15:00` on the command line.
struct AbsenceArgument: ExpressibleByArgument {
    var absence: Absence

    init?(argument: String) {
        guard let absence = Absence(argument) else { return nil }
        self.absence = absence
    }
}

/// `+20%` on the command line.
struct ChangeArgument: ExpressibleByArgument {
    /// 0.2 for `+20%`; at least -1.
    var change: Double

    init?(argument: String) {
        guard argument.hasPrefix("+") || argument.hasPrefix("-"), argument.hasSuffix("%"),
            let percent = Double(argument.dropLast()), percent.isFinite, percent >= -100
        else { return nil }
        change = percent / 100
    }
}
