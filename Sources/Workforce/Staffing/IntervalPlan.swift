public import SourceFiles

/// The people whom one interval needs.
public struct IntervalPlan: Equatable, Sendable {
    public var stamp: Stamp
    /// Customers who arrive.
    public var volume: Double
    /// People on the line.
    public var agents: Int
    /// The same with shrinkage.
    public var scheduled: Int
    /// Share of the customers who are answered in time.
    public var serviceLevel: Double
    /// The same with one person fewer.
    public var oneFewer: Double
    /// Share of their time that people are busy.
    public var occupancy: Double
    /// What happens if things turn out otherwise.
    public var whatIf: Outcome?

    public struct Outcome: Equatable, Sendable {
        public var volume: Double
        /// People who are there.
        public var agents: Int
        public var serviceLevel: Double
        /// People who would be needed.
        public var needed: Int
    }
}

/// Another course of things than was planned for.
public struct WhatIf: Equatable, Sendable {
    /// What every volume is multiplied by.
    public var volumeFactor: Double
    public var absences: [Absence]

    public init(volumeFactor: Double = 1, absences: [Absence] = []) {
        self.volumeFactor = volumeFactor
        self.absences = absences
    }

    public var isAsPlanned: Bool { volumeFactor == 1 && absences.isEmpty }

    func absent(at stamp: Stamp) -> Int { absences.reduce(0) { $0 + ($1.covers(stamp) ? $1.people : 0) } }
}

/// People who are missing at a time of day, on one day or on all.
public struct Absence: Equatable, Sendable {
    public var people: Int
    public var day: CalendarDay?
    public var from: ClockTime
    /// Nil for the interval of `from` alone.
    public var until: ClockTime?

    /// `2@15:00`, `2@15:00-17:00` or `2@2026-11-23T15:00-17:00`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let people = Int(parts[0]), people > 0 else { return nil }
        var time = parts[1]
        if let separator = time.firstIndex(of: "T") {
            guard let day = CalendarDay(time[..<separator]) else { return nil }
            self.day = day
            time = time[time.index(after: separator)...]
        }
        let bounds = time.split(separator: "-", omittingEmptySubsequences: false)
        guard let from = ClockTime(bounds[0]), bounds.count <= 2 else { return nil }
        if bounds.count == 2 {
            guard let until = ClockTime(bounds[1]), until > from else { return nil }
            self.until = until
        }
        self.people = people
        self.from = from
    }

    func covers(_ stamp: Stamp) -> Bool {
        guard day == nil || day == stamp.day else { return false }
        return until.map { from <= stamp.time && stamp.time < $0 } ?? (from == stamp.time)
    }
}
