import LanguageUnderstanding

/// A table of a report, whose fields are plain text.
struct ReportTable {
    var header: [String]
    var rows: [[String]]
    /// The column from which on fields are numbers.
    var numbersFrom: Int

    var html: String {
        let head = header.enumerated().map { "<th scope=\"col\"\(style($0))>\($1.escapedForHTML)</th>" }.joined()
        let body = rows.map { row in
            "<tr>" + row.enumerated().map { "<td\(style($0))>\($1.escapedForHTML)</td>" }.joined() + "</tr>"
        }
        return Self.scrolling("<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body.joined(separator: "\n"))\n</tbody>")
    }

    /// Counts by class and class, mistakes the darker the more there are.
    static func matrix(_ confusion: Confusion) -> String {
        let names = confusion.classes.map { $0.isEmpty ? "nothing" : $0.escapedForHTML }
        let most =
            confusion.counts.enumerated().flatMap { row, counts in
                counts.enumerated().filter { $0.offset != row }.map(\.element)
            }.max() ?? 0
        let head = names.map { "<th scope=\"col\" class=\"turned\"><span>\($0)</span></th>" }.joined()
        let body = names.indices.map { row in
            let fields = names.indices.map { column -> String in
                let count = confusion.counts[row][column]
                guard row != column else { return "<td class=\"number right\">\(count)</td>" }
                let share = most == 0 ? 0 : 60 * count / most
                return "<td class=\"number\" style=\"--share: \(share)%\">\(count == 0 ? "" : "\(count)")</td>"
            }
            return "<tr><th scope=\"row\">\(names[row])</th>\(fields.joined())</tr>"
        }
        return scrolling(
            "<thead><tr><td></td>\(head)</tr></thead>\n<tbody>\n\(body.joined(separator: "\n"))\n</tbody>", is: "matrix"
        )
    }

    private func style(_ column: Int) -> String { column >= numbersFrom ? " class=\"number\"" : "" }

    private static func scrolling(_ rows: String, is kind: String = "plain") -> String {
        "<div class=\"scrolling\" tabindex=\"0\"><table class=\"\(kind)\">\n\(rows)\n</table></div>"
    }
}

extension String {
    /// For text and attribute values; control characters, which HTML does not allow, become a sign for what is unknown.
    var escapedForHTML: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\n", "\t": text.unicodeScalars.append(scalar)
            default: text.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
            }
        }
    }
}
