/// How a tagger is learnt; one setting for all data.
struct TaggerOptions: Equatable, Sendable {
    var groups = TokenFeatures.Groups.all
    /// Sentences that are gone through in all, where neither bound on the passes over all examples stands against it.
    var visits = 100_000
    var passBounds = 8...20
    /// Sentences between two steps of the dense weights.
    var batch = 8
    var sparseRate: Float = 0.08
    var sparseDecay: Float = 1e-3
    var transitionRate: Float = 0.02
    var denseRate: Float = 1e-3
    var denseDecay: Float = 1e-2
    var inputDropout: Float = 0.1
    var hiddenDropout: Float = 0.4
    var components = 192
    var hidden = 128
    /// How often a feature has to occur in the examples.
    var leastCount = 1
    /// Weights nearer to zero than this are not kept.
    var leastWeight: Float = 1e-3
    /// Share of the batches in which words are left out altogether, where there is an encoder: otherwise its vectors would leave the
    /// work to the words that the examples happen to have.
    var muteShare: Float = 0.2

    /// Times that all examples are gone through: few of them more often than many.
    func passes(for sentences: Int) -> Int {
        max(passBounds.lowerBound, min(passBounds.upperBound, visits / max(1, sentences)))
    }
}
