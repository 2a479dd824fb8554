public import SourceFiles

extension PairEvaluation {
    /// Pairs from a table `a,b,label[,group]`, where the label is 1 or 0.
    public static func pairs(from table: CSVTable, into diagnostics: inout Diagnostics) -> [LabelledPair] {
        let hasGroups = table.column("group") != nil
        let pairs = table.rows.compactMap { row -> LabelledPair? in
            let value = { (name: String) in table.column(name).map { table.field($0, of: row).trimmed } ?? "" }
            let place = Diagnostic.Place(file: table.name, line: row.line)
            for column in ["a", "b"] + (hasGroups ? ["group"] : []) where value(column).isEmpty {
                diagnostics.error(at: place, "the field '\(column)' is empty")
                return nil
            }
            guard let isMatch = ["1": true, "0": false][value("label")] else {
                diagnostics.error(
                    at: place, "the label '\(value("label"))' is neither 1 nor 0",
                    remedy: "write 1 where the two texts belong together, else 0")
                return nil
            }
            return LabelledPair(
                a: value("a"), b: value("b"), isMatch: isMatch, group: hasGroups ? value("group") : nil)
        }
        if pairs.isEmpty {
            diagnostics.error(
                at: .init(file: table.name), "the table has no rows", remedy: "add pairs below the header")
        }
        return pairs
    }
}
