import NumericalMethods

extension TrainingTexts {
    /// What may be chosen, and is where texts held out gain by it.
    private struct Choice: Equatable {
        var sparseWeight: Float
        var cost: Float
    }

    /// With few texts a wrong one is more likely our mistake than theirs; many texts of few classes, as of moods, overlap.
    private var choices: [Choice] {
        let usual = Choice(sparseWeight: 0.5, cost: judged < 4_000 ? 3 : 1)
        return judged > 400 * classes ? [usual, Choice(sparseWeight: 2, cost: 0.3)] : [usual]
    }

    /// Support vectors over the likeness of the texts, twice: from all of them, and without outliers for the scope.
    func alike(progress: (Double) -> Void, record: (TrainingPoint) -> Void = { _ in }) -> LearntMargins {
        let spaces = EncoderSpace.spaces(of: features.map(\.dense), dimensions: encoderDimensions)
        let sparse = features.map(\.sparse)
        let parts = parts
        let steps = Double(choices.count + 2)
        func trainer(_ choice: Choice) -> KernelMachineTrainer {
            let matrix = SimilarityMatrix(
                sparse: sparse, vectors: spaces.map(\.vectors), sparseWeight: choice.sparseWeight)
            return KernelMachineTrainer(cost: choice.cost, matrix: matrix)
        }
        // A matrix is large: the best choice's is made anew rather than kept beside that of the next.
        var best: (choice: Choice, heldOut: HeldOutJudgements)?
        var last: (choice: Choice, trainer: KernelMachineTrainer)?
        for (number, choice) in choices.enumerated() {
            last = nil
            let candidate = trainer(choice)
            let heldOut = judgeHeldOut(candidate, parts)
            if best.map({ Self.isClearlyBetter(heldOut.isRight, than: $0.heldOut.isRight) }) ?? true {
                best = (choice, heldOut)
            }
            last = (choice, candidate)
            progress(Double(number + 1) / steps)
        }
        guard let best else { preconditionFailure("there is always the usual choice") }
        if last?.choice != best.choice { last = nil }
        let trainer = last?.trainer ?? trainer(best.choice)
        let all = Array(labels.indices)
        let whole = trainer.train(labels: labels, at: all, classes: classes)
        for (step, value) in whole.objective.enumerated() {
            record(.init(curve: TrainingPoint.intents, step: step, value: value))
        }
        let trimmed = trainer.train(
            labels: labels, at: Outliers.removed(from: all, labels: labels, matrix: trainer.matrix), classes: classes)
        progress((steps - 1) / steps)
        let model = MarginModel(
            whole.coefficients + trimmed.coefficients, sparse: sparse, sparseWeight: best.choice.sparseWeight,
            sparseDimension: sparseDimension, spaces: spaces)
        var learnt = LearntMargins(model: model, heldOut: best.heldOut)
        addScope(to: &learnt, trainer: trainer, parts)
        return learnt
    }

    private func judgeHeldOut(
        _ trainer: KernelMachineTrainer, _ parts: [(kept: [Int], heldOut: [Int])]
    ) -> HeldOutJudgements {
        var heldOut = HeldOutJudgements()
        for part in parts {
            let solution = trainer.train(labels: labels, at: part.kept, classes: classes)
            for text in part.heldOut {
                heldOut.texts.append(text)
                heldOut.margins.append(solution.margins(of: text))
                heldOut.labels.append(labels[text])
            }
        }
        return heldOut
    }

    /// Whether more is right, by more than one standard error of the paired difference.
    private static func isClearlyBetter(_ new: [Bool], than old: [Bool]) -> Bool {
        let gained = zip(new, old).count { $0 && !$1 }
        let lost = zip(new, old).count { !$0 && $1 }
        return Double(gained - lost) > Double(gained + lost).squareRoot()
    }

    /// So many texts suffice for means and deviations.
    private static let sample = 2_000

    private func addScope(
        to learnt: inout LearntMargins, trainer: KernelMachineTrainer, _ parts: [(kept: [Int], heldOut: [Int])]
    ) {
        guard !parts.isEmpty else { return }
        let sharpness = Calibration.sharpness(margins: learnt.heldOut.margins, labels: learnt.heldOut.labels) / 2
        let every = max(1, judged / Self.sample)
        var clearness: [Double] = []
        var nearness: [Double] = []
        for part in parts {
            let kept = Outliers.removed(from: part.kept, labels: labels, matrix: trainer.matrix)
            let solution = trainer.train(labels: labels, at: kept, classes: classes)
            for text in part.heldOut where text.isMultiple(of: every) {
                clearness.append(ScopeScore.clearness(solution.margins(of: text), sharpness: sharpness))
                learnt.heldOut.scoped.append(text)
                nearness.append(learnt.model.judge(features[text], skipping: 1).nearness)
            }
        }
        let scope = ScopeScore(
            sharpness: sharpness, clearness: .init(clearness), nearness: .init(nearness))
        learnt.scope = scope
        learnt.heldOut.scopeScores = zip(clearness, nearness).map { scope.score(clearness: $0, nearness: $1) }
    }
}
