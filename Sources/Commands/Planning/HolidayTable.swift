import Foundation
import SourceFiles
import ValueParsing

/// Holidays of a person's own: `date,name`.
enum HolidayTable {
    static func load(_ url: URL, into diagnostics: inout Diagnostics) -> [CivilDate: String] {
        let table = CSVTable.load(url, root: .currentDirectory(), required: ["date", "name"], into: &diagnostics)
        guard let table, let date = table.column("date"), let name = table.column("name") else { return [:] }
        var days: [CivilDate: String] = [:]
        for row in table.rows {
            let field = table.field(date, of: row)
            guard let day = CalendarDay(field.trimmed) else {
                diagnostics.error(
                    at: .init(file: table.name, line: row.line), "'\(field)' is no date",
                    remedy: "write it as 2026-10-01")
                continue
            }
            days[CivilDate(dayNumber: day.number)] = table.field(name, of: row)
        }
        return days
    }
}
