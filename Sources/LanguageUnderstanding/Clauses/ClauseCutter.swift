import Foundation

/// Finds where one message may turn from one wish to the next.
struct ClauseCutter {
    enum Joint: Equatable {
        /// Words that announce something else: "also", "by the way", 另外.
        case turn
        /// The end of a sentence.
        case stop
        /// "and" or a comma, which mostly go on with the same wish.
        case link
    }

    struct Cut: Equatable {
        var joint: Joint
        /// Both in characters of the message, without what joins them.
        var first: Range<Int>
        var second: Range<Int>
    }

    /// Of more joints, the first are tried: a message with many is a story, and each costs two judgements.
    private static let mostCuts = 8
    /// Fewer words say too little to be a wish.
    private static let fewestWords = 3
    /// In bytes; a longer message is not cut.
    private static let longestText = 4_000

    /// The first group is a turn, the second a stop, anything else a link.
    private static let joints = try? NSRegularExpression(
        pattern: #"""
            ((?:(?<=[.?!;])|[,;])?\s+(?:and\s+)?(?:also|plus|besides|additionally|as\ well\ as|by\ the\ way|btw
                |another\ question|one\ more\ thing)\b[,:]?\s*(?:also\b,?\s*)?
             |[，。；！？、,;?!\s]*(?:另外|此外|以及|顺便(?:问一下|问下|说一下)?)[，,：:\s]*
             |[，。；！？、,;?!\s]+(?:还有(?:就是|一个问题)?|对了|再问一下|再问下)[，,：:\s]*)
            |((?<=[.?!;])\s+|\s*\.{2,}\s*|[。！？；\n]+\s*)
            |,?\s+and\s+|,\s+|，\s*|(?:而且|并且|然后)
            """#,
        options: [.caseInsensitive, .allowCommentsAndWhitespace])

    /// How a clause begins or sounds that wants something of its own, where only a link joins it to the one before.
    private static let wishes = try? NSRegularExpression(
        pattern: #"""
            ^(?:what|where|when|why|who|which|how|is|are|was|were|do|does|did|can|could|will|would|should|may|have|has|i|my|please
                |tell|help|need|want|the|there|it|if|explain|am|cancel)\b
            |吗|呢|怎么|什么|哪|多少|几|能不能|可以|我想|我要|帮我|请|是否|多久
            """#,
        options: [.caseInsensitive, .allowCommentsAndWhitespace])

    func cuts(of text: String) -> [Cut] {
        guard text.utf8.count <= Self.longestText, JointSigns.mayStand(in: text) else { return [] }
        let characters = Array(text)
        let found = Self.joints?.matches(in: text, range: NSRange(text.startIndex..., in: text)) ?? []
        var cuts: [Cut] = []
        for match in found where cuts.count < Self.mostCuts {
            guard let range = Range(match.range, in: text) else { continue }
            let start = text.distance(from: text.startIndex, to: range.lowerBound)
            let end = start + text.distance(from: range.lowerBound, to: range.upperBound)
            let joint: Joint =
                match.range(at: 1).location != NSNotFound
                ? .turn
                : match.range(at: 2).location != NSNotFound ? .stop : .link
            guard Self.isLong(characters[..<start]), Self.isLong(characters[end...]),
                joint != .link || Self.isWish(text[range.upperBound...])
            else { continue }
            cuts.append(Cut(joint: joint, first: 0..<start, second: end..<characters.count))
        }
        return cuts
    }

    private static func isLong(_ characters: ArraySlice<Character>) -> Bool {
        TaggedSentence.Cut(Array(characters), mostWords: fewestWords).words == fewestWords
    }

    private static func isWish(_ rest: Substring) -> Bool {
        let clause = String(rest)
        return wishes?.firstMatch(in: clause, range: NSRange(clause.startIndex..., in: clause)) != nil
    }
}
