import ArgumentParser
import Foundation
import Inference
import SourceFiles
import Workforce

/// The command `kefu schedule --requirement FILE --people FILE`.
struct ScheduleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule", abstract: "Make the rota: who works which shift on which day.",
        discussion: """
            The requirement is a CSV: 'date,shift,required' or 'time,required' as 'kefu staff --out' writes it, each with a column \
            'skill' where not anybody will do. Shifts, rules, contracts and people are in a YAML file, see Examples/Workforce.

              kefu schedule --requirement r.csv --people people.yml --out rota.csv --calendar rota/
              kefu schedule --requirement r.csv --people people.yml --previous rota.csv --absent Ann@2026-11-25

            Rules are kept without exception; where people are too few, it tells which places stay empty and which rules would \
            have to give way. With --previous and --absent the rota changes as little as possible from the first absence on; with \
            --previous alone it follows on the days that were worked before. HiGHS makes the rota and proves how much better \
            another one could be at most: Scripts/setup installs it.

            Exit status 1 when places stay empty or the rules conflict.
            """)

    @Option(help: "CSV of the people required.", completion: .file()) var requirement: String
    @Option(help: "Its column of numbers; without it 'required'.") var column: String?
    @Option(help: "YAML of shifts, rules, contracts and people.", completion: .file()) var people: String
    @Option(help: "CSV to write the rota to.", completion: .file()) var out: String?
    @Option(help: "A folder for a calendar a person, or one file that ends in .ics.") var calendar: String?
    @Option(help: "CSV of the rota that was made before.", completion: .file()) var previous: String?
    @Option(help: "Who is missing when: Ann@2026-11-25 or Ann@2026-11-25..2026-11-27; may be repeated.")
    var absent: [PersonAbsenceArgument] = []
    @Option(help: "Stop when no rota can be better by more than this share.") var gap = ShareArgument(0.005)
    @Option(help: "Stop then, with the best rota so far.") var timeLimit = SecondsArgument(60)
    @Option(help: "File that ends in .mps or .lp, to write the integer program to for other solvers.")
    var program: String?
    @Option(help: "Folder of the models; without it $KEFU_MODELS, then .models is searched.") var models: String?
    @Flag(help: "Write one JSON object.") var json = false

    func validate() throws {
        guard (0...1).contains(gap.share) else { throw ValidationError("--gap is a share from 0 to 1, such as 1%.") }
        guard timeLimit.seconds >= 1 else { throw ValidationError("--time-limit is at least 1s.") }
        if let program, !program.hasSuffix(".mps"), !program.hasSuffix(".lp") {
            throw ValidationError("--program ends in .mps or in .lp, not as \(program) does.")
        }
        guard absent.isEmpty || previous != nil else {
            throw ValidationError(
                "--absent needs the rota to change: --previous rota.csv. Days off stand in the people's file.")
        }
    }

    func run() async throws {
        let plan = try readPlan()
        let result: RotaResult
        let reliefs: [RuleRelief]?
        do throws(RotaError) {
            let maker = RotaMaker(
                solver: try Solver(solverFile),
                limits: Solver.Limits(seconds: timeLimit.seconds, gap: gap.share))
            if let program { try maker.write(plan, to: URL(filePath: program)) }
            result = try maker.make(plan)
            reliefs = result.shortages.isEmpty ? [] : try maker.reliefs(for: plan, beyond: result.rota)
        } catch {
            tell(error, plan.crew)
            throw ExitCode.failure
        }
        if let out { try FileOutput.write(RotaTable.rows(result.rota, crew: plan.crew), to: out) }
        if let calendar { try writeCalendars(result.rota, plan.crew, to: calendar) }
        let report = ScheduleReport(result, plan: plan, reliefs: reliefs)
        if json { try Console.json(report) } else { Console.say(report.text) }
        if !result.shortages.isEmpty { throw ExitCode.failure }
    }

    private func tell(_ error: RotaError, _ crew: Crew) {
        guard case .impossible(let conflicts) = error else { return Console.note("error: \(error)") }
        for conflict in conflicts {
            let line = crew.people.first { $0.name == conflict.person }?.line
            Console.note("\(Diagnostic(.error, at: .init(file: people, line: line), conflict.description))")
        }
    }

    private var solverFile: URL {
        let folder = models.map { ModelDirectory(url: URL(filePath: $0, directoryHint: .isDirectory)) }
        return (folder ?? ModelDirectory.locate())?.solver ?? URL(filePath: ".models/solver/libhighs.so")
    }

    private func readPlan() throws -> RotaPlan {
        var diagnostics = Diagnostics()
        var crew = CrewFile.load(URL(filePath: people), into: &diagnostics)
        if crew != nil {
            for one in absent {
                guard let index = crew?.people.firstIndex(where: { $0.name == one.person }) else {
                    diagnostics.error(
                        at: .init(file: people), "nobody is called '\(one.person)'",
                        remedy: remedy(for: one.person, among: (crew?.people ?? []).map(\.name)))
                    continue
                }
                crew?.people[index].off.formUnion(one.days)
            }
        }
        let demand = crew.flatMap {
            RequirementTable.load(URL(filePath: requirement), crew: $0, column: column, into: &diagnostics)
        }
        if let days = demand?.days {
            for one in absent where !one.days.contains(where: { days.contains($0) }) {
                diagnostics.error(
                    at: .init(file: requirement), "\(one.person) is absent on no day of it",
                    remedy: "it runs from \(days.lowerBound) to \(days.upperBound)")
            }
        }
        let rota = crew.flatMap { crew in
            previous.flatMap { RotaTable.load(URL(filePath: $0), crew: crew, into: &diagnostics) }
        }
        diagnostics.report()
        guard !diagnostics.hasErrors, let crew, let demand else { throw ExitCode.failure }
        var plan = RotaPlan(crew: crew, demand: demand)
        if let rota { plan.keep(rota, changesFrom: absent.compactMap { $0.days.min() }.min()) }
        return plan
    }

    private func writeCalendars(_ rota: Rota, _ crew: Crew, to path: String) throws {
        guard !path.hasSuffix(".ics") else {
            return try FileOutput.write(RotaCalendar.text(rota, crew: crew, now: Date()), to: path)
        }
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (index, person) in crew.people.enumerated() {
            let name = person.name.replacingOccurrences(of: "/", with: "-")
            try FileOutput.write(
                RotaCalendar.text(rota, crew: crew, person: index, now: Date()),
                to: folder.appending(path: "\(name).ics").path)
        }
    }
}

/// `Ann@2026-11-25` on the command line.
struct PersonAbsenceArgument: ExpressibleByArgument {
    var person: String
    var days: Set<CalendarDay>

    init?(argument: String) {
        guard let at = argument.lastIndex(of: "@"), at > argument.startIndex,
            let range = CalendarDay.range(String(argument[argument.index(after: at)...]))
        else { return nil }
        person = String(argument[..<at])
        days = Set((range.lowerBound.number...range.upperBound.number).map { CalendarDay(number: $0) })
    }
}
