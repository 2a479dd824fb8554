/// The Chinese lunar calendar of the years 1901 to 2099.
///
/// - seealso: GB/T 33661-2017, which sets the rules that these months follow.
enum LunarCalendar {
    /// The Gregorian day of a lunar date in the lunar year that begins in the Gregorian year `year`.
    static func date(year: Int, month: Int, day: Int, isLeap: Bool = false) -> CivilDate? {
        guard let record = LunarYear(year), day >= 1,
            let index = record.index(ofMonth: month, isLeap: isLeap), day <= record.days(at: index)
        else { return nil }
        let before = (0..<index).reduce(0) { $0 + record.days(at: $1) }
        return record.newYear.adding(days: before + day - 1)
    }

    /// The eve of the lunar New Year that begins in the Gregorian year `year`.
    static func newYearsEve(_ year: Int) -> CivilDate? { LunarYear(year)?.newYear.adding(days: -1) }
}

/// The months of one lunar year.
private struct LunarYear {
    private let year: Int
    private let record: UInt32

    init?(_ year: Int) {
        guard LunarYears.records.indices.contains(year - LunarYears.first) else { return nil }
        self.year = year
        record = LunarYears.records[year - LunarYears.first]
    }

    /// Between 20 January and 21 February.
    var newYear: CivilDate { CivilDate(year, 1, 20).adding(days: Int(record >> 17)) }

    private var leapMonth: Int { Int(record >> 13 & 0xF) }

    /// Which month of the year, counted from 0 with the leap month, or nil where the year has none such.
    func index(ofMonth month: Int, isLeap: Bool) -> Int? {
        guard (1...12).contains(month), !isLeap || month == leapMonth else { return nil }
        return month - 1 + (isLeap || (leapMonth > 0 && month > leapMonth) ? 1 : 0)
    }

    func days(at index: Int) -> Int { record >> UInt32(index) & 1 == 1 ? 30 : 29 }
}
