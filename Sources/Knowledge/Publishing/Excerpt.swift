import TextAnalysis

/// A short part of a long text.
///
/// Lengths are in characters; a Chinese one says as much as two others and counts twice.
enum Excerpt {
    /// The beginning, cut between sentences where that is possible.
    static func beginning(of text: String, length: Int) -> String {
        taken(from: pieces(of: text)[...], length: length)
    }

    /// The part that has most of the words that are marked, with dots where something is left out.
    static func around(_ marks: MarkedText, in text: String, length: Int) -> String {
        let pieces = pieces(of: text)
        let counts = pieces.map(marks.count)
        // The first of the best, so that the text is read from where it begins to matter.
        guard let most = counts.max(), most > 0, let start = counts.firstIndex(of: most) else {
            return taken(from: pieces[...], length: length)
        }
        return (start > 0 ? "… " : "") + taken(from: pieces[start...], length: length)
    }

    /// Lines, and in them sentences.
    private static func pieces(of text: String) -> [String] {
        text.split(separator: "\n").flatMap { Sentences.split(String($0)).map(String.init) }
    }

    private static func taken(from pieces: ArraySlice<String>, length: Int) -> String {
        var output = ""
        var room = length
        for piece in pieces {
            let size = size(of: piece)
            guard size <= room else { return output.isEmpty ? cut(piece, to: length) : output }
            output += separator(after: output) + piece
            room -= size
        }
        return output
    }

    /// Rows and items that end without a mark are told apart by one.
    private static func separator(after text: String) -> String {
        guard let last = text.last else { return "" }
        if last.isLetter || last.isNumber { return " · " }
        return (last.unicodeScalars.first?.value ?? 0) < 0x2E80 ? " " : ""
    }

    private static func cut(_ text: String, to length: Int) -> String {
        var room = length
        let part = text.prefix { character in
            room -= size(of: character)
            return room >= 0
        }
        // Between words, where there are any near.
        let words = part.lastIndex(of: " ").map { part[..<$0] } ?? part
        return (words.count * 2 > part.count ? words : part) + "…"
    }

    private static func size(of text: String) -> Int { text.reduce(0) { $0 + size(of: $1) } }

    private static func size(of character: Character) -> Int {
        (character.unicodeScalars.first?.value ?? 0) >= 0x2E80 ? 2 : 1
    }
}
