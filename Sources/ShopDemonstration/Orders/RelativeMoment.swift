import Foundation

/// A moment told from today, so that the demonstration always looks current: `-3 14:05` is three days ago.
struct RelativeMoment: Equatable, Sendable {
    var days: Int
    var minutes: Int

    init?(_ text: String) {
        let parts = text.split(separator: " ")
        let clock = parts.last?.split(separator: ":").compactMap { Int($0) } ?? []
        guard parts.count == 2, let days = Int(parts[0]), clock.count == 2, (0..<24).contains(clock[0]),
            (0..<60).contains(clock[1])
        else { return nil }
        self.days = days
        minutes = clock[0] * 60 + clock[1]
    }

    /// The moment as seen on the day of `now`; what has happened never lies ahead.
    func date(from now: Date) -> Date {
        let start = ShopCalendar.startOfDay(now)
        return min(now, start.addingTimeInterval(Double(days) * 86_400 + Double(minutes) * 60))
    }
}

/// The shop's days: China has one time zone and no summer time.
enum ShopCalendar {
    private static let offset = 8.0 * 3600

    static func startOfDay(_ date: Date) -> Date {
        let local = date.timeIntervalSince1970 + offset
        return Date(timeIntervalSince1970: (local / 86_400).rounded(.down) * 86_400 - offset)
    }

    static func days(from start: Date, to end: Date) -> Int {
        Int((startOfDay(end).timeIntervalSince(startOfDay(start)) / 86_400).rounded())
    }

    static var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: Int(offset)) ?? .gmt
        return calendar
    }
}
