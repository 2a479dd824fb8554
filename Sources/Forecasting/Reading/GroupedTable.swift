public import SourceFiles
import ValueParsing

/// Series whose names make a tree, on one grid, with the sums that the names tell.
public struct GroupedSeries: Sendable {
    public var tree: SeriesTree
    /// One a node of the tree.
    public var series: [TimeSeries]
}

/// A table of several series that add up.
public enum GroupedTable {
    /// Whether the names of a table's series make a tree, by the columns that a person named or by a `/` in the names.
    public static func hasTree(_ table: CSVTable, choice: ColumnChoice) -> Bool {
        if !choice.groups.isEmpty { return true }
        var told = Diagnostics()
        guard !(choice.isOpen && SeriesFile.isWide(table)),
            let columns = SeriesColumns(of: table, choice: choice, into: &told), columns.series != nil
        else { return false }
        return table.rows.contains { columns.name(of: $0, in: table).contains("/") }
    }

    /// All series on the grid that their rows have together.
    ///
    /// A count without a row where other series have one is zero.
    public static func series(
        in table: CSVTable, choice: ColumnChoice, into diagnostics: inout Diagnostics
    ) -> GroupedSeries? {
        guard let found = LongTable.rows(of: table, choice: choice, into: &diagnostics), !diagnostics.hasErrors else {
            return nil
        }
        guard found.kind != .duration else {
            diagnostics.error(
                at: .init(file: table.name, line: 1), "durations of parts do not add up to that of the whole",
                remedy: "forecast each by itself with --reconcile none, without --group")
            return nil
        }
        do {
            let tree = try SeriesTree(names: found.names)
            return grouped(found, tree: tree, file: table.name, into: &diagnostics)
        } catch {
            switch error {
            case .besideItsParts(let whole, let part):
                diagnostics.error(
                    at: .init(file: table.name, line: found.cells[whole]?.first?.line),
                    "the series '\(whole)' stands beside its part '\(part)'",
                    remedy: "leave the sum out, or name the rest '\(whole)/other'")
            case .namedTotal:
                diagnostics.error(
                    at: .init(file: table.name, line: found.cells[SeriesTree.total]?.first?.line),
                    "a series is named 'total', which is the sum of all",
                    remedy: "leave the sum out, or give the series another name")
            }
            return nil
        }
    }

    private static func grouped(
        _ found: LongTable.Rows, tree: SeriesTree, file: String, into diagnostics: inout Diagnostics
    ) -> GroupedSeries? {
        let merged = found.cells.values.flatMap(\.self)
        let moments = Dictionary(merged.map { ($0.order, $0) }) { first, second in
            LongTableCell(
                moment: first.moment, value: (first.value ?? 0) + (second.value ?? 0),
                line: min(first.line, second.line),
                slot: first.slot)
        }
        let whole = GridReading(
            name: SeriesTree.total, cells: Array(moments.values), slots: found.slots, file: file, kind: found.kind
        ).series(into: &diagnostics)
        guard let whole else { return nil }
        var absent = 0
        let leaves = found.names.map { name -> [Double] in
            var values = Array(repeating: Double?.none, count: whole.values.count)
            for cell in found.cells[name] ?? [] {
                guard let place = whole.grid.position(of: cell, slots: found.slots), values.indices.contains(place)
                else {
                    continue
                }
                if let value = cell.value { values[place] = (values[place] ?? 0) + value }
            }
            for place in values.indices where values[place] == nil && !whole.filled.contains(place) {
                absent += 1
                values[place] = 0
            }
            return GapFilling.filled(values, period: whole.periods.last ?? 1)
        }
        if absent > 0 {
            diagnostics.warning(
                at: .init(file: file),
                "\(absent) times have rows of some series and none of others, which count as zero",
                remedy: "add the rows if they are missing")
        }
        let series = tree.nodes.map { node -> TimeSeries in
            var sum = whole
            sum.name = node.name
            sum.cycles = whole.periods
            sum.values = whole.values.indices.map { place in node.leaves.reduce(0) { $0 + leaves[$1][place] } }
            return sum
        }
        return GroupedSeries(tree: tree, series: series)
    }
}

extension TimeGrid {
    /// Where a row lies after the first value; nil beside the grid.
    func position(of cell: LongTableCell, slots: Int) -> Int? {
        func even(_ moment: Int, _ step: Int) -> Int? {
            (moment - start) % step == 0 ? (moment - start) / step : nil
        }
        switch (step, cell.moment) {
        case (.number(let step), .number(let number)):
            return even(slots > 0 ? number * slots + cell.slot : number, step)
        case (.number(let step), .second(let second, _, _)) where slots > 0:
            return even(second.flooredQuotient(by: 86_400) * slots + cell.slot, step)
        case (.months(let step), .month(let month)): return even(month, step)
        case (.months(let step), .second(let second, _, _)):
            let day = Self.day(second)
            return even(day.year * 12 + day.month - 1, step)
        case (.seconds(let step), .second(let second, _, _)):
            return open.map { $0.index(of: second, from: start) } ?? even(second, step)
        default: return nil
        }
    }
}
