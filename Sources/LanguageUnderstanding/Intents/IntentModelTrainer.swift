/// Learns the intents of labelled texts, and from texts held out how far its margins can be trusted.
struct IntentModelTrainer {
    /// Of the messages that are about an intent, so many may be taken for none.
    var rejectedShare = 0.05
    /// Of more texts the likeness to each other is not kept in memory, and hyperplanes are learnt instead.
    var mostAlike = 16_000

    /// - Parameters:
    ///   - labels: Indices into `names`.
    ///   - judged: The texts after so many are learnt from, but never held out.
    ///   - encoderDimensions: How the dense numbers are shared out, one an encoder.
    ///   - progress: Told the share of the work that is done.
    func train(
        _ features: [FeatureExtractor.Features], labels: [Int], judged: Int, names: [String], sparseDimension: Int,
        encoderDimensions: [Int], progress: (Double) -> Void
    ) -> IntentModel {
        learn(
            features, labels: labels, judged: judged, names: names, sparseDimension: sparseDimension,
            encoderDimensions: encoderDimensions, progress: progress
        ).model
    }

    /// The model, and how the texts were judged while they were held out; the parameters are those of `train`.
    func learn(
        _ features: [FeatureExtractor.Features], labels: [Int], judged: Int, names: [String], sparseDimension: Int,
        encoderDimensions: [Int], progress: (Double) -> Void, record: (TrainingPoint) -> Void = { _ in }
    ) -> (model: IntentModel, heldOut: HeldOutJudgements) {
        let texts = TrainingTexts(
            features: features, labels: labels, judged: judged, classes: names.count, sparseDimension: sparseDimension,
            encoderDimensions: encoderDimensions)
        let learnt =
            encoderDimensions.isEmpty || features.count > mostAlike
            ? texts.linear(progress: progress) : texts.alike(progress: progress, record: record)
        let threshold = Calibration.scopeThreshold(scores: learnt.heldOut.scopeScores, share: rejectedShare)
        let cascade =
            encoderDimensions.isEmpty ? nil : texts.cascade(beside: learnt.heldOut, scopeThreshold: threshold)
        progress(1)
        let sharpness = Calibration.sharpness(margins: learnt.heldOut.margins, labels: learnt.heldOut.labels)
        let model = IntentModel(
            names: names, classifier: learnt.model, sharpness: sharpness,
            confidence: learnt.heldOut.confidenceScale(sharpness: sharpness), scope: learnt.scope,
            scopeThreshold: threshold,
            heldOutScores: ClassScore.scores(
                learnt.heldOut.predicted.map { names[$0] }, learnt.heldOut.labels.map { names[$0] }),
            cascade: cascade)
        return (model, learnt.heldOut)
    }
}

/// What was learnt, and how it judged texts that it had not seen.
struct LearntMargins {
    var model: MarginModel
    var heldOut = HeldOutJudgements()
    var scope: ScopeScore?
}

struct HeldOutJudgements {
    /// The places of the texts, in the order in which they were held out.
    var texts: [Int] = []
    var margins: [[Float]] = []
    var labels: [Int] = []
    var scopeScores: [Double] = []
    /// The texts that have a scope score, in the order of those; of many texts a sample has.
    var scoped: [Int] = []

    /// By text: the class with the largest margin.
    var predicted: [Int] { margins.map { margins in margins.indices.max { margins[$0] < margins[$1] } ?? 0 } }

    /// By text: whether the largest margin was the label's.
    var isRight: [Bool] { zip(predicted, labels).map { $0 == $1 } }

    /// Texts that were the only ones of their class say nothing: held out, they could not be found.
    func confidenceScale(sharpness: Double) -> ConfidenceScale {
        let members = Dictionary(grouping: labels) { $0 }.mapValues(\.count)
        let isRight = isRight
        let told = labels.indices.filter { members[labels[$0], default: 0] > 1 }
        return ConfidenceScale(
            confidences: told.map { Calibration.chances(margins[$0], sharpness: sharpness).max() ?? 0 },
            isRight: told.map { isRight[$0] })
    }
}

/// Labelled texts as numbers, to be learnt from in one of two ways.
struct TrainingTexts {
    let features: [FeatureExtractor.Features]
    let labels: [Int]
    let judged: Int
    let classes: Int
    let sparseDimension: Int
    let encoderDimensions: [Int]

    /// Few texts are held out in smaller parts, so that more are left to learn from.
    private var folds: Int { judged < 3_000 ? 10 : 4 }

    /// The texts to learn from and to hold out, by turns; a turn that would know one class only is left out.
    var parts: [(kept: [Int], heldOut: [Int])] {
        let parts = Self.folds(of: Array(labels.prefix(judged)), count: folds)
        return (0..<folds).compactMap { part in
            let kept = labels.indices.filter { $0 >= judged || parts[$0] != part }
            let heldOut = (0..<judged).filter { parts[$0] == part }
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

    /// Hyperplanes, for want of an encoder or because the texts are too many.
    func linear(progress: (Double) -> Void) -> LearntMargins {
        let trainer = LinearClassifierTrainer(
            features, sparseDimension: sparseDimension, denseDimension: encoderDimensions.reduce(0, +))
        let parts = parts
        var heldOut = HeldOutJudgements()
        for (number, part) in parts.enumerated() {
            let classifier = trainer.train(labels: labels, at: part.kept, classes: classes)
            for text in part.heldOut {
                let margins = classifier.margins(features[text])
                heldOut.texts.append(text)
                heldOut.margins.append(margins)
                heldOut.labels.append(labels[text])
                heldOut.scopeScores.append(
                    IntentModel.scopeScore(margins, nearness: 0, intents: classes, scope: nil))
                heldOut.scoped.append(text)
            }
            progress(Double(number + 1) / Double(parts.count + 1))
        }
        let whole = trainer.train(labels: labels, at: Array(labels.indices), classes: classes)
        return LearntMargins(model: MarginModel(linear: whole), heldOut: heldOut)
    }
}
