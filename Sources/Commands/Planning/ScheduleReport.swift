import Foundation
import SourceFiles
import Workforce

/// What `kefu schedule` tells; the names are those of its JSON.
struct ScheduleReport: Encodable {
    struct Duty: Encodable {
        var person: String
        var date: String
        var shift: String
        var breakStart: String?
    }

    struct Load: Encodable {
        var person: String
        var duties: Int
        var hours: Double
        var nights: Int
        var weekendDays: Int
        var avoided: Int
    }

    struct Missing: Encodable {
        var date: String
        var shift: String?
        var time: String
        var skill: String?
        var missing: Int
    }

    struct Relief: Encodable {
        var rule: RotaRule
        /// Hours for rules of hours, else days or duties.
        var amount: Double
        var people: [String]
        var isRough: Bool
    }

    struct Spread: Encodable {
        var least: Int
        var most: Int
    }

    var duties: [Duty]
    var people: [Load]
    var missing: [Missing]
    /// Nil when the time did not suffice to tell.
    var reliefs: [Relief]?
    var nights: Spread?
    var weekendDays: Spread?
    /// Duties that are not as in the rota before; a duty that is passed on counts twice.
    var changes: Int?
    /// Nil when the time did not suffice to prove anything.
    var gap: Double?
    var objective: Double
    var bound: Double?
    var seconds: Double
    var columns: Int
    var rows: Int

    init(_ result: RotaResult, plan: RotaPlan, reliefs found: [RuleRelief]?) {
        let crew = plan.crew
        let summary = RotaSummary(result.rota, crew: crew)
        duties = result.rota.duties.map {
            Duty(
                person: crew.people[$0.person].name, date: $0.day.description, shift: crew.shifts[$0.shift].name,
                breakStart: $0.breakStart?.description)
        }
        people = summary.people.map {
            Load(
                person: $0.person, duties: $0.duties, hours: $0.hours, nights: $0.nights, weekendDays: $0.weekendDays,
                avoided: $0.avoided)
        }
        missing = result.shortages.map { shortage in
            Missing(
                date: shortage.slot.day.description, shift: shortage.slot.shift.map { crew.shifts[$0].name },
                time: ClockTime(minutes: shortage.slot.range.lowerBound % 1440).description,
                skill: shortage.skill.isEmpty ? nil : shortage.skill, missing: shortage.missing)
        }
        reliefs = found?.map { Relief(rule: $0.rule, amount: $0.amount, people: $0.people, isRough: $0.isRough) }
        nights = summary.spread(\.nights).map { Spread(least: $0.lowerBound, most: $0.upperBound) }
        weekendDays = summary.spread(\.weekendDays).map { Spread(least: $0.lowerBound, most: $0.upperBound) }
        if let previous = plan.previous, let day = plan.changesFrom {
            changes = result.rota.changes(from: previous, in: day...max(day, plan.demand.days.upperBound))
        }
        gap = result.gap.isFinite ? result.gap : nil
        objective = result.objective
        bound = result.bound.isFinite ? result.bound : nil
        seconds = result.seconds
        columns = result.columns
        rows = result.rows
    }
}

extension ScheduleReport {
    /// A grid of people and days, the sums, and what is missing.
    var text: String {
        let dates = Array(Set(duties.map(\.date))).sorted()
        let byPerson = Dictionary(grouping: duties, by: \.person)
        var rows = [["", "hours", "nights", "week-ends", "avoided", Self.letters(dates.map { String($0.suffix(2)) })]]
        for load in people {
            let shiftOf = Dictionary(uniqueKeysWithValues: (byPerson[load.person] ?? []).map { ($0.date, $0.shift) })
            rows.append([
                load.person, load.hours.formatted(.number.grouping(.never)), "\(load.nights)", "\(load.weekendDays)",
                "\(load.avoided)", Self.letters(dates.map { shiftOf[$0].map { String($0.prefix(1)) } ?? "·" }),
            ])
        }
        var parts = [AlignedTable(rows).text, summary]
        if !missing.isEmpty { parts.append(emptyPlaces) }
        return parts.joined(separator: "\n\n")
    }

    private static func letters(_ texts: [String]) -> String {
        texts.map { $0.count < 2 ? " " + $0 : $0 }.joined(separator: " ")
    }

    private var summary: String {
        func range(_ spread: Spread) -> String {
            spread.least == spread.most ? "\(spread.least)" : "\(spread.least) to \(spread.most)"
        }
        var lines = ["\(duties.count) duties from \(duties.first?.date ?? "-") to \(duties.last?.date ?? "-")"]
        if let nights, let weekendDays {
            lines.append("nights a person: \(range(nights)); days at week-ends: \(range(weekendDays))")
        }
        if let changes { lines.append("\(changes) duties are not as before") }
        let time = "\(seconds.formatted(.number.precision(.fractionLength(1)))) s"
        lines.append(
            gap.map { "no rota is better by more than \($0.asPercent), proven in \(time)" }
                ?? "how much better another rota could be is not proven in \(time)")
        return lines.joined(separator: "\n")
    }

    private var emptyPlaces: String {
        let count = missing.reduce(0) { $0 + $1.missing }
        var lines = ["\(count) place\(count == 1 ? " stays" : "s stay") empty:"]
        for place in missing.prefix(20) {
            lines.append(
                "  \(place.date) \(place.shift ?? place.time)\(place.skill.map { " (\($0))" } ?? ""): \(place.missing) missing"
            )
        }
        if missing.count > 20 { lines.append("  and \(missing.count - 20) more, see --json") }
        guard let reliefs else {
            return (lines + ["Which rules stand in the way was not found in time."]).joined(separator: "\n")
        }
        guard !reliefs.isEmpty else {
            lines.append("No rule stands in the way: there are too few people with the skills that are asked for.")
            return lines.joined(separator: "\n")
        }
        lines.append("They, or some of them, would be filled if these rules gave way:")
        for relief in reliefs {
            let names = relief.people.prefix(5).joined(separator: ", ") + (relief.people.count > 5 ? ", ..." : "")
            let amount = relief.amount.formatted(.number.precision(.fractionLength(0...1)))
            lines.append(
                "  \(relief.rule.rawValue): by \(relief.isRough ? "about " : "")\(amount) \(relief.unit) (\(names))")
        }
        return lines.joined(separator: "\n")
    }
}

extension ScheduleReport.Relief {
    fileprivate var unit: String {
        switch rule {
        case .hoursAWeek, .contractMost, .contractLeast: "hours"
        default: "days"
        }
    }
}
