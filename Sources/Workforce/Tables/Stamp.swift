public import SourceFiles

/// A time of a wall clock, to the minute, as a table tells it: `2026-11-23T15:00`, with or without a zone.
public struct Stamp: Hashable, Sendable {
    public var day: CalendarDay
    public var time: ClockTime
    /// Minutes east of Greenwich; nil when the text has no zone.
    public var zone: Int?

    public init(day: CalendarDay, time: ClockTime, zone: Int? = nil) {
        self.day = day
        self.time = time
        self.zone = zone
    }

    /// Minutes since 1970-01-01 on the wall clock.
    public var wallMinutes: Int { day.number * 1440 + time.minutes }

    /// Minutes since 1970-01-01, in Greenwich where the zone is known.
    public var minutes: Int { wallMinutes - (zone ?? 0) }

    /// Reads `2026-11-23T15:00`, `2026-11-23 15:00:00`, `2026-11-23`, each also with `Z` or `+08:00`.
    public init?(_ text: String) {
        var rest = text.split(separator: " ").joined(separator: "T")[...]
        if rest.hasSuffix("Z") {
            zone = 0
            rest = rest.dropLast()
        } else if let sign = rest.dropFirst(10).lastIndex(where: { $0 == "+" || $0 == "-" }) {
            var digits = rest[rest.index(after: sign)...]
            if digits.count == 4 { digits = digits.prefix(2) + ":" + digits.suffix(2) }
            if digits.count == 2 { digits += ":00" }
            guard let offset = ClockTime(digits) else { return nil }
            zone = rest[sign] == "-" ? -offset.minutes : offset.minutes
            rest = rest[..<sign]
        }
        let parts = rest.split(separator: "T", omittingEmptySubsequences: false)
        guard let first = parts.first, let day = CalendarDay(first), parts.count <= 2 else { return nil }
        self.day = day
        guard parts.count == 2 else {
            time = ClockTime(minutes: 0)
            return
        }
        guard let time = ClockTime(parts[1]), time.minutes < 1440 else { return nil }
        self.time = time
    }

    /// The stamp so many minutes later on the same clock.
    public func adding(minutes: Int) -> Stamp {
        let all = wallMinutes + minutes
        let day = all >= 0 ? all / 1440 : (all - 1439) / 1440
        return Stamp(day: CalendarDay(number: day), time: ClockTime(minutes: all - day * 1440), zone: zone)
    }
}

extension Stamp: CustomStringConvertible {
    public var description: String {
        guard let zone else { return "\(day)T\(time)" }
        guard zone != 0 else { return "\(day)T\(time)Z" }
        return "\(day)T\(time)\(zone < 0 ? "-" : "+")\(ClockTime(minutes: abs(zone)))"
    }
}
