/// A model of n-grams alone that answers where it is sure, so that the encoder is asked about the other messages only.
struct Cascade: Equatable, Sendable {
    let classifier: LinearClassifier
    /// How sharply margins are told apart: the inverse of a temperature.
    let sharpness: Double
    /// From this chance on the answer stands.
    let threshold: Double

    /// Of all messages, so many may be wrong that the whole model had right, beyond those that it had wrong.
    static let tolerance = 0.002
    /// Of the texts that the whole model rejects, so many may be answered: those out of scope are like them.
    static let acceptedShare = 0.02
    /// Of a text's n-grams, as many must be known: they cannot judge what training never saw.
    static let leastKnown = 0.5
    /// With fewer texts held out nothing can be said of so small a share.
    static let fewestTexts = 500
    /// A cascade that answers fewer messages costs more than it saves.
    static let leastShare = 0.1

    /// The chance of each intent; nil when the encoder should be asked.
    func chances(_ sparse: SparseVector) -> [Double]? {
        let margins = classifier.margins(.init(sparse: sparse, dense: []))
        let chances = Calibration.chances(margins, sharpness: sharpness)
        return chances.max() ?? 0 >= threshold ? chances : nil
    }

    /// Texts held out, as the n-grams alone and as the whole model judged them.
    struct Comparison {
        /// The largest chance by n-grams alone.
        var confidences: [Double]
        var isRight: [Bool]
        var isRightByWhole: [Bool]
        /// Whether the whole model takes the text for none of the intents, as far as that was asked.
        var isRejectedByWhole: [Bool]

        /// The lowest chance from which the n-grams alone are as right as the whole model, to the tolerance and one standard
        /// error of the paired difference, and hardly answer what it rejects; nil where too few would be answered.
        var threshold: Double? {
            let order = confidences.indices.sorted { confidences[$0] > confidences[$1] }
            let allowed = Cascade.tolerance * Double(order.count)
            let mostAccepted = Cascade.acceptedShare * Double(isRejectedByWhole.count(where: \.self))
            var (gained, lost, accepted) = (0, 0, 0)
            var best: (count: Int, confidence: Double)?
            for (place, text) in order.enumerated() {
                if isRight[text], !isRightByWhole[text] { gained += 1 }
                if !isRight[text], isRightByWhole[text] { lost += 1 }
                if isRejectedByWhole[text] { accepted += 1 }
                let isLastOfEqual =
                    place + 1 == order.count || confidences[order[place + 1]] < confidences[text]
                if isLastOfEqual, Double(lost - gained) + Double(lost + gained).squareRoot() <= allowed,
                    Double(accepted) <= mostAccepted
                {
                    best = (place + 1, confidences[text])
                }
            }
            guard let best, Double(best.count) >= Cascade.leastShare * Double(order.count) else { return nil }
            return best.confidence
        }
    }
}
