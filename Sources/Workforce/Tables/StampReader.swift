import SourceFiles

/// Reads the times of one table, which have to be of one kind.
struct StampReader {
    let table: String
    private var first: (stamp: Stamp, line: Int)?
    private var hasToldZones = false

    init(table: String) { self.table = table }

    mutating func read(_ text: String, at place: Diagnostic.Place, into diagnostics: inout Diagnostics) -> Stamp? {
        guard let stamp = Stamp(text.trimmed) else {
            diagnostics.error(at: place, "'\(text)' is no time", remedy: "write it as 2026-11-23T15:00")
            return nil
        }
        guard let first else {
            first = (stamp, place.line ?? 0)
            return stamp
        }
        if !isSameZone(first.stamp.zone, stamp.zone), !hasToldZones {
            hasToldZones = true
            diagnostics.error(
                at: place, "\(stamp) is in another zone than \(first.stamp) in line \(first.line)",
                remedy: "write all times of the table in one zone, or all without one")
        }
        return stamp
    }

    /// Summer time moves a zone by an hour at most.
    private func isSameZone(_ first: Int?, _ second: Int?) -> Bool {
        guard let first, let second else { return first == second }
        return abs(first - second) <= 60
    }
}

/// Finds columns by the names that they may have.
enum TableColumns {
    static func find(
        _ names: [String], in table: CSVTable, of what: String, into diagnostics: inout Diagnostics
    ) -> Int? {
        let header = table.header.map { $0.lowercased() }
        if let found = names.lazy.compactMap({ header.firstIndex(of: $0.lowercased()) }).first { return found }
        let match = names.lazy.compactMap { closestMatch(to: $0, among: table.header) }.first
        diagnostics.error(
            at: .init(file: table.name, line: 1),
            names.count == 1 ? "there is no column '\(names[0])'" : "there is no column of \(what)",
            remedy: match.map { "is it '\($0)'? Its name has to be \(names.joined(separator: ", or "))" }
                ?? (names.count == 1
                    ? "the columns are \(table.header.joined(separator: ", "))"
                    : "name one \(names.joined(separator: ", or "))"))
        return nil
    }
}
