/// The confidence from which the model's own labels can be taken for true.
///
/// - seealso: A. Angelopoulos et al. (2021), Learn then Test: each of ten thresholds is tried by an exact binomial test, by which
///   any one that passes holds with 95 %, however the ten depend on each other.
struct SafeConfidence: Equatable {
    /// Labels of at least this confidence count as safe.
    var threshold: Double
    /// Of the held-out examples of at least this confidence, those that were wrong.
    var wrong: BinomialShare

    private static let thresholds = 10
    private static let doubt = 0.05 / Double(thresholds)

    /// Fewer confident examples than this cannot show that the harm is small, even when all of them are right.
    static func fewestExamples(harm: Double) -> Int {
        var count = 1
        while BinomialShare.atMost(0, of: count, share: harm) > doubt { count += 1 }
        return count
    }

    /// The laxest confidence under which the share of wrong labels is shown to be below `harm`; nil when none is.
    ///
    /// Those are tried above which a tenth, two tenths and so on of the held-out examples lie.
    init?(_ outOfFold: OutOfFold, harm: Double) {
        let sorted = outOfFold.opinions.sorted { $0.confidence > $1.confidence }
        for part in (1...Self.thresholds).reversed() {
            let last = sorted.count * part / Self.thresholds - 1
            guard last >= 0 else { break }
            // Equal confidences stand or fall together.
            let kept = sorted.prefix { $0.confidence >= sorted[last].confidence }
            let wrong = BinomialShare(hits: kept.count { $0.predicted != $0.label }, trials: kept.count)
            guard BinomialShare.atMost(wrong.hits, of: wrong.trials, share: harm) <= Self.doubt else { continue }
            threshold = sorted[last].confidence
            self.wrong = wrong
            return
        }
        return nil
    }
}

extension SafeConfidence {
    /// Why no confidence is safe enough.
    static func problem(_ outOfFold: OutOfFold, harm: Double) -> String {
        let least = fewestExamples(harm: harm)
        return outOfFold.opinions.count < least
            ? """
            \(outOfFold.opinions.count) examples are too few: it takes \(least) right ones to show that fewer than \
            \(harm.asPercentage) of the labels are wrong
            """ : "even of the surest labels, more than \(harm.asPercentage) may be wrong"
    }
}

extension Double {
    /// `2 %`, `0.5 %`.
    fileprivate var asPercentage: String { "\((self * 1_000).rounded() / 10) %".replacing(".0 %", with: " %") }
}
