import SourceFiles

/// The rules as numbers, at hand for every step of a search.
struct RotaLimits {
    let hours: [Double]
    let isNight: [Bool]
    /// By person.
    let mostHours: [Double]
    let workDaysAWeek: Int
    let daysInARow: Int
    let nightsInARow: Int
    let freeWeekends: Int
    /// [first shift][second shift][days between - 1].
    private let tooSoon: [[[Bool]]]

    init(_ crew: Crew) {
        hours = crew.shifts.map(\.paidHours)
        isNight = crew.shifts.map(\.isNight)
        mostHours = crew.people.map { min($0.hours.upperBound, crew.rules.hoursAWeek ?? .infinity) }
        workDaysAWeek = 7 - (crew.rules.daysOffAWeek ?? 0)
        daysInARow = crew.rules.daysInARow ?? .max
        nightsInARow = crew.rules.nightsInARow ?? .max
        freeWeekends = crew.rules.freeWeekends ?? 0
        tooSoon = crew.shifts.map { first in
            crew.shifts.map { second in
                (1...2).map { second.start.minutes + $0 * 1440 < first.range.upperBound + crew.rules.rest }
            }
        }
    }

    func isTooSoon(_ first: Int, _ second: Int, _ distance: Int) -> Bool { tooSoon[first][second][distance - 1] }
}

extension RotaPlan {
    /// What a duty costs by itself: its hours, somebody's wishes, and the change from what was planned before.
    func cost(of person: Int, _ day: CalendarDay, _ shift: Int) -> Double {
        let somebody = crew.people[person]
        var cost = crew.shifts[shift].paidHours
        if somebody.avoids.contains(shift) { cost += weights.avoided }
        if !somebody.prefers.isEmpty, !somebody.prefers.contains(shift) { cost += weights.notPreferred }
        if let before, let changesFrom, day >= changesFrom {
            let isKept = before.contains(.init(person: person, day: day, shift: shift))
            cost += isKept ? -weights.change : weights.change
        }
        return cost
    }

    /// The contract's least hours in each week of the program.
    ///
    /// Of a week in part, and of days off, their share is not asked; what was worked before the plan begins counts, and asks nothing.
    func weekLeastHours(of person: Person) -> [Double] {
        let all = (days.lowerBound.number...days.upperBound.number).map { CalendarDay(number: $0) }
        return Dictionary(grouping: all, by: \.week).sorted { $0.key < $1.key }.map { _, week in
            let asked = week.count { demand.days.contains($0) && !person.off.contains($0) }
            let least = person.hours.lowerBound
            return asked == 7 ? least : (least * Double(asked) / 7).rounded(.down)
        }
    }
}
