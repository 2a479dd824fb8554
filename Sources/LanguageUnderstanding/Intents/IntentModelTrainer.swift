/// Learns the intents of labelled texts, and from texts held out how far its margins can be trusted.
struct IntentModelTrainer {
    /// Parts that are held out in turn.
    var folds = 4
    /// Of the messages that are about an intent, so many may be taken for none.
    var rejectedShare = 0.05
    /// What a wrong example may cost; the texts held out choose.
    var costs: [Float] = [1, 0.3]
    /// Of more texts the likeness to each other is not kept in memory, and hyperplanes are learnt instead.
    var mostAlike = 16_000

    /// Margins of texts while they were held out, with their labels.
    private struct HeldOut {
        var margins: [[Float]] = []
        var labels: [Int] = []

        mutating func add(_ margins: [Float], of label: Int) {
            self.margins.append(margins)
            labels.append(label)
        }
    }

    /// - Parameters:
    ///   - labels: Indices into `names`.
    ///   - encoderDimensions: How the dense numbers are shared out, one an encoder.
    ///   - progress: Told the share of the work that is done.
    func train(
        _ features: [FeatureExtractor.Features], labels: [Int], names: [String], sparseDimension: Int,
        encoderDimensions: [Int], progress: (Double) -> Void
    ) -> IntentModel {
        let (model, heldOut) =
            encoderDimensions.isEmpty || features.count > mostAlike
            ? linear(
                features, labels: labels, classes: names.count, sparseDimension: sparseDimension,
                denseDimension: encoderDimensions.reduce(0, +), progress: progress)
            : alike(
                features, labels: labels, classes: names.count, sparseDimension: sparseDimension,
                encoderDimensions: encoderDimensions, progress: progress)
        progress(1)
        return IntentModel(
            names: names, classifier: model,
            sharpness: Calibration.sharpness(margins: heldOut.margins, labels: heldOut.labels),
            scopeThreshold: Calibration.scopeThreshold(margins: heldOut.margins, share: rejectedShare))
    }

    private func linear(
        _ features: [FeatureExtractor.Features], labels: [Int], classes: Int, sparseDimension: Int,
        denseDimension: Int, progress: (Double) -> Void
    ) -> (MarginModel, HeldOut) {
        let trainer = LinearClassifierTrainer(
            features, sparseDimension: sparseDimension, denseDimension: denseDimension)
        var heldOut = HeldOut()
        for (number, part) in parts(of: labels).enumerated() {
            let classifier = trainer.train(labels: labels, at: part.kept, classes: classes)
            for text in part.heldOut { heldOut.add(classifier.margins(features[text]), of: labels[text]) }
            progress(Double(number + 1) / Double(folds + 1))
        }
        let whole = trainer.train(labels: labels, at: Array(labels.indices), classes: classes)
        return (MarginModel(linear: whole, supports: []), heldOut)
    }

    private func alike(
        _ features: [FeatureExtractor.Features], labels: [Int], classes: Int, sparseDimension: Int,
        encoderDimensions: [Int], progress: (Double) -> Void
    ) -> (MarginModel, HeldOut) {
        let spaces = EncoderSpace.spaces(of: features.map(\.dense), dimensions: encoderDimensions)
        var trainer = KernelMachineTrainer(
            matrix: SimilarityMatrix(sparse: features.map(\.sparse), vectors: spaces.map(\.vectors)))
        let parts = parts(of: labels)
        let steps = Double(costs.count * parts.count + 2)
        progress(1 / steps)
        var best = (cost: costs.first ?? 1, loss: Double.infinity, heldOut: HeldOut())
        for (number, cost) in costs.enumerated() where !parts.isEmpty {
            trainer.cost = cost
            var heldOut = HeldOut()
            for (index, part) in parts.enumerated() {
                let solution = trainer.train(labels: labels, at: part.kept, classes: classes)
                for text in part.heldOut { heldOut.add(solution.margins(of: text), of: labels[text]) }
                progress(Double(number * parts.count + index + 2) / steps)
            }
            let loss = Calibration.loss(margins: heldOut.margins, labels: heldOut.labels)
            if loss < best.loss { best = (cost, loss, heldOut) }
        }
        trainer.cost = best.cost
        let solution = trainer.train(labels: labels, at: Array(labels.indices), classes: classes)
        let model = MarginModel(
            solution.coefficients, sparse: features.map(\.sparse), sparseDimension: sparseDimension, spaces: spaces)
        return (model, best.heldOut)
    }

    /// The texts to learn from and to hold out, by turns; a turn that would know one class only is left out.
    private func parts(of labels: [Int]) -> [(kept: [Int], heldOut: [Int])] {
        let parts = Self.folds(of: labels, count: folds)
        return (0..<folds).compactMap { part in
            let kept = labels.indices.filter { parts[$0] != part }
            let heldOut = labels.indices.filter { parts[$0] == part }
            return heldOut.isEmpty || Set(kept.map { labels[$0] }).count < 2 ? nil : (kept, heldOut)
        }
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
