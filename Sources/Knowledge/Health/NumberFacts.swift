import Foundation
import ValueParsing

/// What a sentence says in numbers, by what they count: days, money of a currency, percent, kilograms.
struct NumberFacts: Equatable {
    /// Values in one form each, by what they count.
    let values: [String: Set<String>]
    /// The sentence without them.
    let rest: String

    init(_ sentence: String) {
        // "Within 7 days" and "in 7 days" are times counted from now; here only their length matters.
        let plain = Self.relativeWords.reduce(sentence) { $0.replacingOccurrences(of: $1, with: " ") }
        let found = ValueParser(now: Self.anyTime, timeZone: .gmt).values(in: plain)
        var values: [String: Set<String>] = [:]
        var rest = plain
        for value in found {
            guard let (unit, amount) = Self.reading(of: value.value) else { continue }
            values[unit, default: []].insert(amount)
            if let range = rest.range(of: value.text) { rest.replaceSubrange(range, with: " ") }
        }
        self.values = values
        self.rest = rest
    }

    /// What both count, and differently: no value of the one is a value of the other.
    func contradicts(_ other: NumberFacts) -> Bool {
        values.contains { unit, amounts in other.values[unit].map { $0.isDisjoint(with: amounts) } ?? false }
    }

    private static let anyTime = Date(timeIntervalSince1970: 1_767_225_600)
    private static let relativeWords = [
        " within ", " in ", " after ", " the next ", " the last ", " later", " ago", "以内", "之内", "内", "之后", "以后",
        "后", "之前", "以前",
    ]

    private static func reading(of value: Value) -> (unit: String, amount: String)? {
        switch value {
        case .percentage(let share): ("%", "\(share)")
        case .money(let money): (money.currency, "\(money.amount)-\(money.upperAmount ?? money.amount)")
        case .quantity(let quantity): (quantity.unit, "\(quantity.amount)-\(quantity.upperAmount ?? quantity.amount)")
        case .duration(let duration): reading(of: duration)
        default: nil
        }
    }

    /// Weeks are days and years are months, however they were said.
    private static func reading(of duration: CalendarDuration) -> (unit: String, amount: String)? {
        let range = duration.upperISO8601.map { "/" + $0 } ?? ""
        if duration.countsWorkingDays { return ("working days", "\(duration.days)\(range)") }
        let (months, days) = (duration.years * 12 + duration.months, duration.weeks * 7 + duration.days)
        switch (months, days, duration.seconds) {
        case (0, 0, 1...): return ("seconds", "\(duration.seconds)\(range)")
        case (0, 1..., 0): return ("days", "\(days)\(range)")
        case (1..., 0, 0): return ("months", "\(months)\(range)")
        default: return nil
        }
    }
}
