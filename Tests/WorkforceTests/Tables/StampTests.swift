import SourceFiles
import Testing
import Workforce

struct StampTests {
    @Test(arguments: [
        ("2026-11-23T15:00", "2026-11-23T15:00"), ("2026-11-23 15:00:00", "2026-11-23T15:00"),
        ("2026-11-23", "2026-11-23T00:00"), ("2026-11-23+08:00", "2026-11-23T00:00+08:00"),
        ("2026-11-23T15:00Z", "2026-11-23T15:00Z"),
        ("2026-11-23T15:00+08:00", "2026-11-23T15:00+08:00"), ("2026-11-23T15:00:30.5-0330", "2026-11-23T15:00-03:30"),
    ])
    func `times are read and written`(text: String, written: String) throws {
        #expect(try #require(Stamp(text)).description == written)
    }

    @Test(arguments: [
        "", "today", "2026-13-01T00:00", "2026-02-29T10:00", "2026-11-23T24:00", "2026-11-23T9", "23.11.2026",
    ])
    func `what is no time is refused`(text: String) { #expect(Stamp(text) == nil) }

    @Test func `a zone tells the same moment`() throws {
        let here = try #require(Stamp("2026-11-23T23:30+08:00"))
        let there = try #require(Stamp("2026-11-23T15:30Z"))
        #expect(here.minutes == there.minutes)
        #expect(here.adding(minutes: 60).description == "2026-11-24T00:30+08:00")
    }

    /// 1970-01-01 was a Thursday, 2026-11-23 a Monday; 20780 days lie between (Python 3.11, `datetime`).
    @Test func `days count from 1970 and know their week`() throws {
        let day = try #require(CalendarDay("2026-11-23"))
        #expect(day.number == 20780)
        #expect(day.weekday == 0)
        #expect((day + 6).isWeekend && !(day + 4).isWeekend)
        #expect((day + 6).week == day.week && (day + 7).week == day.week + 1)
        #expect(CalendarDay("2024-02-29")?.description == "2024-02-29")
    }
}
