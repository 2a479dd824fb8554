public import Inference
import NumericalMethods

/// Teaches the intent learner by some labelled texts and asks it about others.
public struct ClassificationTrial: Sendable {
    public enum Questions: Equatable, Sendable {
        case texts([LabelledText])
        /// So many parts of the training texts, each asked about in its turn and not learnt then.
        case folds(Int)
    }

    public var train: [LabelledText]
    public var questions: Questions
    /// Texts about an intent that say below which score too many would be rejected; without them, training's own folds.
    public var valid: [LabelledText] = []
    public var outOfScope: [LabelledText] = []
    /// Of the held-back texts, so many may be taken for none of the intents, in `0...1`.
    public var rejectedShare = 0.05
    /// Learn from so many texts of each class only.
    public var fewShot: Int?
    public var seed: UInt64 = 0
    /// Ask again with a slip of the keyboard in this share of the words, and as many Chinese characters mistaken as words have slips.
    public var typos: Double?
    /// Learnt from beside the examples that they are variants of, wherever those are learnt from.
    public var augmented: [AugmentedText] = []

    /// Whether misspelt words are read as they were probably meant.
    public var repairsSpelling = true

    public init(train: [LabelledText], questions: Questions) {
        self.train = train
        self.questions = questions
    }

    public func run(
        task: ClassificationEvaluation.Task, encoder: (any SentenceEncoder)?,
        progress: (String, Double) -> Void = { _, _ in }, record: (TrainingPoint) -> Void = { _ in }
    ) throws -> ClassificationEvaluation {
        var drawing = SampleDrawing(seed: seed)
        let parts = parts(&drawing)
        var answers = ClassificationAnswers()
        for (number, part) in parts.enumerated() {
            let kept = fewShot.map { drawing.few($0, of: part.train) } ?? part.train
            try answers.add(
                answer(
                    part.test, learning: kept, encoder: encoder,
                    progress: { what, share in
                        progress(
                            parts.count > 1 ? "part \(number + 1) of \(parts.count): \(what)" : what,
                            (Double(number) + share) / Double(parts.count))
                    },
                    record: { point in
                        let fold = parts.count > 1 ? "fold \(number + 1)/" : ""
                        record(.init(curve: fold + point.curve, step: point.step, value: point.value))
                    }))
        }
        return ClassificationEvaluation(task: task, answers: answers, trial: self)
    }

    private func parts(_ drawing: inout SampleDrawing) -> [(train: [LabelledText], test: [LabelledText])] {
        switch questions {
        case .texts(let test): return [(train, test)]
        case .folds(let count):
            let folds = drawing.folds(of: train, count: count)
            return (0..<count).map { fold in
                (
                    train.indices.filter { folds[$0] != fold }.map { train[$0] },
                    train.indices.filter { folds[$0] == fold }.map { train[$0] }
                )
            }
        }
    }

    private func answer(
        _ test: [LabelledText], learning kept: [LabelledText], encoder: (any SentenceEncoder)?,
        progress: (String, Double) -> Void, record: (TrainingPoint) -> Void
    ) throws -> ClassificationAnswers {
        let clock = ContinuousClock()
        let started = clock.now
        var options = InterpreterTrainer.Options()
        options.rejectedShare = rejectedShare
        options.repairsSpelling = repairsSpelling
        let sources = Set(kept.map(\.text))
        options.augmented = augmented.filter { sources.contains($0.source) }
            .map { LabelledText(text: $0.text, label: $0.label) }
        let interpreter = try InterpreterTrainer.train(
            UnderstandingDefinition(examples: kept.map { (text: $0.text, intent: $0.label) }), encoder: encoder,
            options: options, progress: progress, record: record)
        let trained = clock.now
        let threshold = scopeThreshold(of: valid.map { interpreter.judge($0.text, limit: 1).scopeScore })
        let asked = clock.now
        let judged = test.map { judge($0, by: interpreter, threshold: threshold) }
        let tested = clock.now
        var answers = ClassificationAnswers(
            judged: judged, outside: outOfScope.map { judge($0, by: interpreter, threshold: threshold) },
            learnt: kept.count, classes: interpreter.intentNames.count,
            seconds: .init(train: (trained - started).inSeconds, test: (tested - asked).inSeconds))
        if interpreter.hasCascade {
            answers.cascaded = zip(test, judged).map { cascaded($0, by: interpreter, else: $1) }
            answers.cascadedOutside = zip(outOfScope, answers.outside).map { cascaded($0, by: interpreter, else: $1) }
        } else {
            (answers.cascaded, answers.cascadedOutside) = (judged, answers.outside)
        }
        answers.misspelt = misspelt(test).map { judge($0, by: interpreter, threshold: threshold) }
        return answers
    }

    /// The texts as they are when typed in a hurry; a word of Chinese counts as two characters.
    private func misspelt(_ test: [LabelledText]) -> [LabelledText] {
        guard let typos else { return [] }
        var generator = SplitMix(seed: seed)
        return test.map { asked in
            let slipped = TypingSlips.misspelt(asked.text, share: typos, using: &generator)
            let text = Homophones.mistaken(slipped, share: typos / 2, using: &generator)
            return LabelledText(text: text, label: asked.label, place: asked.place)
        }
    }

    /// The score that the given share of held-back texts lies below; nil leaves it to the model.
    func scopeThreshold(of scores: [Double]) -> Double? {
        guard !scores.isEmpty else { return nil }
        return scores.sorted()[min(scores.count - 1, Int(Double(scores.count) * rejectedShare))]
    }

    /// What n-grams alone answer, and otherwise what the whole model did.
    private func cascaded(_ asked: LabelledText, by interpreter: Interpreter, else judged: JudgedText) -> JudgedText {
        guard let best = interpreter.judgeAlone(asked.text, limit: 1)?.scores.first else { return judged }
        var alone = judged
        (alone.predicted, alone.confidence, alone.isRejected, alone.isAlone) = (best.name, best.confidence, false, true)
        return alone
    }

    private func judge(_ asked: LabelledText, by interpreter: Interpreter, threshold: Double?) -> JudgedText {
        let judgement = interpreter.judge(asked.text, limit: 1)
        return JudgedText(
            text: asked.text, label: asked.label, predicted: judgement.scores.first?.name ?? "",
            confidence: judgement.scores.first?.confidence ?? 0, scopeScore: judgement.scopeScore,
            isRejected: threshold.map { judgement.scopeScore < $0 } ?? judgement.isOutOfScope)
    }
}

extension Duration {
    fileprivate var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
