import Foundation

/// A date with a time of day, as a clock on the wall shows it.
struct CivilTime: Hashable, Comparable, Sendable {
    var date: CivilDate
    /// Since midnight, below 86,400.
    var secondOfDay: Int

    /// Seconds before midnight and past the day's end carry over.
    init(_ date: CivilDate, secondOfDay: Int = 0) {
        let days = secondOfDay >= 0 ? secondOfDay / 86_400 : (secondOfDay - 86_399) / 86_400
        self.date = days == 0 ? date : date.adding(days: days)
        self.secondOfDay = secondOfDay - days * 86_400
    }

    init(_ moment: Date, in zone: TimeZone) {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: moment)
        self.init(CivilDate(1970, 1, 1), secondOfDay: seconds)
    }

    /// Seconds since 1970 by this clock, zone or not.
    var clockSeconds: Int { date.dayNumber * 86_400 + secondOfDay }

    func adding(seconds: Int) -> CivilTime { CivilTime(date, secondOfDay: secondOfDay + seconds) }

    /// Seconds east of Greenwich at this wall time; in the hour that a clock skips, those after the change.
    func offset(in zone: TimeZone) -> Int {
        let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(clockSeconds)))
        return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(clockSeconds - guess)))
    }

    static func < (left: CivilTime, right: CivilTime) -> Bool { left.clockSeconds < right.clockSeconds }
}
