import SourceFiles

/// A row whose fields are asked for by the name of their column; what does not fit is reported with its line.
struct TableRow {
    var table: CSVTable
    var row: CSVTable.Row

    subscript(_ column: String) -> String {
        table.column(column).map { table.field($0, of: row) } ?? ""
    }

    func localised(_ column: String) -> LocalisedText {
        .init { self[column + "_" + $0.rawValue] }
    }

    func list(_ column: String) -> [String] {
        self[column].split(separator: ";").map(String.init)
    }

    func number(_ column: String, into diagnostics: inout Diagnostics) -> Int {
        if let number = Int(self[column]) { return number }
        complain("'\(self[column])' in column '\(column)' is no whole number", into: &diagnostics)
        return 0
    }

    func decimal(_ column: String, into diagnostics: inout Diagnostics) -> Double {
        if let number = Double(self[column]), number.isFinite { return number }
        complain("'\(self[column])' in column '\(column)' is no number", into: &diagnostics)
        return 0
    }

    func one(of candidates: [String], _ column: String, into diagnostics: inout Diagnostics) -> String {
        known(self[column], among: candidates, into: &diagnostics)
    }

    /// `word` itself; reported when it is not among the candidates.
    func known(_ word: String, among candidates: some Collection<String>, into diagnostics: inout Diagnostics) -> String
    {
        if !candidates.contains(word) {
            complain("'\(word)' is not known", remedy: remedy(for: word, among: candidates), into: &diagnostics)
        }
        return word
    }

    func complain(_ message: String, remedy: String? = nil, into diagnostics: inout Diagnostics) {
        diagnostics.error(at: .init(file: table.name, line: row.line), message, remedy: remedy)
    }
}
