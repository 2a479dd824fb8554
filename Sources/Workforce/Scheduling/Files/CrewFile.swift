public import Foundation
public import SourceFiles

/// Reads the people, their shifts and the rules from YAML.
public enum CrewFile {
    /// Nil, and diagnostics, when the file cannot be used.
    public static func load(_ url: URL, into diagnostics: inout Diagnostics) -> Crew? {
        YAMLFile.load(url, root: URL.currentDirectory(), into: &diagnostics).flatMap { read($0, into: &diagnostics) }
    }

    public static func read(_ root: SourceNode, into diagnostics: inout Diagnostics) -> Crew? {
        guard
            let values = root.mapping(
                keys: ["shifts", "rules", "contracts", "people"], required: ["shifts", "people"], into: &diagnostics)
        else { return nil }
        let shifts = values["shifts"].map { readShifts($0, into: &diagnostics) } ?? []
        let rules = values["rules"].map { readRules($0, into: &diagnostics) } ?? LabourRules()
        let contracts = values["contracts"].map { readContracts($0, into: &diagnostics) } ?? [:]
        var reader = PersonReader(shifts: shifts, contracts: contracts)
        let people = (values["people"]?.list(into: &diagnostics) ?? []).compactMap {
            reader.read($0, into: &diagnostics)
        }
        if let node = values["people"], people.isEmpty, !diagnostics.hasErrors {
            diagnostics.error(at: node.place, "there are no people", remedy: "add '- name: Ann'")
        }
        let crew = Crew(shifts: shifts, rules: rules, people: people)
        reader.checkHours(of: crew, into: &diagnostics)
        return diagnostics.hasErrors ? nil : crew
    }

    private static func readShifts(_ node: SourceNode, into diagnostics: inout Diagnostics) -> [Shift] {
        (node.pairs(into: &diagnostics) ?? []).compactMap { name, place, node in
            guard
                let values = node.mapping(
                    keys: ["start", "end", "break", "night"], required: ["start", "end"], into: &diagnostics),
                let start = values["start"]?.clockTime(into: &diagnostics),
                let end = values["end"]?.clockTime(into: &diagnostics)
            else { return nil }
            let length = ((end.minutes - start.minutes) % 1440 + 1440) % 1440
            guard length > 0 else {
                diagnostics.error(
                    at: place, "the shift '\(name)' begins and ends at the same time", remedy: "give it another end")
                return nil
            }
            let rest = values["break"]?.duration(into: &diagnostics) ?? 0
            guard rest * 3 <= Double(length) * 60 else {
                diagnostics.error(
                    at: place, "the break of '\(name)' takes more than a third of it", remedy: "make it shorter")
                return nil
            }
            return Shift(
                name: name, start: start, length: length, breakLength: Int(rest / 60),
                isNight: values["night"]?.bool(into: &diagnostics) ?? false)
        }
    }

    private static func readRules(_ node: SourceNode, into diagnostics: inout Diagnostics) -> LabourRules {
        var rules = LabourRules()
        let keys = ["rest", "hours-a-week", "days-in-a-row", "nights-in-a-row", "days-off-a-week", "free-weekends"]
        guard let values = node.mapping(keys: keys, into: &diagnostics) else { return rules }
        func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
            guard let node = values[key], let number = node.integer(into: &diagnostics) else { return nil }
            guard range.contains(number) else {
                diagnostics.error(
                    at: node.place,
                    "'\(key)' is a number from \(range.lowerBound) to \(range.upperBound), not \(number)")
                return nil
            }
            return number
        }
        if let node = values["rest"], let rest = node.duration(into: &diagnostics) {
            if rest > 24 * 3600 {
                diagnostics.error(
                    at: node.place, "'rest' is the time between two shifts, at most 24h", remedy: "write rest: 11h")
            }
            rules.rest = Int(rest / 60)
        }
        if let node = values["hours-a-week"] { rules.hoursAWeek = node.hours(into: &diagnostics)?.upperBound }
        rules.daysInARow = number("days-in-a-row", 1...31)
        rules.nightsInARow = number("nights-in-a-row", 1...31)
        rules.daysOffAWeek = number("days-off-a-week", 0...7)
        rules.freeWeekends = number("free-weekends", 0...4)
        return rules
    }

    private static func readContracts(
        _ node: SourceNode, into diagnostics: inout Diagnostics
    ) -> [String: ClosedRange<Double>] {
        var contracts: [String: ClosedRange<Double>] = [:]
        for (name, _, node) in node.pairs(into: &diagnostics) ?? [] {
            let values = node.mapping(keys: ["hours-a-week"], required: ["hours-a-week"], into: &diagnostics)
            contracts[name] = values?["hours-a-week"]?.hours(into: &diagnostics)
        }
        return contracts
    }
}

extension SourceNode {
    func clockTime(into diagnostics: inout Diagnostics) -> ClockTime? {
        guard let text = string(into: &diagnostics) else { return nil }
        if let time = ClockTime(text) { return time }
        diagnostics.error(at: place, "'\(text)' is no time of day", remedy: "write it as 06:00")
        return nil
    }

    /// Seconds.
    func duration(into diagnostics: inout Diagnostics) -> Double? {
        guard let text = string(into: &diagnostics) else { return nil }
        if let seconds = DurationText.seconds(text), Double(text) == nil || seconds == 0 { return seconds }
        diagnostics.error(at: place, "'\(text)' is no length of time", remedy: "write it as 30m or 11h")
        return nil
    }

    func positiveDuration(into diagnostics: inout Diagnostics) -> Double? {
        guard let seconds = duration(into: &diagnostics) else { return nil }
        guard seconds <= 0 else { return seconds }
        diagnostics.error(at: place, "it is no time above 0", remedy: "write it as 30m or 11h")
        return nil
    }

    /// `40`, `40h`, or `32-40h`: hours of a week.
    func hours(into diagnostics: inout Diagnostics) -> ClosedRange<Double>? {
        guard let text = string(into: &diagnostics) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map {
            Double($0.trimmed.hasSuffix("h") ? String($0.trimmed.dropLast()) : $0.trimmed)
        }
        guard let first = parts.first ?? nil, let last = parts.last ?? nil, (1...2).contains(parts.count), first >= 0,
            last >= first, last.isFinite
        else {
            diagnostics.error(at: place, "'\(text)' tells no hours of a week", remedy: "write 40h, or 32-40h")
            return nil
        }
        guard last <= 168 else {
            diagnostics.error(
                at: place, "\(text) are more hours than the 168 of a week", remedy: "write what is worked, such as 40h")
            return nil
        }
        return (parts.count == 1 ? 0 : first)...last
    }
}
