/// The confidence from which the model's own labels can be taken for true.
///
/// - seealso: A. Angelopoulos et al. (2021), Learn then Test: thresholds are tried from strict to lax, each by an exact binomial
///   test, up to the first that fails; so the harm holds with 95 %, however many are tried.
struct SafeConfidence: Equatable {
    /// Labels of at least this confidence count as safe.
    var threshold: Double
    /// Of the held-out examples of at least this confidence, those that were wrong.
    var wrong: BinomialShare

    private static let doubt = 0.05

    /// Fewer confident examples than this cannot show that the harm is small, even when all of them are right.
    static func fewestExamples(harm: Double) -> Int {
        var count = 1
        while BinomialShare.atMost(0, of: count, share: harm) > doubt { count += 1 }
        return count
    }

    /// The laxest confidence under which the share of wrong labels is shown to be below `harm`; nil when none is.
    init?(_ outOfFold: OutOfFold, harm: Double) {
        let sorted = outOfFold.opinions.sorted { ($1.confidence, $0.example) < ($0.confidence, $1.example) }
        var best: (threshold: Double, wrong: BinomialShare)?
        var (count, hits) = (0, 0)
        var next = Self.fewestExamples(harm: harm)
        while next <= sorted.count {
            // Equal confidences stand or fall together.
            while count < sorted.count, count < next || sorted[count].confidence == sorted[count - 1].confidence {
                if sorted[count].predicted != sorted[count].label { hits += 1 }
                count += 1
            }
            guard BinomialShare.atMost(hits, of: count, share: harm) <= Self.doubt else { break }
            best = (sorted[count - 1].confidence, BinomialShare(hits: hits, trials: count))
            next = max(count + 1, count + count / 20)
        }
        guard let best else { return nil }
        (threshold, wrong) = best
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
