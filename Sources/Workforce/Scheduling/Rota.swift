public import SourceFiles

/// Who works which shift on which day.
public struct Rota: Equatable, Sendable {
    public struct Duty: Hashable, Sendable {
        /// Places among the crew's people and shifts.
        public var person: Int
        public var day: CalendarDay
        public var shift: Int
        /// When the break begins; nil where it may be taken at will.
        public var breakStart: ClockTime?

        public init(person: Int, day: CalendarDay, shift: Int, breakStart: ClockTime? = nil) {
            self.person = person
            self.day = day
            self.shift = shift
            self.breakStart = breakStart
        }
    }

    /// By day, then shift, then person.
    public var duties: [Duty]

    public init(duties: [Duty]) {
        self.duties = duties.sorted { ($0.day, $0.shift, $0.person) < ($1.day, $1.shift, $1.person) }
    }

    /// Duties of one and not of the other on some days, wherever the breaks are.
    public func changes(from other: Rota, in days: ClosedRange<CalendarDay>) -> Int {
        func keys(_ rota: Rota) -> Set<Duty> {
            Set(
                rota.duties.filter { days.contains($0.day) }.map {
                    Duty(person: $0.person, day: $0.day, shift: $0.shift)
                })
        }
        return keys(self).symmetricDifference(keys(other)).count
    }
}

/// A place that nobody fills.
public struct Shortage: Equatable, Sendable {
    public var slot: Demand.Slot
    public var skill: String
    public var missing: Int
}

/// A rota, and how good it is.
public struct RotaResult: Equatable, Sendable {
    public var rota: Rota
    public var shortages: [Shortage]
    /// The share of the objective by which a better rota could still be better.
    public var gap: Double
    public var objective: Double
    public var bound: Double
    public var seconds: Double
    public var columns: Int
    public var rows: Int
}
