import SourceFiles
import Workforce

/// Finds what is wrong with a rota, by looking at the duties alone and by other means than the program that made it.
struct RotaReferee {
    var crew: Crew
    var demand: Demand

    func complaints(_ rota: Rota) -> [String] {
        crew.people.indices.flatMap { person in
            complaints(person, rota.duties.filter { $0.person == person }.sorted { $0.day < $1.day })
        }
    }

    private func complaints(_ index: Int, _ duties: [Rota.Duty]) -> [String] {
        let person = crew.people[index]
        let rules = crew.rules
        var found: [String] = []
        for duty in duties {
            if person.off.contains(duty.day) { found.append("\(person.name) works on a day off, \(duty.day)") }
            if person.never.contains(duty.shift) { found.append("\(person.name) works a shift that is barred") }
            if !demand.days.contains(duty.day) { found.append("\(duty.day) is not part of the plan") }
        }
        for (first, second) in zip(duties, duties.dropFirst()) {
            let one = crew.shifts[first.shift]
            let end = first.day.number * 1440 + one.start.minutes + one.length
            let start = second.day.number * 1440 + crew.shifts[second.shift].start.minutes
            if start - end < rules.rest { found.append("\(person.name) rests too little before \(second.day)") }
            if first.day == second.day { found.append("\(person.name) works twice on \(first.day)") }
        }
        for (_, week) in Dictionary(grouping: duties, by: \.day.week) {
            let hours = week.reduce(0.0) { $0 + crew.shifts[$1.shift].paidHours }
            if hours > min(person.hours.upperBound, rules.hoursAWeek ?? .infinity) + 1e-9 {
                found.append("\(person.name) works \(hours) hours in a week")
            }
            if let off = rules.daysOffAWeek, week.count > 7 - off {
                found.append("\(person.name) has too few days off")
            }
        }
        for week in Set(allDays.map(\.week)) {
            let days = allDays.filter { $0.week == week }
            let hours = duties.filter { $0.day.week == week }.reduce(0.0) { $0 + crew.shifts[$1.shift].paidHours }
            let free = days.filter { person.off.contains($0) }.count
            let least = person.hours.lowerBound
            let asked = days.count - free == 7 ? least : (least * Double(days.count - free) / 7).rounded(.down)
            if hours < asked - 1e-9 { found.append("\(person.name) works \(hours) of \(asked) hours") }
        }
        let nights = duties.filter { crew.shifts[$0.shift].isNight }.map(\.day.number)
        if let most = rules.daysInARow, longestRun(duties.map(\.day.number)) > most {
            found.append("\(person.name) works too many days in a row")
        }
        if let most = rules.nightsInARow, longestRun(nights) > most {
            found.append("\(person.name) works too many nights in a row")
        }
        if let free = rules.freeWeekends {
            let weeks = Set(allDays.filter(\.isWeekend).map(\.week)).sorted()
            let worked = Set(duties.filter { $0.day.isWeekend }.map(\.day.week))
            for first in weeks.indices where first + 4 <= weeks.count {
                if weeks[first..<first + 4].filter({ !worked.contains($0) }).count < free {
                    found.append("\(person.name) has too few free week-ends")
                }
            }
        }
        return found
    }

    private var allDays: [CalendarDay] {
        (demand.days.lowerBound.number...demand.days.upperBound.number).map { CalendarDay(number: $0) }
    }

    private func longestRun(_ days: [Int]) -> Int {
        var longest = 0
        var length = 0
        for (index, day) in days.enumerated() {
            length = index > 0 && days[index - 1] == day - 1 ? length + 1 : 1
            longest = max(longest, length)
        }
        return longest
    }
}
