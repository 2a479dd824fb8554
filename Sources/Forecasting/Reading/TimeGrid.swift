public import ValueParsing

/// The moments at which a series has values.
public struct TimeGrid: Sendable, Equatable {
    public enum Step: Sendable, Equatable {
        /// Numbered, without a clock.
        case number(Int)
        case seconds(Int)
        case months(Int)
    }

    public var step: Step
    /// Of the first value: seconds since 1970 in the file's own time, or months since year 0, or a number.
    public var start: Int
    /// The cells of the week, from Monday 0:00, that are open; nil where all are.
    var open: WeekCells?
    /// Whether moments are written with their hour.
    var showsHour: Bool

    init(step: Step, start: Int, open: WeekCells? = nil, showsHour: Bool = false) {
        (self.step, self.start, self.open, self.showsHour) = (step, start, open, showsHour)
    }

    public static let numbered = TimeGrid(step: .number(1), start: 0)

    /// As it stands in the file.
    func moment(at index: Int) -> Int {
        switch step {
        case .number(let step): start + index * step
        case .months(let months): start + index * months
        case .seconds(let seconds): open?.moment(at: index, from: start) ?? start + index * seconds
        }
    }

    /// The moment of a value, as a file would write it, to the minute.
    public func label(at index: Int) -> String {
        let moment = moment(at: index)
        switch step {
        case .number: return String(moment)
        case .months: return "\(moment / 12)-" + padded(moment % 12 + 1)
        case .seconds:
            let day = Self.day(moment)
            let date = "\(day.year)-" + padded(day.month) + "-" + padded(day.day)
            guard showsHour else { return date }
            let second = moment - day.dayNumber * 86_400
            return date + "T" + padded(second / 3_600) + ":" + padded(second / 60 % 60)
        }
    }

    /// The day of a value, where the grid has days.
    public func day(at index: Int) -> CivilDate? {
        guard case .seconds(let seconds) = step, seconds <= 86_400 else { return nil }
        return Self.day(moment(at: index))
    }

    static func day(_ moment: Int) -> CivilDate {
        CivilDate(dayNumber: moment.flooredQuotient(by: 86_400))
    }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension TimeGrid {
    /// Lengths of the cycles that the calendar suggests, ascending; none where there is no clock.
    public var calendarPeriods: [Int] {
        switch step {
        case .number: return []
        case .months(let months): return 12 % months == 0 && months < 12 ? [12 / months] : []
        case .seconds(let seconds):
            if seconds == 604_800 { return [52] }
            guard seconds <= 86_400 else { return [] }
            let week = open?.cells.count ?? 604_800 / seconds
            guard seconds < 86_400 else { return week > 1 ? [week] : [] }
            let day = open?.cellsADay ?? (86_400 % seconds == 0 ? 86_400 / seconds : nil)
            return [day, week].compactMap(\.self).filter { $0 > 1 }
        }
    }

    public var stepName: String {
        switch step {
        case .number: "numbered"
        case .months(1): "monthly"
        case .months(3): "quarterly"
        case .months(12): "yearly"
        case .months(let months): "every \(months) months"
        case .seconds(86_400): "daily"
        case .seconds(604_800): "weekly"
        case .seconds(3_600): "hourly"
        case .seconds(let seconds) where seconds % 60 == 0: "every \(seconds / 60) minutes"
        case .seconds(let seconds): "every \(seconds) seconds"
        }
    }
}

/// Which parts of a week a business is open.
struct WeekCells: Sendable, Equatable {
    /// Of one cell.
    var seconds: Int
    /// Numbers of the open cells from Monday 0:00, ascending.
    var cells: [Int]

    /// How many cells an open day has, where that is the same for all.
    var cellsADay: Int? {
        let aDay = 86_400 / seconds
        let counts = Dictionary(grouping: cells) { $0 / aDay }.values.map(\.count)
        return counts.min() == counts.max() ? counts.first : nil
    }

    /// Monday, 5 January 1970, 0:00.
    static let firstMonday = 4 * 86_400

    func moment(at index: Int, from start: Int) -> Int {
        let week = (start - Self.firstMonday).flooredQuotient(by: 604_800)
        let first = (start - Self.firstMonday - week * 604_800) / seconds
        let offset = (cells.firstIndex { $0 >= first } ?? 0) + index
        let turns = offset.flooredQuotient(by: cells.count)
        return Self.firstMonday + (week + turns) * 604_800 + cells[offset - turns * cells.count] * seconds
    }

    /// The position of a moment after `start`, or nil where it lies in a closed cell.
    func index(of moment: Int, from start: Int) -> Int? {
        func position(_ moment: Int) -> Int? {
            let week = (moment - Self.firstMonday).flooredQuotient(by: 604_800)
            let cell = (moment - Self.firstMonday - week * 604_800) / seconds
            return cells.firstIndex(of: cell).map { week * cells.count + $0 }
        }
        guard let first = position(start), let found = position(moment) else { return nil }
        return found - first
    }
}

extension Int {
    func flooredQuotient(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
