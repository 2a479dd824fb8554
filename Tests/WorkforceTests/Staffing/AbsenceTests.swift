import Testing
import Workforce

struct AbsenceTests {
    @Test(arguments: ["2@15:00", "1@09:30-12:00", "3@2026-11-23T15:00-17:30"])
    func `who is missing when is read`(text: String) { #expect(Absence(text) != nil) }

    @Test(arguments: [
        "", "2", "2@", "0@15:00", "x@15:00", "2@17:00-15:00", "2@2026-11-33T15:00", "2@15:00-16:00-17:00",
    ])
    func `what tells no absence is refused`(text: String) { #expect(Absence(text) == nil) }
}
