extension TrainingTexts {
    /// Learns the n-grams alone, and from texts held out how sure they must be; nil where that does not pay.
    ///
    /// - Parameter heldOut: How the whole model judged the texts, in the order of `parts`.
    func cascade(beside heldOut: HeldOutJudgements, scopeThreshold: Double) -> Cascade? {
        guard judged >= Cascade.fewestTexts, classes > 1, heldOut.texts.count == heldOut.margins.count else {
            return nil
        }
        let trainer = LinearClassifierTrainer(
            features.map { .init(sparse: $0.sparse, dense: []) }, sparseDimension: sparseDimension, denseDimension: 0)
        var alone = HeldOutJudgements()
        for part in parts {
            let classifier = trainer.train(labels: labels, at: part.kept, classes: classes)
            for text in part.heldOut {
                alone.texts.append(text)
                alone.margins.append(classifier.margins(.init(sparse: features[text].sparse, dense: [])))
                alone.labels.append(labels[text])
            }
        }
        guard alone.texts == heldOut.texts else { return nil }
        let sharpness = Calibration.sharpness(margins: alone.margins, labels: alone.labels)
        let rejected = Set(zip(heldOut.scoped, heldOut.scopeScores).filter { $1 < scopeThreshold }.map(\.0))
        let comparison = Cascade.Comparison(
            confidences: alone.margins.map { Calibration.chances($0, sharpness: sharpness).max() ?? 0 },
            isRight: alone.isRight, isRightByWhole: heldOut.isRight,
            isRejectedByWhole: heldOut.texts.map { rejected.contains($0) })
        guard let threshold = comparison.threshold else { return nil }
        return Cascade(
            classifier: trainer.train(labels: labels, at: Array(labels.indices), classes: classes),
            sharpness: sharpness, threshold: threshold)
    }
}
