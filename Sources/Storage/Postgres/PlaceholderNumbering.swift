/// PostgreSQL counts parameters, `$1`, `$2`, where SQLite says `?`.
enum PlaceholderNumbering {
    /// The statement with its `?` numbered; those in quotes and comments stay.
    static func numbered(_ sql: String) -> String {
        var result = ""
        result.reserveCapacity(sql.utf8.count + 16)
        var count = 0
        var rest = sql[...]
        while let character = rest.first {
            if let end = end(ofPassageIn: rest) {
                result += rest[..<end]
                rest = rest[end...]
                continue
            }
            if character == "?" {
                count += 1
                result += "$\(count)"
            } else {
                result.append(character)
            }
            rest = rest.dropFirst()
        }
        return result
    }

    /// Where the quotation or comment ends that the text begins with; nil when it begins with neither.
    private static func end(ofPassageIn text: Substring) -> Substring.Index? {
        let (opening, closing) =
            if text.hasPrefix("'") {
                (1, "'")
            } else if text.hasPrefix("\"") {
                (1, "\"")
            } else if text.hasPrefix("--") {
                (2, "\n")
            } else if text.hasPrefix("/*") {
                (2, "*/")
            } else {
                (0, "")
            }
        guard opening > 0 else { return nil }
        return text.dropFirst(opening).firstRange(of: closing)?.upperBound ?? text.endIndex
    }
}
