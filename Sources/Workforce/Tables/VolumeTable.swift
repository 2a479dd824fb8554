public import Foundation
public import SourceFiles

/// How much comes in each interval: a forecast, or a requirement.
public struct VolumeTable: Equatable, Sendable {
    public struct Row: Equatable, Sendable {
        public var line: Int
        public var stamp: Stamp
        public var value: Double

        public init(line: Int, stamp: Stamp, value: Double) {
            self.line = line
            self.stamp = stamp
            self.value = value
        }
    }

    public var name: String
    public var rows: [Row]
    public var intervalMinutes: Int

    /// - Parameter rows: In the order of time.
    public init(name: String, rows: [Row], intervalMinutes: Int) {
        self.name = name
        self.rows = rows
        self.intervalMinutes = intervalMinutes
    }

    static let timeColumns = ["time", "timestamp", "datetime", "date", "start", "interval"]
    static let valueColumns = ["forecast", "mean", "value", "volume", "arrivals", "calls", "count"]

    /// Reads a CSV with a column of times and one of numbers; nil, and diagnostics, when that cannot be.
    ///
    /// - Parameters:
    ///   - column: The column of numbers; nil for the first there is of `forecast`, `mean`, `value`, ...
    ///   - interval: Minutes, for a table of a single row.
    public static func load(
        _ url: URL, column: String? = nil, interval: Int? = nil, into diagnostics: inout Diagnostics
    ) -> VolumeTable? {
        guard let table = CSVTable.load(url, root: URL.currentDirectory(), into: &diagnostics) else { return nil }
        return read(table, column: column, interval: interval, into: &diagnostics)
    }

    public static func read(
        _ table: CSVTable, column: String? = nil, interval: Int? = nil, into diagnostics: inout Diagnostics
    ) -> VolumeTable? {
        guard let time = TableColumns.find(timeColumns, in: table, of: "times", into: &diagnostics),
            let value = TableColumns.find(
                column.map { [$0] } ?? valueColumns, in: table, of: "numbers", into: &diagnostics)
        else { return nil }
        var reader = StampReader(table: table.name)
        var rows: [Row] = []
        for row in table.rows {
            let place = Diagnostic.Place(file: table.name, line: row.line)
            guard let stamp = reader.read(table.field(time, of: row), at: place, into: &diagnostics) else { continue }
            let text = table.field(value, of: row).trimmed
            guard let number = Double(text), number.isFinite else {
                diagnostics.error(
                    at: place, "'\(text)' is no number", remedy: "write digits alone in '\(table.header[value])'")
                continue
            }
            guard number >= 0 else {
                diagnostics.error(
                    at: place, "\(text) is negative", remedy: "nobody comes less often than never: write 0 or more")
                continue
            }
            rows.append(Row(line: row.line, stamp: stamp, value: number))
        }
        guard !diagnostics.hasErrors else { return nil }
        guard !rows.isEmpty else {
            diagnostics.error(
                at: .init(file: table.name), "the table has no rows", remedy: "write a row for each interval")
            return nil
        }
        guard let spacing = spacing(of: rows, name: table.name, given: interval, into: &diagnostics) else { return nil }
        return VolumeTable(name: table.name, rows: rows, intervalMinutes: spacing)
    }

    /// The shortest distance between two rows; all others have to be multiples of it, since there may be hours without a row.
    private static func spacing(
        of rows: [Row], name: String, given: Int?, into diagnostics: inout Diagnostics
    ) -> Int? {
        var least: Int?
        for (first, second) in zip(rows, rows.dropFirst()) {
            let distance = second.stamp.minutes - first.stamp.minutes
            guard distance > 0 else {
                diagnostics.error(
                    at: .init(file: name, line: second.line),
                    distance == 0
                        ? "the time \(second.stamp) comes twice" : "\(second.stamp) comes after \(first.stamp)",
                    remedy: distance == 0 && first.stamp.zone == nil
                        ? "write every interval once; where the clock is set back, write the zone, as 2026-10-25T02:00+01:00"
                        : "write every interval once, in the order of time")
                return nil
            }
            least = min(least ?? distance, distance)
        }
        guard let least = least ?? given else {
            diagnostics.error(
                at: .init(file: name), "one row does not tell how long an interval is",
                remedy: "tell it with --interval, such as --interval 30m")
            return nil
        }
        for (first, second) in zip(rows, rows.dropFirst())
        where (second.stamp.minutes - first.stamp.minutes) % least != 0 {
            diagnostics.error(
                at: .init(file: name, line: second.line),
                "\(second.stamp) is no multiple of \(least) minutes after \(first.stamp)",
                remedy: "use intervals of one length")
            return nil
        }
        return least
    }
}
