import Testing

/// Said on Saturday, 21 November 2026, at 14:30 in Shanghai; worked out on a calendar by hand, in the sense in which
/// Duckling's documentation takes "last", "next" and bare weekdays.
struct EnglishTimeTests {
    @Test(arguments: [
        ("today", "2026-11-21"), ("tomorrow", "2026-11-22"), ("the day after tomorrow", "2026-11-23"),
        ("yesterday", "2026-11-20"), ("the day before yesterday", "2026-11-19"), ("tmr", "2026-11-22"),
        ("Friday", "2026-11-27"), ("monday", "2026-11-23"), ("Tues", "2026-11-24"), ("last Friday", "2026-11-20"),
        ("next Friday", "2026-11-27"), ("this Friday", "2026-11-27"), ("Friday next week", "2026-11-27"),
        ("Friday of last week", "2026-11-13"), ("last Monday", "2026-11-16"), ("next Tuesday", "2026-11-24"),
        ("last week", "2026-W46"), ("this week", "2026-W47"), ("next week", "2026-W48"), ("last month", "2026-10"),
        ("next month", "2026-12"), ("this year", "2026"), ("last year", "2025"), ("next year", "2027"),
        ("next quarter", "2027-Q1"), ("last quarter", "2026-Q3"), ("November", "2026-11"), ("March 2027", "2027-03"),
        ("next May", "2027-05"), ("Nov 21", "2026-11-21"), ("November 30th", "2026-11-30"), ("Dec. 5", "2026-12-05"),
        ("March 3", "2027-03-03"), ("21 Nov 2026", "2026-11-21"), ("Nov 21, 2026", "2026-11-21"),
        ("November 21st, 2026", "2026-11-21"), ("21st of November 2026", "2026-11-21"),
        ("the 1st of December", "2026-12-01"),
        ("May 5", "2027-05-05"), ("5 May", "2027-05-05"), ("first of March", "2027-03-01"),
        ("March twenty-first", "2027-03-21"),
        ("the 3rd of next month", "2026-12-03"), ("Friday, November 27", "2026-11-27"), ("Fri Nov 27", "2026-11-27"),
        ("2026-11-21", "2026-11-21"), ("2026/11/21", "2026-11-21"), ("2026.11.21", "2026-11-21"),
        ("11/21/2026", "2026-11-21"),
        ("11/21", "2026-11-21"), ("12/25", "2026-12-25"), ("21.11.2026", "2026-11-21"), ("25/12/2026", "2026-12-25"),
        ("2026-12", "2026-12"), ("Christmas", "2026-12-25"), ("Christmas Eve", "2026-12-24"),
        ("Thanksgiving", "2026-11-26"), ("next Thanksgiving", "2026-11-26"), ("last Christmas", "2025-12-25"),
        ("Halloween", "2027-10-31"), ("New Year's Day", "2027-01-01"), ("Black Friday", "2026-11-27"),
        ("Cyber Monday", "2026-11-30"), ("Labor Day", "2027-09-06"), ("Memorial Day", "2027-05-31"),
        ("Independence Day", "2027-07-04"), ("4th of July", "2027-07-04"), ("Valentine's Day", "2027-02-14"),
        ("Easter", "2027-03-28"), ("Good Friday", "2027-03-26"), ("Mother's Day", "2027-05-09"),
        ("Father's Day", "2027-06-20"), ("Chinese New Year", "2027-02-06"), ("Mid-Autumn Festival", "2027-09-15"),
        ("Christmas 2027", "2027-12-25"), ("Singles' Day", "2027-11-11"), ("Presidents' Day", "2027-02-15"),
    ])
    func `reads days and longer`(text: String, expected: String) {
        #expect(Trial.whole(text) == "time \(expected)")
    }

    @Test(arguments: [
        ("3pm", "2026-11-21T15:00:00+08:00"), ("3 pm", "2026-11-21T15:00:00+08:00"),
        ("3 p.m.", "2026-11-21T15:00:00+08:00"),
        ("9am", "2026-11-22T09:00:00+08:00"), ("12am", "2026-11-22T00:00:00+08:00"),
        ("12pm", "2026-11-22T12:00:00+08:00"),
        ("3:30pm", "2026-11-21T15:30:00+08:00"), ("15:30", "2026-11-21T15:30:00+08:00"),
        ("09:15", "2026-11-22T09:15:00+08:00"),
        ("noon", "2026-11-22T12:00:00+08:00"), ("midnight", "2026-11-22T00:00:00+08:00"),
        ("half past three", "2026-11-21T15:30:00+08:00"), ("a quarter to five", "2026-11-21T16:45:00+08:00"),
        ("quarter past 4", "2026-11-21T16:15:00+08:00"), ("ten past four", "2026-11-21T16:10:00+08:00"),
        ("three o'clock", "2026-11-21T15:00:00+08:00"), ("5 o'clock", "2026-11-21T17:00:00+08:00"),
        ("tomorrow at 3pm", "2026-11-22T15:00:00+08:00"), ("tomorrow at 9", "2026-11-22T09:00:00+08:00"),
        ("tomorrow at three", "2026-11-22T15:00:00+08:00"), ("tomorrow morning at 9", "2026-11-22T09:00:00+08:00"),
        ("3pm tomorrow", "2026-11-22T15:00:00+08:00"),
        ("the day after tomorrow at half past three", "2026-11-23T15:30:00+08:00"),
        ("Friday at 10am", "2026-11-27T10:00:00+08:00"), ("next Monday at 14:00", "2026-11-23T14:00:00+08:00"),
        ("Nov 25 at 2pm", "2026-11-25T14:00:00+08:00"), ("8 in the evening", "2026-11-21T20:00:00+08:00"),
        ("tonight at 8", "2026-11-21T20:00:00+08:00"), ("7:45 in the morning", "2026-11-22T07:45:00+08:00"),
        ("2026-11-22 09:30", "2026-11-22T09:30:00+08:00"), ("2026-11-22T15:00:00", "2026-11-22T15:00:00+08:00"),
        ("2026-11-22T15:00:00+08:00", "2026-11-22T15:00:00+08:00"),
        ("2026-11-22T15:00:00Z", "2026-11-22T23:00:00+08:00"),
        ("11/22 at 4pm", "2026-11-22T16:00:00+08:00"), ("Monday, 3pm", "2026-11-23T15:00:00+08:00"),
        ("Christmas Eve at 7pm", "2026-12-24T19:00:00+08:00"), ("10am on Friday", "2026-11-27T10:00:00+08:00"),
    ])
    func `reads times of day`(text: String, expected: String) {
        #expect(Trial.whole(text) == "time \(expected)")
    }

    @Test(arguments: [
        ("in 2 hours", "2026-11-21T16:30:00+08:00"), ("in half an hour", "2026-11-21T15:00:00+08:00"),
        ("in an hour", "2026-11-21T15:30:00+08:00"), ("in a minute", "2026-11-21T14:31:00+08:00"),
        ("in 3 days", "2026-11-24"),
        ("in a week", "2026-11-28"), ("3 days ago", "2026-11-18"), ("two weeks ago", "2026-11-07"),
        ("a month ago", "2026-10-21"),
        ("ten minutes ago", "2026-11-21T14:20:00+08:00"), ("2 years ago", "2024-11"),
        ("three days from now", "2026-11-24"),
        ("two weeks from today", "2026-12-05"), ("a couple of days ago", "2026-11-19"),
        ("five days later", "2026-11-26"),
        ("an hour and a half ago", "2026-11-21T13:00:00+08:00"), ("in 6 months", "2027-05-21"),
        ("in 45 mins", "2026-11-21T15:15:00+08:00"),
    ])
    func `reads times counted from now`(text: String, expected: String) {
        #expect(Trial.whole(text) == "time \(expected)")
    }

    @Test(arguments: [
        ("tonight", "2026-11-21T18:00:00+08:00/2026-11-22T00:00:00+08:00"),
        ("this morning", "2026-11-21T04:00:00+08:00/2026-11-21T12:00:00+08:00"),
        ("tomorrow morning", "2026-11-22T04:00:00+08:00/2026-11-22T12:00:00+08:00"),
        ("last night", "2026-11-20T18:00:00+08:00/2026-11-21T00:00:00+08:00"),
        ("Friday afternoon", "2026-11-27T12:00:00+08:00/2026-11-27T19:00:00+08:00"),
        ("this weekend", "2026-11-21/2026-11-22"), ("next weekend", "2026-11-28/2026-11-29"),
        ("end of month", "2026-11-21/2026-11-30"), ("the end of next month", "2026-12-21/2026-12-31"),
        ("beginning of next year", "2027-01-01/2027-03-31"), ("mid December", "2026-12-11/2026-12-20"),
        ("early March", "2027-03-01/2027-03-10"), ("end of the year", "2026-11-01/2026-12-31"),
        ("from 3 to 5pm", "2026-11-21T15:00:00+08:00/2026-11-21T17:00:00+08:00"),
        ("3-5pm", "2026-11-21T15:00:00+08:00/2026-11-21T17:00:00+08:00"),
        ("9am to 6pm", "2026-11-22T09:00:00+08:00/2026-11-22T18:00:00+08:00"),
        ("between 10am and noon", "2026-11-22T10:00:00+08:00/2026-11-22T12:00:00+08:00"),
        ("tomorrow from 3 to 5pm", "2026-11-22T15:00:00+08:00/2026-11-22T17:00:00+08:00"),
        ("Monday to Friday", "2026-11-23/2026-11-27"),
        ("between Monday and Friday", "2026-11-23/2026-11-27"), ("Nov 21 to 25", "2026-11-21/2026-11-25"),
        ("Nov 28 - Dec 3", "2026-11-28/2026-12-03"), ("from November 21 to November 25", "2026-11-21/2026-11-25"),
        ("13:00-15:30", "2026-11-22T13:00:00+08:00/2026-11-22T15:30:00+08:00"),
        ("after 3pm", "2026-11-21T15:00:00+08:00/.."), ("before Friday", "../2026-11-27"),
        ("by Monday", "../2026-11-23"),
        ("until tomorrow", "../2026-11-22"), ("since last week", "2026-W46/.."), ("since yesterday", "2026-11-20/.."),
        ("within 2 days", "2026-11-21/2026-11-23"), ("the next 3 days", "2026-11-21/2026-11-24"),
        ("last 2 weeks", "2026-11-07/2026-11-21"), ("in the past 3 months", "2026-08-21/2026-11-21"),
        ("within 24 hours", "2026-11-21T14:30:00+08:00/2026-11-22T14:30:00+08:00"),
    ])
    func `reads spans`(text: String, expected: String) {
        #expect(Trial.whole(text) == "interval \(expected)")
    }

    @Test(arguments: [
        ("every day", "R/2026-11-21/P1D"), ("every Monday", "R/2026-11-23/P1W"), ("each Friday", "R/2026-11-27/P1W"),
        ("every Monday at 9am", "R/2026-11-23T09:00:00+08:00/P1W"), ("every 2 weeks", "R/2026-11-21/P2W"),
        ("every other day", "R/2026-11-21/P2D"), ("every month", "R/2026-11-21/P1M"),
        ("on Mondays", "R/2026-11-23/P1W"),
        ("on weekdays", "R/2026-11-23/P1W"), ("every weekday", "R/2026-11-23/P1W"), ("every year", "R/2026-11-21/P1Y"),
        ("every day at 8pm", "R/2026-11-21T20:00:00+08:00/P1D"), ("every Monday and Friday", "R/2026-11-23/P1W"),
        ("every Christmas", "R/2026-12-25/P1Y"), ("every three hours", "R/2026-11-21T00:00:00+08:00/PT3H"),
    ])
    func `reads what recurs`(text: String, expected: String) {
        #expect(Trial.whole(text) == "recurrence \(expected)")
    }

    @Test(arguments: [
        ("3 days", "P3D"), ("two weeks", "P2W"), ("a month", "P1M"), ("half an hour", "PT30M"),
        ("an hour and a half", "PT1H30M"),
        ("two and a half hours", "PT2H30M"), ("2 hours and 30 minutes", "PT2H30M"), ("a couple of days", "P2D"),
        ("1 year, 3 months", "P1Y3M"), ("45 mins", "PT45M"), ("90 seconds", "PT1M30S"), ("24h", "PT24H"),
        ("a fortnight", "P2W"),
        ("5 business days", "P5D"), ("3-5 business days", "P3D/P5D"), ("3 to 5 days", "P3D/P5D"),
        ("1.5 hours", "PT1H30M"),
        ("six months", "P6M"), ("one year", "P1Y"), ("half a day", "PT12H"), ("ten minutes", "PT10M"), ("2 yrs", "P2Y"),
    ])
    func `reads durations`(text: String, expected: String) {
        #expect(Trial.whole(text) == "duration \(expected)")
    }
}
