import ArgumentParser
import Foundation
import LanguageUnderstanding
import SourceFiles

/// What the commands that measure a classifier share.
struct ClassificationOptions: ParsableArguments {
    @Option(help: "CSV to learn from, or an assistant's folder, or a Rasa project.", completion: .file()) var train:
        String
    @Option(help: "CSV to be tested on, or such a folder.", completion: .file()) var test: String?
    @Option(help: "Instead of --test: so many parts of --train, each tested on by what the others teach.")
    var folds: Int?
    @Option(help: "Learn from so many examples of each class, drawn at random.") var fewShot: Int?
    @Option(help: "Ask again with typing slips in this share of the words, above 0 to 1: typoAccuracy, typoCost.")
    var typos: Double?
    @Flag(help: "Read messages as they are typed: no misspelt word is taken for the one that was meant.")
    var asTyped = false
    @Option(help: "CSV of kefu augment, learnt from beside the examples it was made of.", completion: .file())
    var augmented: String?
    @Option(help: "What --folds, --few-shot and --typos draw by: the same number draws the same.")
    var seed: UInt64 = 0
    @Option(help: "Column of the messages.") var text = "text"
    @Option(help: "Column of the classes.") var label = "label"
    @Option(
        name: .customLong("fail-under"),
        help: "End with status 1 when a metric is lower, such as accuracy=0.93; may be given several times.")
    var floors: [MetricFloor] = []
    @Option(
        help: "Folder to write a report to, as index.html, with the curves of the training for TensorBoard.",
        completion: .directory) var report: String?
    @OptionGroup var encoder: EncoderOptions
    @Flag(help: "Write one JSON object.") var json = false

    func validate() throws {
        guard (test == nil) != (folds == nil) else {
            throw ValidationError("Give either --test, a CSV to be tested on, or --folds, such as --folds 5.")
        }
        if let folds, folds < 2 { throw ValidationError("--folds needs 2 or more parts, not \(folds).") }
        if let typos, !(typos > 0 && typos <= 1) {
            throw ValidationError("--typos is a share above 0 and up to 1, not \(typos).")
        }
        if let fewShot, fewShot < 1 { throw ValidationError("--few-shot needs 1 or more examples, not \(fewShot).") }
    }

    /// The texts of `path`; without `isLabelled` only the column of the messages is read, and `mayHaveNone` leaves labels empty.
    func texts(
        of path: String, isLabelled: Bool = true, mayHaveNone: Bool = false, into diagnostics: inout Diagnostics
    ) -> [LabelledText] {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            let folder = URL(filePath: path, directoryHint: .isDirectory)
            return UnderstandingDefinition.load(from: folder, into: &diagnostics).labelledTexts
        }
        return LabelledTable.load(
            URL(filePath: path), text: text, label: isLabelled ? label : nil, mayHaveNone: mayHaveNone,
            into: &diagnostics)
    }

    /// What to learn and to ask about; problems of the two tables are collected.
    func trial(into diagnostics: inout Diagnostics) -> ClassificationTrial {
        let learnt = texts(of: train, into: &diagnostics)
        let asked = test.map { texts(of: $0, into: &diagnostics) } ?? []
        ExampleCheck.check(train: learnt, test: asked, into: &diagnostics)
        var trial = ClassificationTrial(train: learnt, questions: folds.map { .folds($0) } ?? .texts(asked))
        trial.fewShot = fewShot
        trial.seed = seed
        trial.typos = typos
        trial.repairsSpelling = !asTyped
        trial.augmented = augmented.map { AugmentedTable.load(URL(filePath: $0), into: &diagnostics) } ?? []
        return trial
    }

    /// What is learnt from and asked about, in a sentence.
    private var subject: String {
        var parts = [test.map { "Learnt from \(train), tested on \($0)" } ?? "\(folds ?? 0) folds of \(train)"]
        if let fewShot { parts.append("\(fewShot) examples of each class") }
        if let typos { parts.append("typos in \(typos) of the words") }
        if asTyped { parts.append("messages read as they are typed") }
        if let augmented { parts.append("augmented by \(augmented)") }
        if folds != nil || fewShot != nil || typos != nil { parts.append("seed \(seed)") }
        return parts.joined(separator: ", ") + "."
    }

    /// Runs and tells, and fails where a metric lies below its floor.
    func tell(_ trial: ClassificationTrial, of task: ClassificationEvaluation.Task) throws {
        let choice = encoder.choice
        let curves = TrainingCurves()
        let result = try trial.run(
            task: task, encoder: choice.withSecond(choice.load()), progress: Console.progress, record: curves.add)
        if json { try Console.figures(result) } else { Console.say(result.summary) }
        if let report {
            let folder = URL(filePath: report, directoryHint: .isDirectory)
            do {
                try EvaluationPage(result: result, subject: subject).write(to: folder)
                try curves.write(to: folder)
            } catch {
                Console.note("error: the report cannot be written to \(report): \(error.localizedDescription)")
                throw ExitCode.failure
            }
        }
        try floors.hold(result.metrics.values)
    }
}

extension ClassificationEvaluation {
    /// For a terminal.
    var summary: String {
        var lines = [
            "accuracy                    \(metrics.accuracy.asFigure)",
            "macro F1                    \(metrics.macroF1.asFigure)",
        ]
        if task == .sentiment { lines.append("macro recall                \(metrics.macroRecall.asFigure)") }
        lines.append("expected calibration error  \(metrics.expectedCalibrationError.asFigure)")
        if let accuracy = metrics.typoAccuracy, let cost = metrics.typoCost {
            lines.append("accuracy with typos         \(accuracy.asFigure), a cost of \(cost.asFigure)")
        }
        if let share = metrics.cascadeShare, let accuracy = metrics.cascadeAccuracy {
            lines.append(
                "accuracy with the cascade   \(accuracy.asFigure), \(share.asFigure) answered without the encoder")
        }
        if let auroc = metrics.auroc { lines.append("AUROC                       \(auroc.asFigure)") }
        if let recall = metrics.outOfScopeRecall { lines.append("out-of-scope recall         \(recall.asFigure)") }
        if let accuracy = metrics.inScopeAccuracy { lines.append("in-scope accuracy           \(accuracy.asFigure)") }
        lines.append(
            """
            \(data.train) examples of \(data.labels) classes learnt in \(seconds.train.asFigure) s, \
            \(data.test) tested in \(seconds.test.asFigure) s, peak \(Int(peakMemoryMB)) MB
            """)
        return lines.joined(separator: "\n")
    }
}
