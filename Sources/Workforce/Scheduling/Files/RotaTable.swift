public import Foundation
public import SourceFiles

/// A rota as a table: `person,date,shift,start,end,break`.
public enum RotaTable {
    public static let header = ["person", "date", "shift", "start", "end", "break"]

    public static func rows(_ rota: Rota, crew: Crew) -> [[String]] {
        [header]
            + rota.duties.map { duty in
                let shift = crew.shifts[duty.shift]
                return [
                    crew.people[duty.person].name, duty.day.description, shift.name, shift.start.description,
                    shift.end.description, duty.breakStart?.description ?? "",
                ]
            }
    }

    /// Nil, and diagnostics, when the table cannot be used.
    ///
    /// Duties of people and shifts that are no more are left out, with a warning.
    public static func load(_ url: URL, crew: Crew, into diagnostics: inout Diagnostics) -> Rota? {
        guard
            let table = CSVTable.load(
                url, root: URL.currentDirectory(), required: ["person", "date", "shift"], into: &diagnostics),
            let person = table.column("person"), let date = table.column("date"), let shift = table.column("shift")
        else { return nil }
        let breakColumn = table.column("break")
        let people = Dictionary(uniqueKeysWithValues: crew.people.enumerated().map { ($1.name, $0) })
        let shifts = Dictionary(uniqueKeysWithValues: crew.shifts.enumerated().map { ($1.name, $0) })
        var duties: [Rota.Duty] = []
        var seen: Set<[String]> = []
        for row in table.rows {
            let place = Diagnostic.Place(file: table.name, line: row.line)
            let (name, shiftName) = (table.field(person, of: row).trimmed, table.field(shift, of: row).trimmed)
            guard let day = CalendarDay(table.field(date, of: row).trimmed) else {
                diagnostics.error(
                    at: place, "'\(table.field(date, of: row))' is no day", remedy: "write it as 2026-11-25")
                continue
            }
            guard seen.insert([name, day.description]).inserted else {
                diagnostics.error(at: place, "\(name) works twice on \(day)", remedy: "keep one of the rows")
                continue
            }
            guard let who = people[name], let what = shifts[shiftName] else {
                let isPerson = people[name] == nil
                diagnostics.warning(
                    at: place,
                    isPerson ? "'\(name)' is not among the people" : "there is no shift '\(shiftName)'",
                    remedy: remedy(
                        for: isPerson ? name : shiftName,
                        among: isPerson ? crew.people.map(\.name) : crew.shifts.map(\.name)))
                continue
            }
            duties.append(
                .init(
                    person: who, day: day, shift: what,
                    breakStart: breakColumn.flatMap { ClockTime(table.field($0, of: row).trimmed) }))
        }
        return diagnostics.hasErrors ? nil : Rota(duties: duties)
    }
}
