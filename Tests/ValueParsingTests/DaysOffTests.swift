import Testing
import ValueParsing

/// The notices of the State Council's General Office on the holidays of 2024 and 2025.
struct DaysOffTests {
    private static func name(_ year: Int, _ code: Int) -> String? {
        CivilDate(year: year, month: code / 100, day: code % 100).flatMap(DaysOff.name)
    }

    /// First and last day as month · 100 + day, and the days around that are none of it.
    @Test(arguments: [
        (2024, 101, 101), (2024, 210, 217), (2024, 404, 406), (2024, 501, 505), (2024, 610, 610), (2024, 915, 917),
        (2024, 1001, 1007), (2025, 101, 101), (2025, 128, 204), (2025, 404, 406), (2025, 501, 505), (2025, 531, 602),
        (2025, 1001, 1008),
    ])
    func `holidays begin and end as announced`(year: Int, first: Int, last: Int) throws {
        for code in [first, last] {
            #expect(Self.name(year, code) != nil && Self.name(year, code) != "make-up workday")
        }
        let start = try #require(CivilDate(year: year, month: first / 100, day: first % 100))
        let end = try #require(CivilDate(year: year, month: last / 100, day: last % 100))
        for day in [start.dayNumber - 1, end.dayNumber + 1] where CivilDate(dayNumber: day).year == year {
            let name = DaysOff.name(of: CivilDate(dayNumber: day))
            #expect(name == nil || name == "make-up workday")
        }
    }

    @Test(arguments: [
        (2024, [204, 218, 407, 428, 511, 914, 929, 1012]), (2025, [126, 208, 427, 928, 1011]),
    ])
    func `working days make up for them`(year: Int, codes: [Int]) {
        for code in codes { #expect(Self.name(year, code) == "make-up workday") }
    }
}
