public import Conversations

/// A part of an article that is found, ranked and quoted as one: a section, or a piece of a long one.
public struct Passage: Codable, Equatable, Sendable {
    /// "returns.zh#2": the article and the place in it, counted from 1.
    public var id: String
    public var articleID: String
    public var title: String
    public var headings: [String]
    /// Other ways to ask for it.
    public var variants: [String]
    public var language: Language
    public var blocks: [TextBlock]

    public var heading: String { headings.joined(separator: " › ") }

    public var text: String { blocks.map(\.text).joined(separator: "\n") }

    /// A section whose heading is a question is its answer as a whole.
    public var answersItsHeading: Bool {
        guard let last = (headings.last ?? title).unicodeScalars.last(where: { !$0.properties.isWhitespace }) else {
            return false
        }
        return last == "?" || last == "？" || last == "吗" || last == "呢"
    }
}

extension Article {
    /// A passage holds about this many characters at most.
    static let passageLength = 1_000

    /// The article's sections as passages; long ones are divided between blocks, then between pieces.
    public var passages: [Passage] {
        var passages: [Passage] = []
        for section in sections {
            for blocks in Self.divide(section.blocks) {
                passages.append(
                    Passage(
                        id: "\(id)#\(passages.count + 1)", articleID: id, title: title, headings: section.headings,
                        variants: variants, language: language, blocks: blocks))
            }
        }
        return passages
    }

    /// Of each of the passages, the place of its section among `sections`.
    var sectionsOfPassages: [Int] {
        sections.indices.flatMap { place in Self.divide(sections[place].blocks).map { _ in place } }
    }

    private static func divide(_ blocks: [TextBlock]) -> [[TextBlock]] {
        var groups: [[TextBlock]] = []
        var group: [TextBlock] = []
        var length = 0
        for block in blocks {
            var pieces: [String] = []
            for piece in block.pieces.flatMap(cut) {
                let pieceLength = piece.unicodeScalars.count
                if length > 0, length + pieceLength > passageLength {
                    if !pieces.isEmpty { group.append(TextBlock(block.kind, pieces)) }
                    groups.append(group)
                    (group, pieces, length) = ([], [], 0)
                }
                length += pieceLength
                pieces.append(piece)
            }
            if !pieces.isEmpty { group.append(TextBlock(block.kind, pieces)) }
        }
        if !group.isEmpty { groups.append(group) }
        return groups
    }

    /// A piece longer than a passage, which no person wrote, is cut hard.
    private static func cut(_ piece: String) -> [String] {
        let scalars = Array(piece.unicodeScalars)
        guard scalars.count > passageLength else { return [piece] }
        return stride(from: 0, to: scalars.count, by: passageLength).map { start in
            var part = String.UnicodeScalarView()
            part.append(contentsOf: scalars[start..<min(start + passageLength, scalars.count)])
            return String(part)
        }
    }
}
