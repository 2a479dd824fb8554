public import Foundation
import SourceFiles

/// Makes rotas with HiGHS.
public struct RotaMaker: Sendable {
    public var solver: Solver
    public var limits: Solver.Limits

    public init(solver: Solver, limits: Solver.Limits = Solver.Limits()) {
        self.solver = solver
        self.limits = limits
    }

    /// The best rota, proven up to the gap or as good as time allowed.
    ///
    /// - Throws: `RotaError.impossible` when the rules conflict for somebody, whatever is required.
    public func make(_ plan: RotaPlan) throws(RotaError) -> RotaResult {
        let begin = ContinuousClock.now
        let built = RotaProgram(plan)
        var search = RotaSearch(plan)
        let found = built.values(of: search.run(until: begin + .seconds(limits.seconds)))
        let start = built.program.violation(found) < 1e-6 ? found : nil
        var left = limits
        left.seconds = max(1, limits.seconds - (ContinuousClock.now - begin) / .seconds(1))
        let answer = try solver.solve(built.program, start: start, limits: left)
        guard let values = answer.values else {
            guard answer.isInfeasible else { throw .outOfTime(seconds: answer.seconds) }
            throw .impossible(try conflicts(in: plan))
        }
        let rota = built.rota(values)
        // A re-plan rewards what stays; told is the cost without that reward.
        let reward = Double(plan.before?.count ?? 0) * plan.weights.change
        return RotaResult(
            rota: rota, shortages: plan.shortages(of: rota),
            gap: max(0, answer.objective - answer.bound)
                / max(1e-9, abs(answer.objective + reward)),
            objective: answer.objective + reward, bound: answer.bound + reward,
            seconds: (ContinuousClock.now - begin) / .seconds(1),
            columns: built.program.columnCount, rows: built.program.rowCount)
    }

    /// Writes the program for other solvers, as MPS or LP by the file's name.
    public func write(_ plan: RotaPlan, to file: URL) throws(RotaError) {
        try solver.write(RotaProgram(plan).program, to: file)
    }

    /// For everybody whose rules cannot be kept: a set of rules that conflict, of which none can be spared.
    ///
    /// - seealso: J. Chinneck (2008), Feasibility and Infeasibility in Optimization: the deletion filter.
    func conflicts(in plan: RotaPlan) throws(RotaError) -> [RuleConflict] {
        var conflicts: [RuleConflict] = []
        for (person, somebody) in plan.crew.people.enumerated() {
            guard try !isPossible(person, plan, without: []) else { continue }
            var spared: Set<RotaRule> = []
            for rule in RotaRule.allCases where try !isPossible(person, plan, without: spared.union([rule])) {
                spared.insert(rule)
            }
            conflicts.append(
                RuleConflict(person: somebody.name, rules: RotaRule.allCases.filter { !spared.contains($0) }))
        }
        return conflicts
    }

    private func isPossible(_ person: Int, _ plan: RotaPlan, without: Set<RotaRule>) throws(RotaError) -> Bool {
        var program = LinearProgram()
        var rules = PersonRules(plan)
        rules.without = without
        let columns = rules.columns(of: person, in: &program)
        rules.add(person, columns, to: &program)
        return try !solver.solve(program, limits: Solver.Limits(seconds: 10, gap: 1)).isInfeasible
    }

    /// By how much which rules would have to give way for everything that is required to be filled; hours, or days.
    ///
    /// - Parameter rota: The best that keeps all rules.
    /// - Returns: By rule, the amount and the people concerned; empty where people are too few in any case, and nil when the time did
    ///   not suffice to tell.
    public func reliefs(for plan: RotaPlan, beyond rota: Rota) throws(RotaError) -> [RuleRelief]? {
        // Dearer than any preference, and cheaper than a missing person.
        let built = RotaProgram(plan, slackCost: plan.weights.missingHour / 2)
        var answer = try solver.solve(
            built.program, start: built.values(of: rota),
            limits: Solver.Limits(seconds: min(15, limits.seconds), gap: 0.02))
        // What is far from the best names rules at random; parts of duties are then nearer to the truth.
        let isRough = answer.values == nil || answer.gap > 0.05
        if isRough {
            answer = try solver.solve(
                built.program.relaxed, limits: Solver.Limits(seconds: min(30, limits.seconds), gap: 0))
        }
        guard let values = answer.values else { return nil }
        var reliefs: [RotaRule: RuleRelief] = [:]
        for slack in built.rules.slacks where values[slack.column.index] > 0.01 {
            reliefs[slack.rule, default: RuleRelief(rule: slack.rule, amount: 0, people: [], isRough: isRough)]
                .add(values[slack.column.index], plan.crew.people[slack.person].name)
        }
        return reliefs.values.sorted { ($1.amount, $0.rule.rawValue) < ($0.amount, $1.rule.rawValue) }
    }
}

/// How far a rule would have to give way.
public struct RuleRelief: Equatable, Sendable {
    public var rule: RotaRule
    /// Hours for the rules of hours, else days or duties.
    public var amount: Double
    public var people: [String]
    /// Whether it was computed as if duties could be shared out in parts, for lack of time.
    public var isRough = false

    mutating func add(_ more: Double, _ person: String) {
        amount += more
        if !people.contains(person) { people.append(person) }
    }
}

extension RotaPlan {
    /// The places that nobody fills, counted from the duties alone.
    func shortages(of rota: Rota) -> [Shortage] {
        let byDay = Dictionary(
            grouping: rota.duties + past.values.flatMap(\.self).filter { $0.day < demand.days.lowerBound }, by: \.day)
        return demand.slots.flatMap { slot in
            let there = [slot.day + -1, slot.day].flatMap { byDay[$0] ?? [] }.filter { isThere($0, at: slot) }
            return SkillMatching(there.map { crew.people[$0.person] }, required: slot.required).missing
                .sorted { $0.key < $1.key }.map { Shortage(slot: slot, skill: $0.key, missing: $0.value) }
        }
    }

    func isThere(_ duty: Rota.Duty, at slot: Demand.Slot) -> Bool {
        if let shift = slot.shift { return duty.day == slot.day && duty.shift == shift }
        let shift = crew.shifts[duty.shift]
        let offset = (duty.day.number - slot.day.number) * 1440
        guard shift.range.lowerBound + offset <= slot.range.lowerBound,
            slot.range.upperBound <= shift.range.upperBound + offset
        else { return false }
        guard let start = duty.breakStart else { return true }
        let minute = (start.minutes < shift.start.minutes ? start.minutes + 1440 : start.minutes) + offset
        return !(minute < slot.range.upperBound && slot.range.lowerBound < minute + shift.breakLength)
    }
}
