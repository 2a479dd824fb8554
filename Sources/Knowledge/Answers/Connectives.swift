import TextAnalysis

/// Sentence beginnings that tie a sentence to its neighbour.
enum Connectives {
    /// The sentence limits the one before it, which must not be given alone.
    static func limits(_ sentence: String) -> Bool { begins(sentence, withAnyOf: limiting) }

    /// The sentence says "it" or "this" of something in the one before.
    static func refersBack(_ sentence: String) -> Bool { limits(sentence) || begins(sentence, withAnyOf: referring) }

    private static let limiting = [
        "however", "but ", "except", "unless", "only ", "if ", "otherwise", "please note", "note that", "note:",
        "provided", "excluding",
        "this does not", "it does not", "exceptions",
        "但", "不过", "除", "否则", "仅", "如果", "如需", "如因", "若", "请注意", "注意", "前提", "例外", "需要注意", "另外", "超过", "逾期",
    ]

    private static let referring = [
        "it ", "they ", "this ", "these ", "that ", "those ", "then ", "also ", "in that case", "after that",
        "in addition",
        "这", "该", "此", "它", "其", "届时", "之后", "然后", "同时",
    ]

    private static func begins(_ sentence: String, withAnyOf openings: [String]) -> Bool {
        let folded = TextNormaliser.fold(String(sentence.prefix(40)))
        return openings.contains { folded.hasPrefix($0) }
    }
}
