/// A time of day, in minutes after midnight.
public struct ClockTime: Hashable, Comparable, Sendable {
    public var minutes: Int

    public init(minutes: Int) { self.minutes = minutes }

    /// `15:00`, `15:00:00`, or `24:00` for the end of a day; seconds are left out.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0..<60).contains(minute),
            hour < 24 || minute == 0, parts.count == 2 || Double(parts[2]) != nil
        else { return nil }
        minutes = hour * 60 + minute
    }

    public static func < (first: ClockTime, second: ClockTime) -> Bool { first.minutes < second.minutes }
}

extension ClockTime: CustomStringConvertible {
    public var description: String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ":0\(minute)" : ":\(minute)")
    }
}
