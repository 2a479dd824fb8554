public import SourceFiles

/// The people whom a rota has to bring together: on a shift of a day, or at a time.
public struct Demand: Equatable, Sendable {
    public struct Slot: Equatable, Sendable {
        public var day: CalendarDay
        /// Minutes after that day's midnight.
        public var range: Range<Int>
        /// The shift that is asked for; nil when whoever is there at that time counts.
        public var shift: Int?
        /// People by skill; an empty skill is anybody.
        public var required: [String: Int]
        public var line: Int

        public init(day: CalendarDay, range: Range<Int>, shift: Int? = nil, required: [String: Int], line: Int = 0) {
            self.day = day
            self.range = range
            self.shift = shift
            self.required = required
            self.line = line
        }
    }

    public var slots: [Slot]
    public var days: ClosedRange<CalendarDay>

    public init(slots: [Slot], days: ClosedRange<CalendarDay>) {
        self.slots = slots
        self.days = days
    }

    /// Whether anything is asked for at times of day, so that breaks have to be placed.
    var isByTime: Bool { slots.contains { $0.shift == nil } }
}
