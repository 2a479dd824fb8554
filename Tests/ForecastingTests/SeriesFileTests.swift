import SourceFiles
import Testing

@testable import Forecasting

struct SeriesFileTests {
    private func read(_ text: String, choice: ColumnChoice = .init()) -> ([TimeSeries], [Diagnostic]) {
        var diagnostics = Diagnostics()
        guard let table = CSVTable.parse(text, name: "t.csv", into: &diagnostics) else { return ([], diagnostics.all) }
        return (SeriesFile.series(in: table, choice: choice, into: &diagnostics), diagnostics.all)
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

    @Test func `every thirty days is not every month, and months are`() {
        let days = ["2026-01-01", "2026-01-31", "2026-03-02", "2026-04-01", "2026-05-01", "2026-05-31"]
        let (series, _) = read("date,calls\n" + days.enumerated().map { "\($1),\($0)\n" }.joined())
        #expect(series.first?.values == [0, 1, 2, 3, 4, 5])
        #expect(series.first?.grid.label(at: 6) == "2026-06-30")
        let (two, _) = read("date,calls\n2026-01-01,5\n2026-01-31,6\n")
        #expect(two.first?.values == [5, 6])
        let ends = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]
        let (months, _) = read("date,calls\n" + ends.enumerated().map { "\($1),\($0)\n" }.joined())
        #expect(months.first?.grid.stepName == "monthly")
        #expect(months.first?.values == [0, 1, 2, 3])
    }

    @Test func `numbers go on as they began`() {
        let (series, _) = read("t,calls\n0,1\n10,2\n30,4\n40,5\n")
        #expect(series.first?.values == [1, 2, 3, 4, 5])
        #expect(series.first?.grid.label(at: 5) == "50")
    }

    @Test func `years are times, and row numbers are not`() {
        let (years, _) = read("year,sales\n2020,5\n2021,6\n2022,7\n")
        #expect(years.first?.values == [5, 6, 7])
        #expect(years.first?.grid.label(at: 3) == "2023")
        let (rows, _) = read("id,date,calls\n1,2026-01-01,5\n2,2026-01-02,6\n")
        #expect(rows.map(\.values) == [[5, 6]])
    }

    @Test func `days may be dates where there are slots`() {
        let (series, problems) = read(
            "day,slot,calls\n2026-01-05,0,5\n2026-01-05,1,5\n2026-01-06,0,7\n2026-01-06,1,8\n")
        #expect(series.first?.values == [5, 5, 7, 8])
        #expect(problems.isEmpty)
        let (_, told) = read("day,slot,calls\n0,08:00,5\n0,1,6\n")
        #expect(told.contains { $0.message == "'08:00' is no slot" && $0.place.line == 2 })
    }

    @Test func `the largest and smallest numbers do no harm`() {
        let (series, _) = read("date,calls,order\n2026-01-01,5,\(Int.min)\n2026-01-02,6,\(Int.max)\n")
        #expect(series.first?.values == [5, 6])
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
