/// How a tagger is learnt; one setting for all data.
struct TaggerOptions: Equatable, Sendable {
    var groups = TokenFeatures.Groups.all
    /// Times that all examples are gone through.
    var passes = 12
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
    var muteShare: Float = 0.2
}
