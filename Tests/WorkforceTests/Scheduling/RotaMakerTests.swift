import SourceFiles
import Foundation
import NumericalMethods
import Testing
import Workforce

@Suite(.enabled(if: FetchedSolver.isThere, "needs HiGHS: run Scripts/setup"))
struct RotaMakerTests {
    private static let early = Shift(name: "early", start: ClockTime(minutes: 360), length: 480, breakLength: 30)
    private static let late = Shift(name: "late", start: ClockTime(minutes: 840), length: 480, breakLength: 30)
    private static let night = Shift(
        name: "night", start: ClockTime(minutes: 1320), length: 480, breakLength: 30, isNight: true)
    /// A Monday.
    private static let monday = CalendarDay(number: 20780)

    private static func plan(
        _ people: [Person], days: Int, rules: LabourRules = LabourRules(), shifts: [Shift] = [early, late, night],
        required: (Int, Int) -> [String: Int]
    ) -> RotaPlan {
        let slots = (0..<days).flatMap { day in
            shifts.indices.map { shift in
                let start = shifts[shift].start.minutes
                return Demand.Slot(
                    day: monday + day, range: start..<start + shifts[shift].length, shift: shift,
                    required: required(day, shift))
            }
        }
        return RotaPlan(
            crew: Crew(shifts: shifts, rules: rules, people: people),
            demand: Demand(slots: slots, days: monday...monday + (days - 1)))
    }

    private static func strictRules() -> LabourRules {
        var rules = LabourRules()
        rules.hoursAWeek = 48
        rules.daysInARow = 5
        rules.nightsInARow = 3
        rules.daysOffAWeek = 2
        rules.freeWeekends = 1
        return rules
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func `every rule holds in a rota of people drawn at random`(
        seed: UInt64
    ) throws {
        var random = SplitMix(seed: seed)
        let people = (0..<24).map { index in
            Person(
                name: "P\(index)", skills: Set([["zh"], ["en"], ["zh", "en"]].randomElement(using: &random) ?? []),
                hours: Bool.random(using: &random) ? 30...40 : 7.5...22.5,
                prefers: Int.random(in: 0..<4, using: &random) == 0 ? [0] : [],
                avoids: Int.random(in: 0..<4, using: &random) == 0 ? [2] : [],
                never: Int.random(in: 0..<6, using: &random) == 0 ? [2] : [],
                off: Set((0..<2).map { _ in Self.monday + Int.random(in: 0..<28, using: &random) }))
        }
        let plan = Self.plan(people, days: 28, rules: Self.strictRules()) { _, shift in
            shift == 2 ? ["": 1] : ["zh": 2, "en": 2]
        }
        let result = try FetchedSolver.maker(gap: 0.02).make(plan)
        #expect(RotaReferee(crew: plan.crew, demand: plan.demand).complaints(result.rota) == [])
        #expect(result.gap <= 0.02)
        #expect(result.bound <= result.objective)
    }

    @Test func `who prefers a shift gets it, and nights are spread evenly`() throws {
        let people = (0..<8).map { index in
            Person(name: "P\(index)", hours: 0...40, prefers: index == 0 ? [0] : [])
        }
        let plan = Self.plan(people, days: 14, rules: Self.strictRules()) { _, _ in ["": 1] }
        let result = try FetchedSolver.maker().make(plan)
        #expect(result.shortages.isEmpty)
        let summary = RotaSummary(result.rota, crew: plan.crew)
        // Fourteen nights for eight people.
        #expect(summary.spread(\.nights) == 1...2)
        #expect(summary.people.reduce(0) { $0 + $1.nights } == 14)
    }

    @Test func `a person counts for one of several skills at a time`() throws {
        let both = Person(name: "Ann", skills: ["zh", "en"])
        let plan = Self.plan([both], days: 1, shifts: [Self.early]) { _, _ in ["zh": 1, "en": 1] }
        let result = try FetchedSolver.maker().make(plan)
        #expect(result.rota.duties.count == 1)
        #expect(result.shortages.map(\.missing) == [1])
    }

    @Test func `where people are too few, the rule that stands in the way is named`() throws {
        let people = ["Ann", "Ben"].map { Person(name: $0, hours: 0...15) }
        let plan = Self.plan(people, days: 5, shifts: [Self.early]) { _, _ in ["": 1] }
        let maker = try FetchedSolver.maker()
        let result = try maker.make(plan)
        // Each can work twice in the week, and five days are asked for.
        #expect(result.shortages.reduce(0) { $0 + $1.missing } == 1)
        let reliefs = try #require(try maker.reliefs(for: plan, beyond: result.rota))
        #expect(reliefs.map(\.rule) == [.contractMost])
        #expect(abs((reliefs.first?.amount ?? 0) - 7.5) < 1e-6)
    }

    @Test func `rules that conflict are named, and only those`() throws {
        var rules = Self.strictRules()
        rules.daysOffAWeek = 3
        let people = [Person(name: "Ann", hours: 37.5...40), Person(name: "Ben", hours: 0...40)]
        let plan = Self.plan(people, days: 7, rules: rules) { _, _ in ["": 0] }
        #expect(
            throws: RotaError.impossible([.init(person: "Ann", rules: [.contractLeast, .daysOffAWeek])])
        ) { try FetchedSolver.maker().make(plan) }
    }

    @Test func `after a sick call only what must change does`() throws {
        let people = (0..<6).map { Person(name: "P\($0)", hours: 0...40) }
        var plan = Self.plan(people, days: 14, rules: Self.strictRules()) { _, shift in ["": shift == 2 ? 0 : 1] }
        let before = try FetchedSolver.maker().make(plan).rota
        let lost = try #require(before.duties.first { $0.day == Self.monday + 4 })
        plan.crew.people[lost.person].off = [lost.day]
        plan.keep(before, changesFrom: lost.day)
        let after = try FetchedSolver.maker().make(plan)
        #expect(after.shortages.isEmpty)
        // One duty goes from the one to somebody else.
        #expect(after.rota.changes(from: before, in: Self.monday...Self.monday + 30) == 2)
        #expect(RotaReferee(crew: plan.crew, demand: plan.demand).complaints(after.rota) == [])
    }

    @Test func `an absence that began before the plan leaves what was worked, and costs nothing`() throws {
        let people = (0..<6).map { Person(name: "P\($0)", hours: 0...40) }
        var plan = Self.plan(people, days: 7, rules: Self.strictRules()) { _, shift in ["": shift == 2 ? 0 : 1] }
        let worked = Rota.Duty(person: 0, day: Self.monday + -1, shift: 1)
        let later = Rota.Duty(person: 0, day: Self.monday + 20, shift: 1)
        plan.keep(Rota(duties: [worked, later]), changesFrom: Self.monday + -3)
        #expect(plan.changesFrom == Self.monday)
        let planned = try FetchedSolver.maker().make(plan).rota
        #expect(!planned.duties.contains { $0.day < Self.monday })
        plan.keep(Rota(duties: planned.duties + [worked, later]), changesFrom: Self.monday + 3)
        let kept = try FetchedSolver.maker().make(plan)
        #expect(kept.rota.changes(from: planned, in: plan.demand.days) == 0)
        // Twelve duties of eight hours' pay or so: nothing is priced for what cannot change.
        #expect(kept.objective < 200)
    }

    @Test func `what was worked before the plan begins counts for rest and runs`() throws {
        let people = ["Ann", "Ben"].map { Person(name: $0, hours: 0...40) }
        var plan = Self.plan(people, days: 1, shifts: [Self.early, Self.night]) { _, shift in ["": shift == 0 ? 1 : 0] }
        plan.keep(Rota(duties: [.init(person: 0, day: Self.monday + -1, shift: 1)]), changesFrom: nil)
        let result = try FetchedSolver.maker().make(plan)
        #expect(result.rota.duties.map(\.person) == [1])
    }

    @Test func `a week that was worked in part before asks for no hours of its own`() throws {
        let people = ["Ann", "Ben"].map { Person(name: $0, hours: 30...40) }
        var plan = Self.plan(people, days: 7, rules: Self.strictRules()) { _, _ in ["": 0] }
        plan.keep(Rota(duties: [.init(person: 0, day: Self.monday + -1, shift: 0)]), changesFrom: nil)
        let result = try FetchedSolver.maker().make(plan)
        #expect(RotaSummary(result.rota, crew: plan.crew).people.map(\.duties) == [4, 4])
    }

    @Test func `breaks are placed so that every half hour is covered`() throws {
        let day = Shift(name: "day", start: ClockTime(minutes: 540), length: 480, breakLength: 30)
        let people = (0..<4).map { Person(name: "P\($0)", hours: 0...40) }
        let slots = (0..<16).map { index in
            Demand.Slot(day: Self.monday, range: 540 + index * 30..<570 + index * 30, required: ["": 3])
        }
        let plan = RotaPlan(
            crew: Crew(shifts: [day], rules: LabourRules(), people: people),
            demand: Demand(slots: slots, days: Self.monday...Self.monday))
        let result = try FetchedSolver.maker().make(plan)
        #expect(result.shortages.isEmpty)
        let breaks = result.rota.duties.compactMap(\.breakStart?.minutes)
        #expect(breaks.count == 4)
        for minute in stride(from: 540, to: 1020, by: 30) {
            #expect(4 - breaks.filter { $0 < minute + 30 && minute < $0 + 30 }.count >= 3)
        }
    }

    @Test func `the same plan gives the same rota`() throws {
        let people = (0..<10).map { Person(name: "P\($0)", hours: 0...40) }
        let plan = Self.plan(people, days: 14, rules: Self.strictRules()) { _, _ in ["": 1] }
        #expect(try FetchedSolver.maker().make(plan).rota == FetchedSolver.maker().make(plan).rota)
    }
}
