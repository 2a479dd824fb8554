/// What parts the fields of a table.
public enum Delimiter {
    private static let candidates: [Character] = [",", ";", "\t", "|"]

    /// The mark that stands most evenly in the first lines of `text`, outside quotes; a comma when none does.
    public static func detect(in text: String) -> Character {
        let lines = firstLines(of: text)
        guard let header = lines.first else { return "," }
        let scored = candidates.map { mark -> (mark: Character, score: Double) in
            let columns = count(mark, in: header)
            guard columns > 0 else { return (mark, 0) }
            let even = lines.count { count(mark, in: $0) == columns }
            return (mark, Double(columns) + 10 * Double(even) / Double(lines.count))
        }
        let best = scored.max { $0.score < $1.score }
        return best.flatMap { $0.score > 0 ? $0.mark : nil } ?? ","
    }

    /// Up to twenty records; line breaks inside quotes do not end one.
    private static func firstLines(of text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        var isQuoted = false
        for character in text.prefix(20_000) {
            if character == "\"" { isQuoted.toggle() }
            if character == "\n", !isQuoted {
                if !line.isEmpty { lines.append(line) }
                line = ""
                if lines.count == 20 { break }
            } else {
                line.append(character)
            }
        }
        if !line.isEmpty, lines.count < 20, text.count <= 20_000 { lines.append(line) }
        return lines
    }

    private static func count(_ mark: Character, in line: String) -> Int {
        var isQuoted = false
        return line.count { character in
            if character == "\"" { isQuoted.toggle() }
            return character == mark && !isQuoted
        }
    }
}
