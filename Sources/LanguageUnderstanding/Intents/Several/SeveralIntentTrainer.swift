import Inference

/// Learns intents of which a text may have several: one against the rest, over the likeness of texts.
struct SeveralIntentTrainer {
    /// Of more texts the likeness to each other does not fit into memory.
    static let mostTexts = 16_000
    private static let folds = 5

    /// How much a wrong example costs against simple boundaries.
    var cost: Float = 1
    /// What n-grams count beside a bell of height 1.
    var sparseWeight: Float = 2

    /// - Parameters:
    ///   - members: The intents of each text, as indices into `names`.
    ///   - progress: Told the share of the work that is done.
    func train(
        _ features: [FeatureExtractor.Features], members: [Set<Int>], names: [String], sparseDimension: Int,
        encoderDimensions: [Int], progress: (Double) -> Void, record: (TrainingPoint) -> Void
    ) -> SeveralIntentModel {
        let spaces = EncoderSpace.spaces(of: features.map(\.dense), dimensions: encoderDimensions)
        let sparse = features.map(\.sparse)
        let trainer = KernelMachineTrainer(
            cost: cost,
            matrix: SimilarityMatrix(sparse: sparse, vectors: spaces.map(\.vectors), sparseWeight: sparseWeight))
        var margins = [[Float]](repeating: [], count: features.count)
        for fold in 0..<Self.folds {
            let kept = features.indices.filter { $0 % Self.folds != fold }
            let solution = trainer.train(at: kept, classes: names.count) { members[$1].contains($0) }
            for text in features.indices where text % Self.folds == fold { margins[text] = solution.margins(of: text) }
            progress(Double(fold + 1) / Double(Self.folds + 1))
        }
        let whole = trainer.train(at: Array(features.indices), classes: names.count) { members[$1].contains($0) }
        for (step, value) in whole.objective.enumerated() {
            record(.init(curve: TrainingPoint.intents, step: step, value: value))
        }
        progress(1)
        return SeveralIntentModel(
            names: names,
            classifier: MarginModel(
                whole.coefficients, sparse: sparse, sparseWeight: sparseWeight, sparseDimension: sparseDimension,
                spaces: spaces),
            rule: SeveralIntentRule(margins: margins, members: members))
    }
}
