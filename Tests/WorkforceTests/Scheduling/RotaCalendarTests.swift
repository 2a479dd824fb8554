import SourceFiles
import Foundation
import Testing
import Workforce

struct RotaCalendarTests {
    private static let crew = Crew(
        shifts: [Shift(name: "night", start: ClockTime(minutes: 1320), length: 480, breakLength: 30, isNight: true)],
        rules: LabourRules(), people: [Person(name: "Ann, B; \(String(repeating: "长", count: 30))")])
    private static let rota = Rota(duties: [
        .init(person: 0, day: CalendarDay(number: 20780), shift: 0, breakStart: ClockTime(minutes: 90))
    ])

    /// RFC 5545: 3.1 for the folding of lines, 3.3.11 for what is escaped, 3.3.5 for a local time.
    @Test func `a night ends on the next day, names are escaped and lines are short`() {
        let text = RotaCalendar.text(Self.rota, crew: Self.crew, now: Date(timeIntervalSince1970: 0))
        #expect(text.contains("DTSTART:20261123T220000\r\nDTEND:20261124T060000\r\n"))
        #expect(text.contains("DTSTAMP:19700101T000000Z\r\n"))
        #expect(text.contains("SUMMARY:Ann\\, B\\; 长"))
        #expect(text.contains("DESCRIPTION:break 01:30 to 02:00"))
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(
            text.replacingOccurrences(of: "\r\n ", with: "").contains(String(repeating: "长", count: 30) + ": night"))
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n") && text.hasSuffix("END:VCALENDAR\r\n"))
    }
}
