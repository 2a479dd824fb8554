import SourceFiles
import Testing
import Workforce

struct RequirementTableTests {
    private static let crew = Crew(
        shifts: [
            Shift(name: "early", start: ClockTime(minutes: 360), length: 480),
            Shift(name: "night", start: ClockTime(minutes: 1320), length: 480, isNight: true),
        ], rules: LabourRules(),
        people: [Person(name: "Ann", skills: ["zh"], line: 8), Person(name: "Ben", skills: ["en"], line: 9)])

    private static func read(_ text: String, crew: Crew = crew) -> (demand: Demand?, problems: [String]) {
        var diagnostics = Diagnostics()
        let demand = CSVTable.parse(text, name: "r.csv", into: &diagnostics)
            .flatMap { RequirementTable.read($0, crew: crew, into: &diagnostics) }
        return (demand, diagnostics.all.map(\.description))
    }

    @Test func `rows of one shift make one slot`() throws {
        let demand = try #require(
            Self.read(
                "date,shift,skill,required\n2026-11-23,early,zh,2\n2026-11-23,early,,1\n2026-11-24,night,en,1\n"
            ).demand)
        #expect(demand.slots.map(\.required) == [["zh": 2, "": 1], ["en": 1]])
        #expect(demand.slots.map(\.shift) == [0, 1])
        #expect(demand.days.upperBound.number - demand.days.lowerBound.number == 1)
    }

    @Test func `times last as long as the table's intervals`() throws {
        let demand = try #require(
            Self.read("time,required\n2026-11-23T06:00,2\n2026-11-23T06:30,1\n").demand)
        #expect(demand.slots.map(\.range) == [360..<390, 390..<420])
    }

    @Test(arguments: [
        ("date,shift,required\n2026-11-23,erly,1\n", "r.csv:2: error: there is no shift 'erly'; did you mean 'early'?"),
        ("date,shift,skill,required\n2026-11-23,early,zhh,1\n", "nobody has the skill 'zhh'; did you mean 'zh'?"),
        ("date,shift,required\n2026-11-23,early,1.5\n", "'1.5' is no number of people"),
        ("date,shift,required\n23/11/2026,early,1\n", "'23/11/2026' is no time"),
        ("date,shift,required\n2026-11-23,early,1\n2026-11-23,early,2\n", "r.csv:3: error: this is asked for twice"),
        ("time,required\n2026-11-23T06:00Z,1\n2026-11-23T06:30+08:00,1\n", "in another zone"),
        ("date,shift,skill,required\n2026-11-23,early,zh,1\n", "no row of r.csv asks for a skill of Ben"),
        ("date,shift,required\n2026-11-23,early,1\n2028-11-23,early,1\n", "more than a year"),
        ("date,shift,people needed\n2026-11-23,early,1\n", "there is no column of numbers"),
    ])
    func `what cannot be used is told with its line`(text: String, problem: String) {
        let (demand, problems) = Self.read(text)
        #expect(demand == nil)
        #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    }

    @Test func `somebody without a skill is told`() {
        var crew = Self.crew
        crew.people[1].skills = []
        let (_, problems) = Self.read("date,shift,skill,required\n2026-11-23,early,zh,1\n", crew: crew)
        #expect(problems.contains { $0.contains("9: error: Ben has no skill, and every row of r.csv asks for one") })
    }

    @Test func `a time that no shift covers is told, and does not stop the plan`() {
        let (demand, problems) = Self.read("time,required\n2026-11-23T15:00,2\n2026-11-23T15:30,1\n")
        #expect(demand != nil)
        #expect(problems.contains { $0.contains("no shift covers 15:00") })
    }
}
