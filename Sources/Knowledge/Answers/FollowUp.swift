import TextAnalysis

/// A message that may lean on the question before it: "那国外呢？", "and to Korea?", "how long?".
struct FollowUp: Equatable {
    /// Its words tie it to what went before; otherwise it only says too little to be sure that it stands alone.
    let isTied: Bool
    /// The message without the words that tie it.
    let matter: String

    /// Longer messages stand alone, in terms as `SearchTerms` counts them for a query.
    private static let mostTerms = 12
    /// A message with more terms of matter than these stands alone unless it is tied.
    private static let mostMatter = 3

    /// Nil for a message that stands alone.
    init?(_ text: String) {
        let folded = TextNormaliser.fold(text)
        guard !folded.isEmpty, SearchTerms.query(folded).count <= Self.mostTerms else { return nil }
        let opening = Self.openings.first { folded.hasPrefix($0) }
        let rest = folded.dropFirst(opening?.count ?? 0).trimming { !$0.isLetter && !$0.isNumber }
        let isLeftOpen = rest.hasSuffix("呢")
        matter = String(isLeftOpen ? rest.dropLast() : rest)
        isTied = opening != nil || isLeftOpen || Self.refersBack(folded)
        let content = QueryTerms(matter).content
        guard isTied || content.count <= Self.mostMatter else { return nil }
        // "OK", "好的" and "那" neither name anything nor ask; "灯呢" does.
        let named = isTied ? content : content.filter { $0.unicodeScalars.count > 1 }
        guard !named.isEmpty || QuestionWords.areIn(folded) else { return nil }
    }

    /// The question that is meant, when `earlier` is the one before: what is new comes first.
    func question(after earlier: String) -> String { matter + (matter.isEmpty ? "" : ", ") + earlier }

    private static func refersBack(_ text: String) -> Bool {
        pronounsInChinese.contains { text.contains($0) }
            || text.split { !$0.isLetter && $0 != "'" }.contains { pronouns.contains(String($0)) }
    }

    /// Longer ones first.
    private static let openings = [
        "那么如果", "那如果", "那要是", "那么", "那", "还有", "如果是", "如果", "要是", "换成", "换作", "同样",
        "and what about ", "and how about ", "what about ", "how about ", "and what if ", "what if ", "and if ", "and ",
        "but ",
        "or ", "same for ", "also ", "then ", "so ",
    ]
    private static let pronounsInChinese = ["它", "这个", "那个", "这种", "那种", "这样", "那样", "这些", "那些"]
    private static let pronouns: Set<String> = [
        "it", "its", "it's", "they", "them", "that", "that's", "this", "these", "those", "there", "one", "ones",
    ]
}

extension Substring {
    fileprivate func trimming(where isDropped: (Character) -> Bool) -> Substring {
        var text = drop(while: isDropped)
        while let last = text.last, isDropped(last) { text.removeLast() }
        return text
    }
}
