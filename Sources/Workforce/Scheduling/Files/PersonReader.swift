import Foundation
public import SourceFiles

/// Reads one person after the other, and tells what does not fit the shifts and contracts.
struct PersonReader {
    let shifts: [Shift]
    let contracts: [String: ClosedRange<Double>]
    private var names: Set<String> = []
    /// Where each person's hours come from.
    private var hoursPlaces: [Diagnostic.Place] = []

    init(shifts: [Shift], contracts: [String: ClosedRange<Double>]) {
        self.shifts = shifts
        self.contracts = contracts
    }

    private static let keys = ["name", "contract", "hours-a-week", "skills", "prefers", "avoids", "never", "off"]

    mutating func read(_ node: SourceNode, into diagnostics: inout Diagnostics) -> Person? {
        guard let values = node.mapping(keys: Self.keys, required: ["name"], into: &diagnostics),
            let name = values["name"]?.string(into: &diagnostics)
        else { return nil }
        guard names.insert(name).inserted else {
            diagnostics.error(
                at: node.place, "two people are called '\(name)'", remedy: "tell them apart, such as '\(name) B'")
            return nil
        }
        var hours: ClosedRange<Double> = 0...40
        var place = node.place
        if let contract = values["contract"], let text = contract.string(into: &diagnostics) {
            if let found = contracts[text] {
                (hours, place) = (found, contract.place)
            } else {
                diagnostics.error(
                    at: contract.place, "there is no contract '\(text)'",
                    remedy: remedy(for: text, among: contracts.keys))
            }
        }
        if let node = values["hours-a-week"], let own = node.hours(into: &diagnostics) {
            (hours, place) = (own, node.place)
        }
        hoursPlaces.append(place)
        return Person(
            name: name, skills: Set(values["skills"]?.strings(into: &diagnostics) ?? []), hours: hours,
            prefers: shiftSet(values["prefers"], into: &diagnostics),
            avoids: shiftSet(values["avoids"], into: &diagnostics),
            never: shiftSet(values["never"], into: &diagnostics), off: days(values["off"], into: &diagnostics),
            line: node.place.line ?? 0)
    }

    private func shiftSet(_ node: SourceNode?, into diagnostics: inout Diagnostics) -> Set<Int> {
        guard let node, let texts = node.strings(into: &diagnostics) else { return [] }
        return Set(
            texts.compactMap { text in
                if let index = shifts.firstIndex(where: { $0.name == text }) { return index }
                diagnostics.error(
                    at: node.place, "there is no shift '\(text)'", remedy: remedy(for: text, among: shifts.map(\.name)))
                return nil
            })
    }

    /// Days, each alone or as `first..last`.
    private func days(_ node: SourceNode?, into diagnostics: inout Diagnostics) -> Set<CalendarDay> {
        guard let node, let texts = node.strings(into: &diagnostics) else { return [] }
        return texts.reduce(into: []) { days, text in
            guard let range = CalendarDay.range(text) else {
                diagnostics.error(
                    at: node.place, "'\(text)' is no day", remedy: "write 2026-11-25, or 2026-12-01..2026-12-05")
                return
            }
            days.formUnion((range.lowerBound.number...range.upperBound.number).map { CalendarDay(number: $0) })
        }
    }

    /// Tells contracts whose least hours no week can hold.
    func checkHours(of crew: Crew, into diagnostics: inout Diagnostics) {
        let longest = shifts.map(\.paidHours).max() ?? 0
        let days = 7 - (crew.rules.daysOffAWeek ?? 0)
        let most = min(Double(days) * longest, crew.rules.hoursAWeek ?? .infinity)
        for (person, place) in zip(crew.people, hoursPlaces) where person.hours.lowerBound > most {
            diagnostics.error(
                at: place,
                "\(person.name) is to work \(person.hours.lowerBound.formatted()) hours a week, and the rules allow "
                    + "\(most.formatted()): \(days) days with a shift of \(longest.formatted()) hours",
                remedy: "lower the hours or change the rules")
        }
    }
}

extension CalendarDay {
    /// `2026-12-01`, or `2026-12-01..2026-12-05`; at most ten years.
    public static func range(_ text: String) -> ClosedRange<CalendarDay>? {
        guard let separator = text.range(of: "..") else { return CalendarDay(text.trimmed).map { $0...$0 } }
        guard let first = CalendarDay(String(text[..<separator.lowerBound]).trimmed),
            let last = CalendarDay(String(text[separator.upperBound...]).trimmed), first <= last,
            last.number - first.number < 3660
        else { return nil }
        return first...last
    }
}
