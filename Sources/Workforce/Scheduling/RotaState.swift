import SourceFiles

/// A rota while it is searched for: who does what on which day, what that costs, and what the rules allow next.
struct RotaState {
    /// A shift with the place of its break.
    private struct Option {
        var shift: Int
        var breakStart: Int?
    }

    private let plan: RotaPlan
    private let dayCount: Int
    private let options: [Option]
    private let limits: RotaLimits
    /// [person][day][option + 1], the cost of the duty itself; infinite where it is barred.
    private var dutyCost: [Double]
    /// [person][day], -1 for a day off.
    private var chosen: [Int]
    private var coverage: RotaCoverage
    private var nights: RotaFairness
    private var weekends: RotaFairness
    /// Paid hours and days by [person][week].
    private var hours: [Double]
    private var workDays: [Int]
    private let weekOfDay: [Int]
    private let weekCount: Int
    private var leastHours: [Double]
    private(set) var cost = 0.0
    let openDays: [Int]
    private let isWeekend: [Bool]

    var optionCount: Int { options.count }
    /// An hour that a contract asks for and nobody gives.
    private static let missingContractHour = 60.0

    init(_ plan: RotaPlan) {
        self.plan = plan
        let days = plan.days
        let first = days.lowerBound
        dayCount = days.upperBound.number - first.number + 1
        let crew = plan.crew
        let grid = plan.demand.slots.map(\.range.count).min() ?? 30
        let isByTime = plan.demand.isByTime
        options = crew.shifts.indices.flatMap { shift -> [Option] in
            guard isByTime, crew.shifts[shift].breakLength > 0 else { return [Option(shift: shift, breakStart: nil)] }
            return crew.shifts[shift].breakStarts(grid: grid).map { Option(shift: shift, breakStart: $0) }
        }
        limits = RotaLimits(crew)
        let past = plan.past
        openDays = (0..<dayCount).filter { past[first + $0] == nil }
        weekOfDay = (0..<dayCount).map { (first + $0).week - first.week }
        weekCount = (weekOfDay.last ?? 0) + 1
        isWeekend = (0..<dayCount).map { (first + $0).isWeekend }
        chosen = [Int](repeating: -1, count: crew.people.count * dayCount)
        hours = [Double](repeating: 0, count: crew.people.count * weekCount)
        workDays = [Int](repeating: 0, count: crew.people.count * weekCount)
        leastHours = crew.people.flatMap { person in
            plan.weekLeastHours(of: person)
        }
        coverage = RotaCoverage(plan, options: options.map { ($0.shift, $0.breakStart) })
        let counted = plan.demand.days.lowerBound.number - first.number
        nights = RotaFairness(plan, firstDay: counted) { crew.shifts[$1].isNight }
        weekends = RotaFairness(plan, firstDay: counted) { day, _ in day.isWeekend }
        dutyCost = []
        for (person, somebody) in crew.people.enumerated() {
            for day in 0..<dayCount {
                dutyCost.append(0)
                for option in options {
                    let isBarred = somebody.never.contains(option.shift) || somebody.off.contains(first + day)
                    dutyCost.append(isBarred ? .infinity : plan.cost(of: person, first + day, option.shift))
                }
            }
        }
        cost = coverage.cost + nights.cost + weekends.cost + leastHours.reduce(0, +) * Self.missingContractHour
        place(past)
    }

    /// What was worked, and what was planned before as far as it is still allowed.
    private mutating func place(_ past: [CalendarDay: Set<Rota.Duty>]) {
        let first = plan.days.lowerBound
        let known = past.values.flatMap(\.self) + (plan.before ?? [])
        for duty in known.sorted(by: { ($0.day, $0.person) < ($1.day, $1.person) }) {
            let day = duty.day.number - first.number
            guard let option = options.firstIndex(where: { $0.shift == duty.shift }) else { continue }
            let isPast = past[duty.day] != nil
            if isPast { dutyCost[(duty.person * dayCount + day) * (options.count + 1) + option + 1] = 0 }
            if isPast || allows(duty.person, day, option) { set(duty.person, day, option) }
        }
    }

    func option(_ person: Int, _ day: Int) -> Int { chosen[person * dayCount + day] }

    private func shift(_ person: Int, _ day: Int) -> Int {
        guard day >= 0, day < dayCount else { return -1 }
        let option = chosen[person * dayCount + day]
        return option < 0 ? -1 : options[option].shift
    }

    /// Whether the rules, but for the least hours, let the person do this on that day in the place of what is there.
    func allows(_ person: Int, _ day: Int, _ option: Int) -> Bool {
        guard option >= 0 else { return true }
        guard dutyCost[(person * dayCount + day) * (options.count + 1) + option + 1] < .infinity else { return false }
        let next = options[option].shift
        let now = shift(person, day)
        guard next != now else { return true }
        for distance in 1...2 {
            let before = shift(person, day - distance)
            let after = shift(person, day + distance)
            if before >= 0, limits.isTooSoon(before, next, distance) { return false }
            if after >= 0, limits.isTooSoon(next, after, distance) { return false }
        }
        let week = person * weekCount + weekOfDay[day]
        let more = limits.hours[next] - (now >= 0 ? limits.hours[now] : 0)
        if hours[week] + more > limits.mostHours[person] + 1e-9 { return false }
        if limits.isNight[next], now < 0 || !limits.isNight[now],
            run(person, day, where: { $0 >= 0 && limits.isNight[$0] }) > limits.nightsInARow
        {
            return false
        }
        guard now < 0 else { return true }
        if workDays[week] + 1 > limits.workDaysAWeek { return false }
        if run(person, day, where: { $0 >= 0 }) > limits.daysInARow { return false }
        return !isWeekend[day] || limits.freeWeekends == 0 || keepsWeekends(person, day)
    }

    /// Days in a row around `day`, that day counted.
    private func run(_ person: Int, _ day: Int, where counts: (Int) -> Bool) -> Int {
        var length = 1
        var other = day - 1
        while other >= 0, counts(shift(person, other)) { (length, other) = (length + 1, other - 1) }
        other = day + 1
        while other < dayCount, counts(shift(person, other)) { (length, other) = (length + 1, other + 1) }
        return length
    }

    private func keepsWeekends(_ person: Int, _ day: Int) -> Bool {
        var worked = [Bool](repeating: false, count: weekCount)
        var known = [Bool](repeating: false, count: weekCount)
        for other in 0..<dayCount where isWeekend[other] {
            known[weekOfDay[other]] = true
            if other == day || shift(person, other) >= 0 { worked[weekOfDay[other]] = true }
        }
        let list = worked.indices.filter { known[$0] }.map { worked[$0] }
        guard list.count >= 4 else { return true }
        return (0...(list.count - 4)).allSatisfy { first in
            list[first..<first + 4].count { !$0 } >= limits.freeWeekends
        }
    }

    mutating func set(_ person: Int, _ day: Int, _ option: Int) {
        let place = person * dayCount + day
        let before = chosen[place]
        guard before != option else { return }
        chosen[place] = option
        let week = person * weekCount + weekOfDay[day]
        cost += dutyCost[place * (options.count + 1) + option + 1] - dutyCost[place * (options.count + 1) + before + 1]
        cost -= max(0, leastHours[week] - hours[week]) * Self.missingContractHour
        if before >= 0 { count(person, day, week, before, -1) }
        if option >= 0 { count(person, day, week, option, 1) }
        cost += max(0, leastHours[week] - hours[week]) * Self.missingContractHour
    }

    private mutating func count(_ person: Int, _ day: Int, _ week: Int, _ option: Int, _ change: Int) {
        let shift = options[option].shift
        hours[week] += Double(change) * limits.hours[shift]
        workDays[week] += change
        cost += coverage.add(change, person: person, day: day, option: option)
        if limits.isNight[shift] { cost += nights.add(change, person: person, day: day) }
        if isWeekend[day] { cost += weekends.add(change, person: person, day: day) }
    }

    var snapshot: [Int] { chosen }

    mutating func restore(_ snapshot: [Int]) {
        for place in snapshot.indices where snapshot[place] != chosen[place] {
            set(place / dayCount, place % dayCount, snapshot[place])
        }
    }

    /// The duties of the days that are asked for.
    var rota: Rota {
        let first = plan.days.lowerBound
        return Rota(
            duties: chosen.indices.compactMap { place in
                let day = first + place % dayCount
                guard chosen[place] >= 0, day >= plan.demand.days.lowerBound else { return nil }
                let option = options[chosen[place]]
                return Rota.Duty(
                    person: place / dayCount, day: day, shift: option.shift,
                    breakStart: option.breakStart.map { ClockTime(minutes: $0 % 1440) })
            })
    }
}
