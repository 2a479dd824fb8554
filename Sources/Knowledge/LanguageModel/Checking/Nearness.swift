import NumericalMethods

/// How near a sentence has to be to a place in the passages that it cites.
///
/// The limits were set by hand; on `SupportSentences` in the tests they and the other checks together let no unsupported sentence pass.
struct Nearness: Sendable {
    /// The most like place in a passage.
    struct Match {
        var window: PassageText.Window
        /// Cosine; nil without an encoder.
        var likeness: Double?
    }

    /// Least cosine with the encoder, within a language and across.
    var leastLikeness = 0.5
    var leastLikenessAcross = 0.6
    /// Least part of the matter that the cited passages have, where both are in one language.
    ///
    /// In Chinese the mean of the share of pairs and of single characters.
    var leastShare = 0.7
    var leastShareOfChinese = 0.55

    func best(for meaning: SentenceMeaning, in text: PassageText) -> Match? {
        let matches = text.windows.map { window in
            let likeness = meaning.vector.flatMap { own in
                window.vectors.map { Double(Vector.dot(own, $0)) }.max()
            }
            return (
                match: Match(window: window, likeness: likeness),
                score: (likeness ?? 0) + meaning.share(in: window.matter)
            )
        }
        return matches.max { $0.score < $1.score }?.match
    }

    func isNear(_ meaning: SentenceMeaning, _ matches: [Match], in cited: [PassageText]) -> Bool {
        guard !matches.isEmpty, !meaning.matter.isEmpty else { return false }
        let likeness = matches.compactMap(\.likeness).max()
        guard cited.contains(where: { $0.isChinese == meaning.isChinese }) else {
            return (likeness ?? 0) >= leastLikenessAcross
        }
        let terms = cited.reduce(into: Set<String>()) { $0.formUnion($1.terms) }
        let isCovered =
            meaning.isChinese
            ? meaning.looseShare(in: terms) >= leastShareOfChinese : meaning.share(in: terms) >= leastShare
        return likeness ?? 1 >= leastLikeness && isCovered
    }
}
