import SourceFiles
import ValueParsing

/// Reads one cell of a time column.
enum MomentReader {
    enum Moment: Equatable {
        case number(Int)
        /// Months since year 0.
        case month(Int)
        /// Seconds since 1970 in the time that is written, and what the zone adds to universal time where one is written.
        case second(Int, hasHour: Bool, zone: Int?)
    }

    static func read(_ text: String) -> Moment? {
        let cell = text.trimmed
        if let number = Int(cell), (-999_999...999_999).contains(number) { return .number(number) }
        let parts = cell.split(maxSplits: 1, whereSeparator: { $0 == "T" || $0 == " " })
        guard let first = parts.first else { return nil }
        let fields = first.split(whereSeparator: {
            $0 == "-" || $0 == "/" || $0 == "." || $0 == "年" || $0 == "月" || $0 == "日"
        })
        guard let year = fields.first.flatMap({ Int($0) }), (1_000...9_999).contains(year) else { return nil }
        if fields.count == 2, parts.count == 1 {
            if fields[1].first == "Q", let quarter = Int(fields[1].dropFirst()), (1...4).contains(quarter) {
                return .month(year * 12 + (quarter - 1) * 3)
            }
            return Int(fields[1]).flatMap { (1...12).contains($0) ? .month(year * 12 + $0 - 1) : nil }
        }
        guard fields.count == 3, let month = Int(fields[1]), let dayOfMonth = Int(fields[2]),
            let day = CivilDate(year: year, month: month, day: dayOfMonth)
        else { return nil }
        guard parts.count == 2 else { return .second(day.dayNumber * 86_400, hasHour: false, zone: nil) }
        guard let (clock, zone) = clock(parts[1]) else { return nil }
        return .second(day.dayNumber * 86_400 + clock, hasHour: true, zone: zone)
    }

    /// `13:30`, `13:30:05.5`, `13:30Z`, `13:30+08:00`.
    private static func clock(_ text: Substring) -> (seconds: Int, zone: Int?)? {
        var rest = text.filter { !$0.isWhitespace }[...]
        var zone: Int?
        if rest.last == "Z" {
            rest = rest.dropLast()
            zone = 0
        } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let digits = rest[rest.index(after: sign)...].filter(\.isNumber)
            guard let number = Int(digits), digits.count == 2 || digits.count == 4 else { return nil }
            let (hours, minutes) = digits.count == 2 ? (number, 0) : (number / 100, number % 100)
            zone = (rest[sign] == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
            rest = rest[..<sign]
        }
        let fields = rest.split(separator: ":")
        guard (2...3).contains(fields.count), let hour = Int(fields[0]), let minute = Int(fields[1]),
            (0...24).contains(hour), (0...59).contains(minute)
        else { return nil }
        let second = fields.count == 3 ? Double(fields[2]) : 0
        guard let second, (0..<61).contains(second) else { return nil }
        return (hour * 3_600 + minute * 60 + Int(second), zone)
    }
}
