public import Foundation

/// A date or a time of day in the customer's zone, as exact as its grain.
///
/// Encoded as its ISO 8601 text and grain, with its start in seconds since 1970 and its offset for those who calculate.
public struct Moment: Equatable, Sendable {
    let civil: CivilTime
    public let grain: Grain
    /// Seconds east of Greenwich.
    public let zoneOffset: Int

    init(_ civil: CivilTime, grain: Grain, zone: TimeZone) {
        self.civil = civil
        self.grain = grain
        zoneOffset = civil.offset(in: zone)
    }

    init(civil: CivilTime, grain: Grain, zoneOffset: Int) {
        self.civil = civil
        self.grain = grain
        self.zoneOffset = zoneOffset
    }

    /// The instant at which it begins.
    public var date: Date { Date(timeIntervalSince1970: Double(civil.clockSeconds - zoneOffset)) }

    /// "2026" for a year, "2026-Q4", "2026-11", "2026-W47", "2026-11-21" for a day, "2026-11-21T15:00:00+08:00" for
    /// what is finer.
    public var iso8601: String {
        switch grain {
        case .year: year
        case .quarter: year + "-Q\((civil.date.month + 2) / 3)"
        case .month: year + "-" + month
        case .week: weekText
        case .day: dayText
        case .hour, .minute, .second: dayText + "T" + clockText + offsetText
        }
    }

    private var year: String { Decimals.padded(civil.date.year, to: 4) }
    private var month: String { Decimals.padded(civil.date.month, to: 2) }
    private var dayText: String { year + "-" + month + "-" + Decimals.padded(civil.date.day, to: 2) }

    private var clockText: String {
        let seconds = civil.secondOfDay
        return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Decimals.padded($0, to: 2) }
            .joined(separator: ":")
    }

    private var offsetText: String {
        let minutes = abs(zoneOffset) / 60
        return (zoneOffset < 0 ? "-" : "+") + Decimals.padded(minutes / 60, to: 2) + ":"
            + Decimals.padded(minutes % 60, to: 2)
    }

    /// The week belongs to the year that its Thursday falls in.
    private var weekText: String {
        let thursday = civil.date.weekStart.adding(days: 3)
        let week = (thursday.dayNumber - CivilDate(thursday.year, 1, 1).dayNumber) / 7 + 1
        return Decimals.padded(thursday.year, to: 4) + "-W" + Decimals.padded(week, to: 2)
    }
}
