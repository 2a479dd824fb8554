import ArgumentParser
import LanguageUnderstanding
import SourceFiles

extension EvaluateIntentsCommand {
    /// What does not go together with several intents a message, by the name of the option.
    var unsuitedForSeveral: [String] {
        [
            ("--out-of-scope", outOfScope != nil), ("--valid", valid != nil), ("--few-shot", options.fewShot != nil),
            ("--typos", options.typos != nil), ("--augmented", options.augmented != nil),
        ].filter(\.1).map(\.0)
    }

    func tellSeveral(_ separator: String) throws {
        var diagnostics = Diagnostics()
        let learnt = options.texts(of: options.train, mayHaveNone: true, into: &diagnostics)
        let asked = options.test.map { options.texts(of: $0, mayHaveNone: true, into: &diagnostics) } ?? []
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        var trial = SeveralIntentTrial(
            train: learnt, questions: options.folds.map { .folds($0) } ?? .texts(asked), separator: separator)
        trial.seed = options.seed
        let curves = TrainingCurves()
        do {
            let choice = options.encoder.choice
            let result = try trial.run(
                encoder: choice.withSecond(choice.load()), progress: Console.progress, record: curves.add)
            if options.json { try Console.figures(result) } else { Console.say(result.summary) }
            if let report = options.report { try curves.report(to: report, wasTrained: true) }
            try options.floors.hold(result.metrics.values)
        } catch SeveralIntentTrial.Problem.noSeveral {
            Console.note(
                "error: no row of \(options.train) has several intents: '\(separator)' is to stand between them, as in greet\(separator)order"
            )
            throw ExitCode.failure
        } catch SeveralIntentTrial.Problem.tooManyTexts(let count, let most) {
            Console.note(
                "error: several intents a message are learnt from \(most) rows at most, and there are \(count)")
            throw ExitCode.failure
        }
    }
}

extension SeveralIntentEvaluation {
    /// For a terminal.
    fileprivate var summary: String {
        """
        micro F1        \(metrics.microF1.asFigure)  (precision \(metrics.microPrecision.asFigure), recall \(metrics.microRecall.asFigure))
        macro F1        \(metrics.macroF1.asFigure)
        exact accuracy  \(metrics.exactAccuracy.asFigure)
        \(data.train) examples of \(data.labels) intents learnt in \(seconds.train.asFigure) s, \(data.test) tested in \
        \(seconds.test.asFigure) s, peak \(Int(peakMemoryMB)) MB
        """
    }
}
