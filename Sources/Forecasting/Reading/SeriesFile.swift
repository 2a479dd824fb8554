public import Foundation
public import SourceFiles

/// Reads the series of a CSV file, whichever of the two forms it has.
public enum SeriesFile {
    public static func load(
        _ url: URL, root: URL, choice: ColumnChoice = .init(), into diagnostics: inout Diagnostics
    ) -> [TimeSeries] {
        guard let table = CSVTable.load(url, root: root, into: &diagnostics) else { return [] }
        return series(in: table, choice: choice, into: &diagnostics)
    }

    public static func series(
        in table: CSVTable, choice: ColumnChoice = .init(), into diagnostics: inout Diagnostics
    ) -> [TimeSeries] {
        guard !table.rows.isEmpty else {
            diagnostics.error(
                at: .init(file: table.name), "the table has a header only", remedy: "add a row for each value")
            return []
        }
        guard choice.isOpen, isWide(table) else {
            return LongTable.series(in: table, choice: choice, into: &diagnostics)
        }
        var found = WideTable.series(in: table, into: &diagnostics)
        if let kind = choice.kind { for index in found.indices { found[index].kind = kind } }
        return found
    }

    /// Whether each row is a series: a name, then more than a few numbers under names that do not matter.
    static func isWide(_ table: CSVTable) -> Bool {
        guard table.header.count > 4, let row = table.rows.first else { return false }
        let fields = row.fields.dropFirst().filter { !$0.isEmpty }
        let numbers = fields.count { if case .number = ValueCell($0) { true } else { false } }
        let isNamed = row.fields.first.map { Double($0) == nil && MomentReader.read($0) == nil } ?? false
        return isNamed && !fields.isEmpty && numbers * 10 >= fields.count * 9
    }
}
