import TextAnalysis

/// The mood of a message by its words, signs and marks: rules over a lexicon, with negation and words that strengthen or weaken.
///
/// - seealso: C. J. Hutto and E. Gilbert (2014), VADER, for the way from a sum to `-1...1`.
enum SentimentAnalyser {
    /// Beyond this either way a message is not neutral.
    private static let neutral = 0.2
    /// What all that is wrong with a thing weighs together.
    static let fault = -1.0
    /// What having asked or waited before adds to the bad, at most.
    static let burden = 1.3
    /// What a mark of irony feels, and what becomes of the praise around it.
    private static let irony = (feeling: -1.2, praise: -0.7)
    private static let longestText = 2_000

    static func analyse(_ text: String) -> Interpretation.Sentiment { weigh(text).sentiment }

    /// The mood, and the words that it was told from.
    static func weigh(_ text: String) -> (sentiment: Interpretation.Sentiment, words: [Explanation.MoodWord]) {
        let beginning = text.utf8.count <= longestText ? text : String(text.prefix(longestText))
        let emphasis = Emphasis(beginning)
        let units = SentimentUnit.cut(TextNormaliser.fold(beginning), isKnown: SentimentLexicon.phrases.knows)
        let reading = SentimentReading(units, capitals: emphasis.isShouted ? [] : emphasis.capitals)
        let isStretched = units.contains(where: \.isStretched)
        let sum = emphasised(feeling(reading), emphasis, isStretched: isStretched)
        let score = sum / (sum * sum + 6).squareRoot()
        let isChanted = Insistence.isChanted(units)
        let sentiment = Interpretation.Sentiment(
            score: rounded(score), label: score > neutral ? "positive" : score < -neutral ? "negative" : "neutral",
            urgency: rounded(urgency(reading, emphasis, isChanted: isChanted)),
            frustration: rounded(frustration(reading, emphasis, score: score, isPressing: isChanted || isStretched)))
        return (sentiment, reading.words)
    }

    private static func feeling(_ reading: SentimentReading) -> Double {
        var sum = reading.isIronic ? irony.feeling + reading.good * irony.praise : reading.good
        sum += reading.bad - burden * reading.burden
        return reading.hasFault ? sum + fault : sum
    }

    /// Marks and capitals add force to what is felt, and feel nothing themselves.
    private static func emphasised(_ sum: Double, _ emphasis: Emphasis, isStretched: Bool) -> Double {
        guard sum != 0 else { return 0 }
        let marked = sum + (sum > 0 ? 0.3 : -0.3) * Double(emphasis.exclamations)
        return marked * (emphasis.isShouted ? 1.25 : 1) * (isStretched ? 1.15 : 1)
    }

    private static func urgency(_ reading: SentimentReading, _ emphasis: Emphasis, isChanted: Bool) -> Double {
        var urgency = reading.urgency
        if urgency > 0 { urgency = urgency.either(0.07 * Double(emphasis.exclamations)) }
        if emphasis.isShouted { urgency = urgency.either(0.2) }
        if emphasis.isInsistent { urgency = urgency.either(0.15) }
        if isChanted { urgency = urgency.either(0.4) }
        return urgency * reading.hurry
    }

    private static func frustration(
        _ reading: SentimentReading, _ emphasis: Emphasis, score: Double, isPressing: Bool
    ) -> Double {
        var frustration = reading.frustration
        if reading.isIronic { frustration = frustration.either(0.4) }
        if emphasis.isInsistent { frustration = frustration.either(0.15) }
        // Joy shouts as well.
        if score <= 0 {
            if emphasis.isShouted { frustration = frustration.either(0.3) }
            if isPressing { frustration = frustration.either(0.15) }
        }
        if frustration > 0, score < 0 { frustration = frustration.either(0.08 * Double(emphasis.exclamations)) }
        return score > neutral ? frustration * 0.4 : frustration
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
