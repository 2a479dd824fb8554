/// One paragraph, list or table, as the pieces that an answer may quote alone.
public struct TextBlock: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable {
        /// Pieces are sentences.
        case paragraph
        /// Pieces are items; in a numbered list they are steps that belong together.
        case list, steps
        /// Pieces are rows, each with the column names, so that a row can be read without its table.
        case table
    }

    public var kind: Kind
    public var pieces: [String]

    public init(_ kind: Kind, _ pieces: [String]) {
        self.kind = kind
        self.pieces = pieces
    }

    /// The pieces as they are shown: sentences in one line, items and rows in lines of their own.
    public var text: String {
        guard kind == .paragraph else { return pieces.joined(separator: "\n") }
        var text = ""
        for piece in pieces {
            if let last = text.unicodeScalars.last, last.value < 0x2E80 { text += " " }
            text += piece
        }
        return text
    }
}
