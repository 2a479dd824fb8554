import SourceFiles

/// Writes the rules for one person as rows of a program.
struct PersonRules {
    /// A place where a rule gives way, when rules may.
    struct Slack: Equatable {
        var person: Int
        var rule: RotaRule
        var column: LinearProgram.Column
    }

    private let plan: RotaPlan
    private let days: ClosedRange<CalendarDay>
    /// Days on which everything is as it was.
    private let past: [CalendarDay: Set<Rota.Duty>]
    /// Rules that are left out.
    var without: Set<RotaRule> = []
    /// Cost of one day, or of one hour, by which a rule gives way; nil when none may.
    var slackCost: Double?
    private(set) var slacks: [Slack] = []
    /// Columns of the past, about which no rule can say anything any more.
    private var settled: Set<Int> = []
    /// For each person and week-end, whether it is worked, and its duties.
    private(set) var weekends: [(worked: LinearProgram.Column, duties: [LinearProgram.Column])] = []

    init(_ plan: RotaPlan) {
        self.plan = plan
        days = plan.days
        past = plan.past
    }

    private var crew: Crew { plan.crew }

    private var dayCount: Int { days.upperBound.number - days.lowerBound.number + 1 }
    private func day(_ index: Int) -> CalendarDay { days.lowerBound + index }

    /// A column for each day and shift, 1 when the person works it: [day][shift].
    mutating func columns(of person: Int, in program: inout LinearProgram) -> [[LinearProgram.Column]] {
        let somebody = crew.people[person]
        return (0..<dayCount).map { index in
            crew.shifts.indices.map { shift in
                let day = day(index)
                if let known = past[day], !without.contains(.past) {
                    let isWorked = known.contains(.init(person: person, day: day, shift: shift))
                    let column = program.column(isWorked ? 1...1 : 0...0, isWhole: true)
                    settled.insert(column.index)
                    return column
                }
                let isBarred =
                    somebody.never.contains(shift) && !without.contains(.never)
                    || somebody.off.contains(day) && !without.contains(.off)
                return program.column(isBarred ? 0...0 : 0...1, isWhole: true)
            }
        }
    }

    mutating func add(_ person: Int, _ columns: [[LinearProgram.Column]], to program: inout LinearProgram) {
        addRest(person, columns, to: &program)
        addWeeks(person, columns, to: &program)
        let everyShift = crew.shifts.indices.map { $0 }
        addRuns(.daysInARow, most: crew.rules.daysInARow, shifts: everyShift, person, columns, to: &program)
        addRuns(
            .nightsInARow, most: crew.rules.nightsInARow, shifts: everyShift.filter { crew.shifts[$0].isNight }, person,
            columns, to: &program)
        addWeekends(person, columns, to: &program)
    }

    /// One shift a day, and enough time between two.
    ///
    /// For each end of a shift: of the day's shifts that end then or later, and the shifts that begin too soon after it, one at most.
    /// Any two of them exclude each other, so that one row says what many pairs would.
    private mutating func addRest(
        _ person: Int, _ columns: [[LinearProgram.Column]], to program: inout LinearProgram
    ) {
        let shifts = crew.shifts
        for index in columns.indices {
            row(.oneShiftADay, person, columns[index].map { ($0, 1) }, atMost: 1, to: &program)
            for end in Set(shifts.map(\.range.upperBound)) {
                var terms = shifts.indices.filter { shifts[$0].range.upperBound >= end }
                    .map { (columns[index][$0], 1.0) }
                let late = terms.count
                for next in (index + 1)..<max(index + 1, min(index + 3, columns.count)) {
                    let offset = (next - index) * 1440
                    for shift in shifts.indices where shifts[shift].start.minutes + offset < end + crew.rules.rest {
                        terms.append((columns[next][shift], 1))
                    }
                }
                if terms.count > late { row(.rest, person, terms, atMost: 1, to: &program) }
            }
        }
    }

    /// Hours and days off from Monday to Sunday; of a week that is cut by the plan's ends, the contract asks for its share.
    private mutating func addWeeks(
        _ person: Int, _ columns: [[LinearProgram.Column]], to program: inout LinearProgram
    ) {
        let hours = crew.people[person].hours
        let leastHours = plan.weekLeastHours(of: crew.people[person])
        let weeks = Dictionary(grouping: columns.indices, by: { day($0).week }).sorted { $0.key < $1.key }
        for (least, (_, indices)) in zip(leastHours, weeks) {
            let terms = indices.flatMap { index in
                crew.shifts.indices.map { (columns[index][$0], crew.shifts[$0].paidHours) }
            }
            if let most = crew.rules.hoursAWeek { weekRow(.hoursAWeek, person, terms, atMost: most, to: &program) }
            weekRow(.contractMost, person, terms, atMost: hours.upperBound, to: &program)
            if least > 0 { weekRow(.contractLeast, person, terms, atLeast: least, to: &program) }
            if let off = crew.rules.daysOffAWeek, indices.count > 7 - off {
                row(.daysOffAWeek, person, terms.map { ($0.0, 1) }, atMost: Double(7 - off), to: &program)
            }
        }
    }

    /// A row of hours; where all shifts are equally long it counts shifts, which leaves less room for fractions.
    private mutating func weekRow(
        _ rule: RotaRule, _ person: Int, _ terms: [(LinearProgram.Column, Double)], atLeast: Double = -.infinity,
        atMost: Double = .infinity, to program: inout LinearProgram
    ) {
        guard slackCost == nil, let length = terms.first?.1, length > 0, terms.allSatisfy({ $0.1 == length }) else {
            return row(rule, person, terms, atLeast: atLeast, atMost: atMost, to: &program)
        }
        row(
            rule, person, terms.map { ($0.0, 1) }, atLeast: (atLeast / length - 1e-9).rounded(.up),
            atMost: (atMost / length + 1e-9).rounded(.down), to: &program)
    }

    private mutating func addRuns(
        _ rule: RotaRule, most: Int?, shifts: [Int], _ person: Int, _ columns: [[LinearProgram.Column]],
        to program: inout LinearProgram
    ) {
        guard let most, columns.count > most else { return }
        for first in 0..<(columns.count - most) {
            let terms = (first...first + most).flatMap { index in shifts.map { (columns[index][$0], 1.0) } }
            row(rule, person, terms, atMost: Double(most), to: &program)
        }
    }

    private mutating func addWeekends(
        _ person: Int, _ columns: [[LinearProgram.Column]], to program: inout LinearProgram
    ) {
        guard let free = crew.rules.freeWeekends else { return }
        let byWeek = Dictionary(grouping: columns.indices.filter { day($0).isWeekend }, by: { day($0).week })
            .sorted { $0.key < $1.key }
        let isWorked = byWeek.map { _, indices in
            let worked = program.column(0...1, isWhole: true)
            for index in indices {
                program.row(columns[index].map { ($0, 1) } + [(worked, -1)], atMost: 0)
            }
            self.weekends.append((worked, indices.flatMap { columns[$0] }))
            return worked
        }
        guard isWorked.count >= 4 else { return }
        for first in 0...(isWorked.count - 4) {
            row(
                .freeWeekends, person, isWorked[first..<first + 4].map { ($0, 1) }, atMost: Double(4 - free),
                to: &program)
        }
    }

    /// Adds a row, with a slack where rules may give way.
    private mutating func row(
        _ rule: RotaRule, _ person: Int, _ terms: [(LinearProgram.Column, Double)], atLeast: Double = -.infinity,
        atMost: Double = .infinity, to program: inout LinearProgram
    ) {
        guard !without.contains(rule), !terms.allSatisfy({ settled.contains($0.0.index) }) else { return }
        var terms = terms
        if let slackCost, rule != .oneShiftADay {
            let isHours = [.hoursAWeek, .contractMost, .contractLeast].contains(rule)
            let slack = program.column(0...1000, cost: isHours ? slackCost / 8 : slackCost)
            terms.append((slack, atLeast > -.infinity ? 1 : -1))
            slacks.append(Slack(person: person, rule: rule, column: slack))
        }
        program.row(terms, atLeast: atLeast, atMost: atMost)
    }
}
