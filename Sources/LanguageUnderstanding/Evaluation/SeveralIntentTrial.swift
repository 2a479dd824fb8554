import Foundation
public import Inference

/// Teaches intents of which a text may have several, and asks about other texts.
public struct SeveralIntentTrial: Sendable {
    public var train: [LabelledText]
    public var questions: ClassificationTrial.Questions
    /// What stands between the intents of a label.
    public var separator: String
    /// What folds are drawn by.
    public var seed: UInt64 = 0

    /// Why a trial cannot be.
    public enum Problem: Error, Equatable, Sendable {
        /// More texts than can be learnt from at once.
        case tooManyTexts(Int, most: Int)
        /// No label names two intents or more.
        case noSeveral
    }

    public init(train: [LabelledText], questions: ClassificationTrial.Questions, separator: String) {
        self.train = train
        self.questions = questions
        self.separator = separator
    }

    /// - Throws: `Problem`.
    public func run(
        encoder: (any SentenceEncoder)?, progress: (String, Double) -> Void = { _, _ in },
        record: (TrainingPoint) -> Void = { _ in }
    ) throws -> SeveralIntentEvaluation {
        guard train.contains(where: { intents(of: $0).count > 1 }) else { throw Problem.noSeveral }
        let parts = parts
        var evaluation = SeveralIntentEvaluation()
        if case .folds(let count) = questions { (evaluation.data.folds, evaluation.data.seed) = (count, seed) }
        for (number, part) in parts.enumerated() {
            let most = SeveralIntentTrainer.mostTexts
            guard part.train.count <= most else { throw Problem.tooManyTexts(part.train.count, most: most) }
            let fold = parts.count > 1 ? "fold \(number + 1)/" : ""
            let (extractor, model) = try learn(
                part.train, encoder: encoder, evaluation: &evaluation,
                progress: { progress("learning the intents", (Double(number) + $0) / Double(parts.count)) },
                record: { record(.init(curve: fold + $0.curve, step: $0.step, value: $0.value)) })
            let start = ContinuousClock.now
            for asked in part.test {
                let found = try extractor.features(of: [asked.text]).first.map(model.intents) ?? []
                evaluation.add(found: Set(found), wanted: intents(of: asked))
            }
            evaluation.seconds.test += (ContinuousClock.now - start) / .seconds(1)
        }
        evaluation.finish()
        return evaluation
    }

    private var parts: [(train: [LabelledText], test: [LabelledText])] {
        switch questions {
        case .texts(let test): return [(train, test)]
        case .folds(let count):
            var drawing = SampleDrawing(seed: seed)
            // Several intents in one text cannot be spread evenly: the folds are drawn as if there were one.
            let folds = drawing.folds(of: train.map { LabelledText(text: $0.text, label: "") }, count: count)
            return (0..<count).map { fold in
                (
                    train.indices.filter { folds[$0] != fold }.map { train[$0] },
                    train.indices.filter { folds[$0] == fold }.map { train[$0] }
                )
            }
        }
    }

    private func learn(
        _ texts: [LabelledText], encoder: (any SentenceEncoder)?, evaluation: inout SeveralIntentEvaluation,
        progress: (Double) -> Void, record: (TrainingPoint) -> Void
    ) throws -> (FeatureExtractor, SeveralIntentModel) {
        let start = ContinuousClock.now
        let labels = texts.map(intents)
        let names = Set(labels.flatMap(\.self)).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let nGrams = texts.map { NGrams.hashes(of: $0.text) }
        let extractor = FeatureExtractor(
            vocabulary: Vocabulary(nGrams: nGrams, minimum: texts.count > 2_000 ? 2 : 1), encoder: encoder)
        let model = SeveralIntentTrainer().train(
            try extractor.features(of: texts.map(\.text), nGrams: nGrams),
            members: labels.map { Set($0.compactMap { places[$0] }) }, names: names,
            sparseDimension: extractor.vocabulary.count, encoderDimensions: extractor.encoderDimensions,
            progress: progress, record: record)
        evaluation.data.train = max(evaluation.data.train, texts.count)
        evaluation.data.labels = max(evaluation.data.labels, names.count)
        evaluation.seconds.train += (ContinuousClock.now - start) / .seconds(1)
        return (extractor, model)
    }

    func intents(of text: LabelledText) -> Set<String> {
        Set(
            text.label.components(separatedBy: separator).map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty })
    }
}
