public import SourceFiles

/// The people who can be scheduled, the shifts they can work, and the rules that hold for all.
public struct Crew: Equatable, Sendable {
    public var shifts: [Shift]
    public var rules: LabourRules
    public var people: [Person]

    public init(shifts: [Shift], rules: LabourRules, people: [Person]) {
        self.shifts = shifts
        self.rules = rules
        self.people = people
    }
}

/// A stretch of work that begins at the same time every day.
public struct Shift: Equatable, Sendable {
    public var name: String
    public var start: ClockTime
    /// Minutes from start to end, the break included; less than a day.
    public var length: Int
    /// Minutes without pay and without work, somewhere in the middle third; 0 for none.
    public var breakLength: Int
    public var isNight: Bool

    public init(name: String, start: ClockTime, length: Int, breakLength: Int = 0, isNight: Bool = false) {
        self.name = name
        self.start = start
        self.length = length
        self.breakLength = breakLength
        self.isNight = isNight
    }

    public var paidHours: Double { Double(length - breakLength) / 60 }

    /// Minutes after the midnight before it.
    var range: Range<Int> { start.minutes..<start.minutes + length }

    public var end: ClockTime { ClockTime(minutes: (start.minutes + length) % 1440) }
}

/// Somebody who works shifts.
public struct Person: Equatable, Sendable {
    public var name: String
    public var skills: Set<String>
    /// Paid hours in a week.
    public var hours: ClosedRange<Double>
    /// Places among the shifts.
    public var prefers: Set<Int>
    public var avoids: Set<Int>
    public var never: Set<Int>
    public var off: Set<CalendarDay>
    /// The line of the file that names them.
    public var line: Int

    public init(
        name: String, skills: Set<String> = [], hours: ClosedRange<Double> = 0...40, prefers: Set<Int> = [],
        avoids: Set<Int> = [], never: Set<Int> = [], off: Set<CalendarDay> = [], line: Int = 0
    ) {
        self.name = name
        self.skills = skills
        self.hours = hours
        self.prefers = prefers
        self.avoids = avoids
        self.never = never
        self.off = off
        self.line = line
    }
}

/// What the law or the house asks; nil for a rule that does not hold.
public struct LabourRules: Equatable, Sendable {
    /// Minutes between the end of a shift and the start of the next.
    public var rest = 11 * 60
    /// Most paid hours from Monday to Sunday.
    public var hoursAWeek: Double?
    public var daysInARow: Int?
    public var nightsInARow: Int?
    /// Least days without a shift from Monday to Sunday.
    public var daysOffAWeek: Int?
    /// Least week-ends without a shift among any four that follow each other.
    public var freeWeekends: Int?

    public init() {}
}
