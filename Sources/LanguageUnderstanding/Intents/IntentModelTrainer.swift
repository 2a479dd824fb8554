/// Learns the intents of labelled texts, and from texts held out how far its margins can be trusted.
struct IntentModelTrainer {
    /// Parts that are held out in turn.
    var folds = 4
    /// Of the messages that are about an intent, so many may be taken for none.
    var rejectedShare = 0.05
    var cost = 1.0

    /// - Parameters:
    ///   - labels: Indices into `names`.
    ///   - progress: Told the share of the work that is done.
    func train(
        _ features: [FeatureExtractor.Features], labels: [Int], names: [String], sparseDimension: Int,
        denseDimension: Int, progress: (Double) -> Void
    ) -> IntentModel {
        var trainer = LinearClassifierTrainer(
            features, sparseDimension: sparseDimension, denseDimension: denseDimension)
        trainer.cost = cost
        let parts = Self.folds(of: labels, count: folds)
        var margins: [[Float]] = []
        var truths: [Int] = []
        for part in 0..<folds {
            let kept = labels.indices.filter { parts[$0] != part }
            let heldOut = labels.indices.filter { parts[$0] == part }
            guard !heldOut.isEmpty, Set(kept.map { labels[$0] }).count > 1 else { continue }
            let classifier = trainer.train(labels: labels, at: kept, classes: names.count)
            for index in heldOut {
                margins.append(classifier.margins(features[index]))
                truths.append(labels[index])
            }
            progress(Double(part + 1) / Double(folds + 1))
        }
        let classifier = trainer.train(labels: labels, at: Array(labels.indices), classes: names.count)
        progress(1)
        return IntentModel(
            names: names, classifier: classifier,
            sharpness: Calibration.sharpness(margins: margins, labels: truths),
            scopeThreshold: Calibration.scopeThreshold(margins: margins, share: rejectedShare))
    }

    /// The part of each example, so that each intent is spread evenly over the parts.
    static func folds(of labels: [Int], count: Int) -> [Int] {
        var seen: [Int: Int] = [:]
        return labels.map { label in
            seen[label, default: label] += 1
            return seen[label, default: 0] % count
        }
    }
}
