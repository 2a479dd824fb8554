/// Public holidays of mainland China day by day, with the working days that make up for them.
///
/// - seealso: the yearly notices of the State Council's General Office for 2023 to 2026; for other years the days that are
///   usually free, without make-up days.
public enum DaysOff {
    /// What the day is called, such as `Spring Festival 3` or `make-up workday`; nil for an ordinary day.
    public static func name(of day: CivilDate) -> String? {
        if let year = announced[day.year] {
            let code = day.month * 100 + day.day
            if year.workdays.contains(code) { return "make-up workday" }
            for (first, days, name) in year.off {
                let passed = day.dayNumber - CivilDate(day.year, first / 100, first % 100).dayNumber
                if (0..<days).contains(passed) { return days > 3 ? "\(name) \(passed + 1)" : name }
            }
            return nil
        }
        for (holiday, before, days, name) in usual {
            guard let date = holiday.date(in: day.year) else { continue }
            let passed = day.dayNumber - date.dayNumber + before
            if (0..<days).contains(passed) { return days > 3 ? "\(name) \(passed + 1)" : name }
        }
        return nil
    }

    /// Holiday, days before its date that are free too, days in all.
    private static let usual: [(Holiday, Int, Int, String)] = [
        (.fixed(month: 1, day: 1), 0, 1, "New Year"), (.lunar(month: 1, day: 1), 1, 7, "Spring Festival"),
        (.solarTerm(.clearBrightness), 0, 1, "Qingming"), (.fixed(month: 5, day: 1), 0, 5, "Labour Day"),
        (.lunar(month: 5, day: 5), 0, 1, "Dragon Boat Festival"),
        (.lunar(month: 8, day: 15), 0, 1, "Mid-Autumn Festival"),
        (.fixed(month: 10, day: 1), 0, 7, "National Day"),
    ]

    /// First day as month · 100 + day, days, name; and the working days at weekends.
    private static let announced: [Int: (off: [(Int, Int, String)], workdays: Set<Int>)] = [
        2023: (
            [
                (101, 2, "New Year"), (121, 7, "Spring Festival"), (405, 1, "Qingming"), (429, 5, "Labour Day"),
                (622, 3, "Dragon Boat Festival"), (929, 2, "Mid-Autumn Festival"), (1001, 6, "National Day"),
            ], [128, 129, 423, 506, 625, 1007, 1008]
        ),
        2024: (
            [
                (101, 1, "New Year"), (210, 8, "Spring Festival"), (404, 3, "Qingming"), (501, 5, "Labour Day"),
                (610, 1, "Dragon Boat Festival"), (915, 3, "Mid-Autumn Festival"), (1001, 7, "National Day"),
            ], [204, 218, 407, 428, 511, 914, 929, 1012]
        ),
        2025: (
            [
                (101, 1, "New Year"), (128, 8, "Spring Festival"), (404, 3, "Qingming"), (501, 5, "Labour Day"),
                (531, 3, "Dragon Boat Festival"), (1001, 8, "National Day"),
            ], [126, 208, 427, 928, 1011]
        ),
        2026: (
            [
                (101, 3, "New Year"), (215, 9, "Spring Festival"), (404, 3, "Qingming"), (501, 5, "Labour Day"),
                (619, 3, "Dragon Boat Festival"), (925, 3, "Mid-Autumn Festival"), (1001, 7, "National Day"),
            ], [104, 214, 228, 509, 920, 1010]
        ),
    ]
}
