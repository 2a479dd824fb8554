import Foundation
import SourceFiles
import Testing
import Workforce

struct CrewFileTests {
    private static let good = """
        shifts:
          early: { start: 06:00, end: 14:00, break: 30m }
          night: { start: 22:00, end: 06:00, night: true }
        rules: { rest: 12h, hours-a-week: 48, days-off-a-week: 2 }
        contracts:
          full: { hours-a-week: 32-40h }
        people:
          - { name: Ann, contract: full, skills: [zh, en], avoids: night, off: [2026-11-25, 2026-12-01..2026-12-03] }
          - { name: Ben, hours-a-week: 20h }

        """

    private static func read(_ text: String) -> (crew: Crew?, problems: [String]) {
        var diagnostics = Diagnostics()
        let crew = YAMLFile.parse(text, name: "people.yml", into: &diagnostics)
            .flatMap { CrewFile.read($0, into: &diagnostics) }
        return (crew, diagnostics.all.map(\.description))
    }

    @Test func `people, shifts and rules are read`() throws {
        let crew = try #require(Self.read(Self.good).crew)
        #expect(crew.shifts.map(\.paidHours) == [7.5, 8])
        #expect(crew.rules.rest == 720 && crew.rules.hoursAWeek == 48 && crew.rules.daysOffAWeek == 2)
        #expect(crew.people.map(\.hours) == [32...40, 0...20])
        #expect(crew.people[0].off.count == 4)
        #expect(crew.people[0].avoids == [1])
    }

    @Test(arguments: [
        ("32-40h", "-5h", "people.yml:6:25: error: '-5h' tells no hours of a week"),
        ("32-40h", "200h", "people.yml:6:25: error: 200h are more hours than the 168 of a week"),
        ("32-40h", "60-70h", "Ann is to work 60 hours a week, and the rules allow 40"),
        ("rest: 12h", "rast: 12h", "unknown key 'rast'; did you mean 'rest'?"),
        ("contract: full", "contract: ful", "there is no contract 'ful'; did you mean 'full'?"),
        ("avoids: night", "avoids: nigth", "there is no shift 'nigth'; did you mean 'night'?"),
        ("name: Ben", "name: Ann", "two people are called 'Ann'"),
        ("skills: [zh, en]", "skils: [zh]", "people.yml:8:34: error: unknown key 'skils'; did you mean 'skills'?"),
        ("2026-11-25,", "25.11.2026,", "'25.11.2026' is no day"),
        ("start: 06:00", "start: 6 am", "'6 am' is no time of day; write it as 06:00"),
        ("end: 14:00", "end: 06:00", "the shift 'early' begins and ends at the same time"),
        ("break: 30m", "break: 4h", "takes more than a third"),
        ("rest: 12h", "rest: 12", "'12' is no length of time"),
    ])
    func `a slip is told with its place and remedy`(part: String, slip: String, problem: String) {
        let (crew, problems) = Self.read(Self.good.replacingOccurrences(of: part, with: slip))
        #expect(crew == nil)
        #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    }
}
