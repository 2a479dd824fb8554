import TextAnalysis

/// The mood of a message by its words: a small lexicon, with negation and words that strengthen or weaken.
///
/// - seealso: C. J. Hutto and E. Gilbert (2014), VADER, for the way from a sum to `-1...1`.
enum SentimentAnalyser {
    /// Beyond this either way a message is not neutral.
    private static let neutral = 0.2
    /// What all that is wrong with a thing weighs together.
    private static let fault = -1.0
    private static let longestText = 2_000
    /// A negation or an intensifier acts on what follows within so many words, or characters where words are not spaced.
    private static let reach = 4

    static func analyse(_ text: String) -> Interpretation.Sentiment { weigh(text).sentiment }

    /// The mood, and the words that it was told from.
    static func weigh(_ text: String) -> (sentiment: Interpretation.Sentiment, words: [Explanation.MoodWord]) {
        let beginning = String(text.prefix(longestText))
        let tokens = SentimentTokens.cut(TextNormaliser.fold(beginning))
        var sum = 0.0
        var hasFault = false
        var words: [Explanation.MoodWord] = []
        var negation: Int?
        var strength = (factor: 1.0, at: -reach)
        for (position, (token, text)) in tokens.enumerated() {
            switch token {
            case .negation: negation = position
            case .intensifier(let factor): strength = (factor, position)
            case .boundary: negation = nil
            case .fault:
                // "Not broken" is no fault.
                if let place = negation, position - place <= reach {
                    negation = nil
                } else {
                    if !hasFault { words.append(.init(text: text, weight: fault)) }
                    hasFault = true
                }
            case .other: break
            case .feeling(let feeling):
                var value = feeling
                if position - strength.at <= 2 { value *= strength.factor }
                if let place = negation, position - place <= reach {
                    value *= -0.6
                    negation = nil
                }
                sum += value
                words.append(.init(text: text, weight: value))
            }
        }
        if hasFault { sum += fault }
        // Exclamation marks add force to what is felt, and feel nothing themselves.
        let marks = min(3, beginning.count { $0 == "!" || $0 == "！" })
        if sum != 0 { sum += (sum > 0 ? 0.3 : -0.3) * Double(marks) }
        let score = sum / (sum * sum + 6).squareRoot()
        let label = score > neutral ? "positive" : score < -neutral ? "negative" : "neutral"
        return (.init(score: (score * 1000).rounded() / 1000, label: label), words)
    }
}
