public import Documents

/// One paragraph, list or table, as the pieces that an answer may quote alone.
public struct TextBlock: Equatable, Sendable {
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
    /// Links and emphasis in each of the pieces, which are shown and neither searched nor quoted; empty where there are none.
    public private(set) var spans: [[StyledText.Span]] = []

    public init(_ kind: Kind, _ pieces: [String]) {
        self.kind = kind
        self.pieces = pieces
    }

    public init(_ kind: Kind, styled pieces: [StyledText]) {
        self.kind = kind
        self.pieces = pieces.map(\.text)
        if pieces.contains(where: { !$0.spans.isEmpty }) { spans = pieces.map(\.spans) }
    }

    /// The pieces with their links and emphasis.
    public var styledPieces: [StyledText] {
        guard spans.count == pieces.count else { return pieces.map { StyledText($0) } }
        return zip(pieces, spans).map { StyledText($0, spans: $1) }
    }

    /// The same with other addresses; a link for which there is none is text.
    func withAddresses(_ address: (String) -> String?) -> TextBlock {
        guard !spans.isEmpty else { return self }
        return TextBlock(
            kind,
            styled: styledPieces.map { piece in
                StyledText(
                    piece.text,
                    spans: piece.spans.compactMap { span in
                        guard span.style == .link else { return span }
                        let found = span.address.flatMap(address)
                        return found.map { StyledText.Span(span.start..<span.end, .link, address: $0) }
                    })
            })
    }

    /// The pieces as they are shown: sentences in one line, items and rows in lines of their own.
    public var text: String {
        guard kind == .paragraph else { return pieces.joined(separator: "\n") }
        return pieces.reduce(into: "") { text, piece in
            text += Self.separator(after: text)
            text += piece
        }
    }

    /// The same with links and emphasis.
    public var styledText: StyledText {
        guard kind == .paragraph else { return styledPieces.joined(separator: "\n") }
        return styledPieces.reduce("") { text, piece in
            text + StyledText(Self.separator(after: text.text)) + piece
        }
    }

    /// Sentences of scripts with spaces stand apart.
    private static func separator(after text: String) -> String {
        text.unicodeScalars.last.map { $0.value < 0x2E80 } == true ? " " : ""
    }
}

extension TextBlock: Codable {
    private enum CodingKeys: String, CodingKey { case kind, pieces, spans }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        kind = try container.decode(Kind.self, forKey: .kind)
        pieces = try container.decode([String].self, forKey: .pieces)
        spans = try container.decodeIfPresent([[StyledText.Span]].self, forKey: .spans) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(pieces, forKey: .pieces)
        if !spans.isEmpty { try container.encode(spans, forKey: .spans) }
    }
}
