import SourceFiles

/// The integer program whose best solution is the rota.
///
/// x(p, d, s) = 1 when person p works shift s on day d. For every slot and every set K of the skills that it asks for, those who are
/// there and have one of K are as many as K asks for, up to a shortage that costs: by Hall's theorem, people can then be given the
/// skills one by one.
///
/// - seealso: P. Hall (1935), On representatives of subsets; S. Bechtold and L. Jacobs (1990), Implicit modeling of flexible break
///   assignments, for breaks that are counted by shift and not by person.
struct RotaProgram {
    private(set) var program = LinearProgram()
    private(set) var rules: PersonRules
    /// [person][day][shift], days from the first of the past.
    private(set) var duties: [[[LinearProgram.Column]]] = []

    private let plan: RotaPlan
    private var breaks: [BreakColumns] = []
    private var coverage: [CoverageColumns] = []
    private var fairness: [FairnessColumns] = []

    private struct BreakColumns {
        var people: [Int]
        var day: Int
        var shift: Int
        /// When it begins, in minutes after midnight of the day, and how many take it then.
        var starts: [(minute: Int, column: LinearProgram.Column)]
    }

    private struct CoverageColumns {
        var signature: Signature
        var required: [String: Int]
        var missing: [String: LinearProgram.Column]
    }

    private struct FairnessColumns {
        var total: LinearProgram.Column
        var shares: [Double]
        var people:
            [(
                person: Int, duties: [LinearProgram.Column], count: LinearProgram.Column, over: LinearProgram.Column,
                under: LinearProgram.Column
            )] = []
    }

    /// - Parameter slackCost: As `PersonRules.slackCost`.
    init(_ plan: RotaPlan, slackCost: Double? = nil) {
        self.plan = plan
        rules = PersonRules(plan)
        rules.slackCost = slackCost
        for person in plan.crew.people.indices {
            let columns = rules.columns(of: person, in: &program)
            rules.add(person, columns, to: &program)
            duties.append(columns)
        }
        addCosts()
        if plan.demand.isByTime { addBreaks() }
        addCoverage()
        if slackCost == nil {
            addFairness { plan.crew.shifts[$1].isNight }
            addFairness { day, _ in day.isWeekend }
        }
    }

    private var crew: Crew { plan.crew }
    private func index(of day: CalendarDay) -> Int { day.number - plan.days.lowerBound.number }
    private var plannedDays: Range<Int> { index(of: plan.demand.days.lowerBound)..<index(of: plan.days.upperBound) + 1 }

    private mutating func addCosts() {
        for person in crew.people.indices {
            for day in plannedDays {
                for (shift, column) in duties[person][day].enumerated() {
                    program.addCost(plan.cost(of: person, plan.days.lowerBound + day, shift), of: column)
                }
            }
        }
    }

    private mutating func addBreaks() {
        let grid = plan.demand.slots.map(\.range.count).min() ?? 30
        let classes = Dictionary(grouping: crew.people.indices, by: { crew.people[$0].skills })
            .sorted { $0.value[0] < $1.value[0] }.map(\.value)
        for people in classes {
            for day in plannedDays {
                for (place, shift) in crew.shifts.enumerated() where shift.breakLength > 0 {
                    let starts = shift.breakStarts(grid: grid).map {
                        (minute: $0, column: program.column(0...Double(people.count), isWhole: true))
                    }
                    program.row(
                        starts.map { ($0.column, 1) } + people.map { (duties[$0][day][place], -1) }, atLeast: 0,
                        atMost: 0)
                    breaks.append(BreakColumns(people: people, day: day, shift: place, starts: starts))
                }
            }
        }
    }

    /// The days and shifts whose people are there for the whole of a slot.
    private func covering(_ slot: Demand.Slot) -> [(day: Int, shift: Int)] {
        let day = index(of: slot.day)
        if let shift = slot.shift { return [(day, shift)] }
        return [day - 1, day].filter { $0 >= 0 }.flatMap { first in
            crew.shifts.indices.filter {
                let offset = (first - day) * 1440
                let range = crew.shifts[$0].range
                return range.lowerBound + offset <= slot.range.lowerBound
                    && slot.range.upperBound <= range.upperBound + offset
            }.map { (first, $0) }
        }
    }

    /// Slots that the same people fill make one set of rows, with the largest number that any of them asks for.
    private struct Signature: Hashable {
        var duties: [[Int]]
        var breaks: [[Int]]
    }

    private mutating func addCoverage() {
        var merged: [Signature: (required: [String: Int], hours: Double)] = [:]
        var order: [Signature] = []
        for slot in plan.demand.slots {
            let covering = covering(slot)
            let away =
                slot.shift == nil
                ? breaks.indices.filter { index in
                    covering.contains { $0 == (breaks[index].day, breaks[index].shift) }
                }.flatMap { index in
                    breaksOverlapping(slot, breaks[index]).map { [index, $0] }
                } : []
            let signature = Signature(duties: covering.map { [$0.day, $0.shift] }, breaks: away)
            let hours = Double(slot.range.count) / 60
            if merged[signature] == nil { order.append(signature) }
            merged[signature, default: ([:], 0)].required.merge(slot.required) { max($0, $1) }
            merged[signature]?.hours += hours
        }
        for signature in order {
            guard let (required, hours) = merged[signature] else { continue }
            addCoverage(required, hours: hours, signature)
        }
    }

    private func breaksOverlapping(_ slot: Demand.Slot, _ breaks: BreakColumns) -> [Int] {
        let offset = (breaks.day - index(of: slot.day)) * 1440
        let length = crew.shifts[breaks.shift].breakLength
        return breaks.starts.indices.filter {
            let start = breaks.starts[$0].minute + offset
            return start < slot.range.upperBound && slot.range.lowerBound < start + length
        }
    }

    private mutating func addCoverage(_ required: [String: Int], hours: Double, _ signature: Signature) {
        let skills = required.filter { $0.value > 0 }.keys.sorted()
        let missing = Dictionary(
            uniqueKeysWithValues: skills.map { skill in
                let most = Double(required[skill] ?? 0)
                return (skill, program.column(0...most, cost: plan.weights.missingHour * hours, isWhole: true))
            })
        coverage.append(CoverageColumns(signature: signature, required: required, missing: missing))
        for set in 1..<max(1, 1 << skills.count) {
            let chosen = skills.indices.filter { set & (1 << $0) != 0 }.map { skills[$0] }
            func counts(_ person: Int) -> Bool { crew.people[person].has(oneOf: chosen) }
            var terms: [(LinearProgram.Column, Double)] = signature.duties.flatMap { pair in
                crew.people.indices.filter(counts).map { (duties[$0][pair[0]][pair[1]], 1) }
            }
            terms += signature.breaks.filter { counts(breaks[$0[0]].people[0]) }
                .map { (breaks[$0[0]].starts[$0[1]].column, -1) }
            terms += chosen.compactMap { missing[$0].map { ($0, 1) } }
            program.row(terms, atLeast: Double(chosen.reduce(0) { $0 + (required[$1] ?? 0) }))
        }
    }

    /// Each one's number of such duties differs from the share by less than one, or it costs.
    ///
    /// Shares go by the contract's hours and by the days on which somebody can be scheduled.
    private mutating func addFairness(_ counts: (CalendarDay, Int) -> Bool) {
        let shares = plan.shares(of: counts)
        guard shares.contains(where: { $0 > 0 }) else { return }
        let most = Double(plannedDays.count)
        var fair = FairnessColumns(total: program.column(0...most * Double(crew.people.count)), shares: shares)
        var all: [(LinearProgram.Column, Double)] = [(fair.total, -1)]
        for person in crew.people.indices where shares[person] > 0 {
            let counted = plannedDays.flatMap { day in
                crew.shifts.indices.filter { counts(plan.days.lowerBound + day, $0) }.map { duties[person][day][$0] }
            }
            let count = program.column(0...most)
            program.row(counted.map { ($0, 1) } + [(count, -1)], atLeast: 0, atMost: 0)
            all.append((count, 1))
            let over = program.column(0...most, cost: plan.weights.unfair)
            let under = program.column(0...most, cost: plan.weights.unfair)
            program.row([(count, 1), (fair.total, -shares[person]), (over, -1)], atMost: 0.99)
            program.row([(fair.total, shares[person]), (count, -1), (under, -1)], atMost: 0.99)
            fair.people.append((person, counted, count, over, under))
        }
        program.row(all, atLeast: 0, atMost: 0)
        fairness.append(fair)
    }

    /// The value of every column for a rota, for the solver to begin with.
    func values(of rota: Rota) -> [Double] {
        var values = program.lower
        for duty in rota.duties { values[duties[duty.person][index(of: duty.day)][duty.shift].index] = 1 }
        for weekend in rules.weekends {
            values[weekend.worked.index] = weekend.duties.contains { values[$0.index] > 0.5 } ? 1 : 0
        }
        for part in breaks {
            let day = plan.days.lowerBound + part.day
            for duty in rota.duties
            where duty.day == day && duty.shift == part.shift && part.people.contains(duty.person) {
                let start = part.starts.first { $0.minute % 1440 == duty.breakStart?.minutes } ?? part.starts.first
                if let start { values[start.column.index] += 1 }
            }
        }
        for fair in fairness {
            var total = 0.0
            for part in fair.people {
                let count = part.duties.reduce(0) { $0 + values[$1.index] }
                values[part.count.index] = count
                total += count
            }
            values[fair.total.index] = total
            for part in fair.people {
                let apart = values[part.count.index] - fair.shares[part.person] * total
                values[part.over.index] = max(0, apart - 0.99)
                values[part.under.index] = max(0, -apart - 0.99)
            }
        }
        for part in coverage {
            let there = part.signature.duties.flatMap { pair in
                crew.people.indices.filter { values[duties[$0][pair[0]][pair[1]].index] > 0.5 }
            }
            // Of those who take their break then, any of the same skills will do.
            var present = there
            for pair in part.signature.breaks {
                let away = breaks[pair[0]]
                for _ in 0..<Int(values[away.starts[pair[1]].column.index]) {
                    if let index = present.firstIndex(where: { away.people.contains($0) }) { present.remove(at: index) }
                }
            }
            let missing = SkillMatching(present.map { crew.people[$0] }, required: part.required).missing
            for (skill, column) in part.missing { values[column.index] = Double(missing[skill] ?? 0) }
        }
        return values
    }

    /// Reads the duties off a solution; those of the past are left out.
    func rota(_ values: [Double]) -> Rota {
        var rota: [Rota.Duty] = []
        for person in duties.indices {
            for day in plannedDays {
                for (shift, column) in duties[person][day].enumerated() where values[column.index] > 0.5 {
                    rota.append(.init(person: person, day: plan.days.lowerBound + day, shift: shift))
                }
            }
        }
        for part in breaks {
            var starts = part.starts.flatMap { start in
                [Int](repeating: start.minute, count: Int(values[start.column.index].rounded()))
            }[...]
            let day = plan.days.lowerBound + part.day
            for index in rota.indices
            where rota[index].day == day && rota[index].shift == part.shift && part.people.contains(rota[index].person)
            {
                rota[index].breakStart = starts.popFirst().map { ClockTime(minutes: $0 % 1440) }
            }
        }
        return Rota(duties: rota)
    }
}

extension Person {
    func has(oneOf wanted: [String]) -> Bool { wanted.contains { $0.isEmpty || skills.contains($0) } }
}

extension Shift {
    /// When the break can begin, in minutes after midnight: in the middle third of the shift.
    func breakStarts(grid: Int) -> [Int] {
        let step = max(5, min(grid, 30))
        let first = range.lowerBound + length / 3
        let last = max(first, range.lowerBound + 2 * length / 3 - breakLength)
        let aligned = (first + step - 1) / step * step
        return aligned > last ? [first] : Array(stride(from: aligned, through: last, by: step))
    }
}
