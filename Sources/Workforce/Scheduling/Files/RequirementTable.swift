public import Foundation
public import SourceFiles

/// Reads what a rota has to cover: by shift (`date,shift,required`) or by time (`time,required`), each with `skill` where it matters.
public enum RequirementTable {
    /// Nil, and diagnostics, when the table cannot be used for that crew.
    ///
    /// - Parameter column: The column of numbers, such as `scheduled`; nil for `required`.
    public static func load(
        _ url: URL, crew: Crew, column: String? = nil, into diagnostics: inout Diagnostics
    ) -> Demand? {
        CSVTable.load(url, root: URL.currentDirectory(), into: &diagnostics)
            .flatMap { read($0, crew: crew, column: column, into: &diagnostics) }
    }

    public static func read(
        _ table: CSVTable, crew: Crew, column: String? = nil, into diagnostics: inout Diagnostics
    ) -> Demand? {
        let isByShift = table.header.contains { $0.lowercased() == "shift" }
        let times = isByShift ? ["date", "day"] : VolumeTable.timeColumns
        guard let time = TableColumns.find(times, in: table, of: isByShift ? "days" : "times", into: &diagnostics),
            let value = TableColumns.find(
                column.map { [$0] } ?? ["required", "agents", "people"], in: table, of: "numbers", into: &diagnostics)
        else { return nil }
        var reader = RequirementReader(
            table: table, crew: crew, time: time, value: value,
            shift: isByShift ? TableColumns.find(["shift"], in: table, of: "shifts", into: &diagnostics) : nil,
            skill: table.header.firstIndex { $0.lowercased() == "skill" })
        for row in table.rows { reader.read(row, into: &diagnostics) }
        return reader.finish(into: &diagnostics)
    }
}

/// Puts the rows of a requirement together, slot by slot.
private struct RequirementReader {
    private struct Key: Hashable {
        var day: CalendarDay
        var minute: Int
        var shift: Int?
    }

    let table: CSVTable
    let crew: Crew
    let time: Int
    let value: Int
    let shift: Int?
    let skill: Int?
    private var stamps: StampReader
    private var slots: [Key: Demand.Slot] = [:]
    private var order: [Key] = []

    init(table: CSVTable, crew: Crew, time: Int, value: Int, shift: Int?, skill: Int?) {
        self.table = table
        self.crew = crew
        self.time = time
        self.value = value
        self.shift = shift
        self.skill = skill
        stamps = StampReader(table: table.name)
    }

    mutating func read(_ row: CSVTable.Row, into diagnostics: inout Diagnostics) {
        let place = Diagnostic.Place(file: table.name, line: row.line)
        let text = table.field(value, of: row).trimmed
        guard let stamp = stamps.read(table.field(time, of: row), at: place, into: &diagnostics),
            let number = wholeNumber(text, at: place, into: &diagnostics),
            let skill = readSkill(row, at: place, into: &diagnostics)
        else { return }
        var key = Key(day: stamp.day, minute: stamp.time.minutes)
        var range = stamp.time.minutes..<stamp.time.minutes + 1
        if let shift {
            let name = table.field(shift, of: row).trimmed
            guard let index = crew.shifts.firstIndex(where: { $0.name == name }) else {
                diagnostics.error(
                    at: place, "there is no shift '\(name)'", remedy: remedy(for: name, among: crew.shifts.map(\.name)))
                return
            }
            key = Key(day: stamp.day, minute: 0, shift: index)
            range = crew.shifts[index].range
        }
        if slots[key] == nil { order.append(key) }
        var slot =
            slots[key] ?? Demand.Slot(day: key.day, range: range, shift: key.shift, required: [:], line: row.line)
        guard slot.required[skill] == nil else {
            diagnostics.error(
                at: place, "this is asked for twice, first in line \(slot.line)", remedy: "keep one of the rows")
            return
        }
        slot.required[skill] = number
        if slot.required.count > 8 {
            diagnostics.error(
                at: place, "more than 8 skills are asked for at once", remedy: "put some of them together")
        }
        slots[key] = slot
    }

    private func wholeNumber(
        _ text: String, at place: Diagnostic.Place, into diagnostics: inout Diagnostics
    ) -> Int? {
        guard let number = Int(text), (0...100_000).contains(number) else {
            diagnostics.error(
                at: place, "'\(text)' is no number of people", remedy: "write a whole number, 0 or more")
            return nil
        }
        return number
    }

    /// Empty for anybody; nil, and a diagnostic, for a skill that nobody has.
    private func readSkill(
        _ row: CSVTable.Row, at place: Diagnostic.Place, into diagnostics: inout Diagnostics
    ) -> String? {
        let name = skill.map { table.field($0, of: row).trimmed } ?? ""
        let known = Set(crew.people.flatMap(\.skills))
        guard name.isEmpty || known.contains(name) else {
            diagnostics.error(
                at: place, "nobody has the skill '\(name)'",
                remedy: remedy(for: name, among: known.sorted()) ?? "give it to somebody under 'skills:'")
            return nil
        }
        return name
    }

    mutating func finish(into diagnostics: inout Diagnostics) -> Demand? {
        guard !diagnostics.hasErrors else { return nil }
        let place = Diagnostic.Place(file: table.name)
        guard let first = order.map(\.day).min(), let last = order.map(\.day).max() else {
            diagnostics.error(at: place, "the table has no rows", remedy: "write what is required of each day")
            return nil
        }
        guard last.number - first.number < 366 else {
            diagnostics.error(
                at: place, "from \(first) to \(last) is more than a year",
                remedy: "make the rota for some weeks at a time")
            return nil
        }
        guard Set(slots.values.flatMap(\.required.keys)).count <= 60 else {
            diagnostics.error(
                at: place, "more than 60 skills are asked for",
                remedy: "put some of them together, or make several rotas")
            return nil
        }
        if shift == nil, !setLengths(at: place, into: &diagnostics) { return nil }
        checkSkills(into: &diagnostics)
        checkCoverage(into: &diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        return Demand(slots: order.compactMap { slots[$0] }, days: first...last)
    }

    /// Slots by time last until the next one could begin.
    private mutating func setLengths(at place: Diagnostic.Place, into diagnostics: inout Diagnostics) -> Bool {
        let minutes = Set(order.map { $0.day.number * 1440 + $0.minute }).sorted()
        guard let length = zip(minutes.dropFirst(), minutes).map({ $0 - $1 }).min() else {
            diagnostics.error(
                at: place, "one row does not tell how long an interval is", remedy: "write at least two intervals")
            return false
        }
        for key in order { slots[key]?.range = key.minute..<key.minute + min(length, 1440) }
        return true
    }

    /// People without a skill are of use only where anybody is.
    private func checkSkills(into diagnostics: inout Diagnostics) {
        guard !slots.values.contains(where: { $0.required.keys.contains("") }) else { return }
        let wanted = Set(slots.values.flatMap(\.required.keys)).sorted()
        for person in crew.people where !person.has(oneOf: wanted) {
            diagnostics.error(
                at: .init(file: "people", line: person.line),
                person.skills.isEmpty
                    ? "\(person.name) has no skill, and every row of \(table.name) asks for one"
                    : "no row of \(table.name) asks for a skill of \(person.name)",
                remedy: "add 'skills: [\(wanted.joined(separator: ", "))]', or what fits")
        }
    }

    private func checkCoverage(into diagnostics: inout Diagnostics) {
        var told: Set<Int> = []
        for key in order where key.shift == nil {
            guard let slot = slots[key], slot.required.values.contains(where: { $0 > 0 }) else { continue }
            let isCovered = [-1440, 0].contains { offset in
                crew.shifts.contains {
                    $0.range.lowerBound + offset <= slot.range.lowerBound
                        && slot.range.upperBound <= $0.range.upperBound + offset
                }
            }
            guard !isCovered, told.insert(key.minute).inserted else { continue }
            diagnostics.warning(
                at: .init(file: table.name, line: slot.line),
                "no shift covers \(ClockTime(minutes: key.minute)), where people are asked for",
                remedy: "add a shift that does")
        }
    }
}
