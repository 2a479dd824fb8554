import SourceFiles
import Testing

@testable import Forecasting

struct SeriesFileTests {
    private func read(_ text: String, time: String? = nil, value: String? = nil) -> ([TimeSeries], [Diagnostic]) {
        var diagnostics = Diagnostics()
        guard let table = CSVTable.parse(text, name: "t.csv", into: &diagnostics) else { return ([], diagnostics.all) }
        let series =
            SeriesFile.isWide(table) && time == nil
            ? WideTable.series(in: table, into: &diagnostics)
            : LongTable.series(in: table, time: time, value: value, into: &diagnostics)
        return (series, diagnostics.all)
    }

    @Test func `a row a series ends at its last value`() {
        let (series, problems) = read("V1,V2,V3,V4,V5,V6\nH1,1,2,3,4,\nH2,5,6,7,8,9\n")
        #expect(series.map(\.values) == [[1, 2, 3, 4], [5, 6, 7, 8, 9]])
        #expect(problems.isEmpty)
    }

    @Test func `days are laid on a grid and gaps are told and filled`() {
        let (series, problems) = read("date,calls\n2026-01-01,10\n2026-01-02,20\n2026-01-04,40\n")
        #expect(series.first?.values == [10, 20, 30, 40])
        #expect(series.first?.grid.label(at: 4) == "2026-01-05")
        #expect(problems.contains { $0.message.contains("2026-01-03") && $0.severity == .warning })
    }

    @Test func `weekdays alone make a week of five`() {
        let days = (0..<40).map { day in
            let date = 4 + day / 5 * 7 + day % 5
            return
                "2026-\(date > 31 ? (date > 59 ? "03" : "02") : "01")-\(date > 31 ? (date > 59 ? date - 59 : date - 31) : date)"
        }
        let (series, problems) = read("date,calls\n" + days.map { "\($0),5" }.joined(separator: "\n"))
        #expect(problems.isEmpty)
        #expect(series.first?.values.count == 40)
        #expect(series.first?.periods == [5])
    }

    @Test func `days and slots make one series`() {
        let (series, _) = read("day,slot,calls\n0,0,1\n0,1,2\n1,0,3\n1,1,4\n")
        #expect(series.first?.values == [1, 2, 3, 4])
        #expect(series.first?.slots == 2)
    }

    @Test func `a table of several series is taken apart`() {
        let (series, _) = read("series,time,value\na,2026-01-01,1\nb,2026-01-01,5\na,2026-01-02,2\nb,2026-01-02,6\n")
        #expect(series.map(\.name) == ["a", "b"])
        #expect(series.map(\.values) == [[1, 2], [5, 6]])
    }

    @Test(arguments: [
        ("date,calls\n2026-01-01,10\nyesterday,20\n", "'yesterday' is no time"),
        ("date,calls\n2026-01-01,ten\n", "'ten' is no number"),
        ("made,ended,calls\n2026-01-01,2026-01-02,3\n", "'made' and 'ended' both look like time"),
        ("date,note\n2026-01-01,a\n", "no column holds numbers to forecast"),
        ("date,calls\n2026-01-01,5 min\n2026-01-02,6\n", "'5 min' was read as 5.0"),
        ("date,calls\n2026-01-01,5\n2026-01-01,6\n2026-01-02,7\n", "1 rows repeat a time, this one that of line 2"),
        ("time,calls\n2026-01-01T00:00+08:00,5\n2026-01-01T01:00Z,6\n", "the times are in 2 zones"),
        ("date,calls\n2026-01-01,5000000000000\n2026-01-02,1\n", "5000000000000 is very large"),
    ])
    func `what is wrong is said with its line`(text: String, sentence: String) {
        let (_, problems) = read(text)
        #expect(problems.contains { $0.message.contains(sentence) && $0.place.line != nil }, "\(problems)")
    }
}
