import ArgumentParser
import Foundation
import Knowledge
import SourceFiles

struct EvaluatePairsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pairs", abstract: "Learn which texts belong together from some pairs, and test on others.",
        discussion: """
            Tables have the columns a,b,label: two questions, or a question and a reply, and 1 where they mean the same or the reply \
            answers, else 0. Rows of one group, or else of one text a, compete in the order of the table; with several rows to a group \
            the mean reciprocal rank of the first right one is told too. Groups are never divided between folds.
            """)

    @Option(help: "CSV of the pairs to learn from.", completion: .file()) var train: String
    @Option(help: "CSV of the pairs to be tested on.", completion: .file()) var test: String?
    @Option(help: "Instead of --test: divide --train into so many parts, each tested on what the others taught.")
    var folds: Int?
    @OptionGroup var encoder: EncoderOptions
    @Flag(help: "Write one JSON object.") var json = false
    @Option(help: "Fail when a metric is lower: f1=0.75. May be given several times.") var failUnder: [MetricFloor] = []

    func validate() throws {
        guard (test == nil) != (folds == nil) else {
            throw ValidationError("Say on what to test: either --test or --folds.")
        }
        if let folds, folds < 2 { throw ValidationError("--folds needs 2 parts or more, not \(folds).") }
        if let problem = failUnder.lazy.compactMap({ $0.problem(among: PairMetrics.names) }).first {
            throw ValidationError(problem)
        }
    }

    func run() async throws {
        var diagnostics = Diagnostics()
        let learnt = pairs(train, into: &diagnostics)
        let asked = test.map { pairs($0, into: &diagnostics) }
        checkLabels(of: learnt, into: &diagnostics)
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        let groups = PairEvaluation.groups(of: learnt)
        if let folds, folds > groups {
            Console.note(
                "error: \(train) has \(groups) groups, which are never divided: they make no \(folds) folds; take at most \(groups)"
            )
            throw ExitCode.failure
        }
        let encoder = encoder.choice.load()
        let result =
            if let asked {
                try PairEvaluation.run(train: learnt, test: asked, encoder: encoder, progress: Console.progress)
            } else {
                try PairEvaluation.run(
                    folds: folds ?? 2, of: learnt, encoder: encoder, progress: Console.progress)
            }
        if json { try Console.figures(result) } else { Console.say(result.summary) }
        try failUnder.hold(result.metrics.values)
    }

    private func pairs(_ path: String, into diagnostics: inout Diagnostics) -> [LabelledPair] {
        let table = CSVTable.load(
            URL(filePath: path), root: .currentDirectory(), required: ["a", "b", "label"], into: &diagnostics)
        return table.map { PairEvaluation.pairs(from: $0, into: &diagnostics) } ?? []
    }

    private func checkLabels(of learnt: [LabelledPair], into diagnostics: inout Diagnostics) {
        guard !learnt.isEmpty, Set(learnt.map(\.isMatch)).count == 1 else { return }
        diagnostics.error(
            at: .init(file: train), "every pair has the label \(learnt[0].isMatch ? 1 : 0)",
            remedy: "learning needs pairs that belong together and pairs that do not")
    }
}

extension PairEvaluation {
    /// For a terminal.
    fileprivate var summary: String {
        var lines = [
            "F1        \(metrics.f1.asFigure)  (precision \(metrics.precision.asFigure), recall \(metrics.recall.asFigure))",
            "accuracy  \(metrics.accuracy.asFigure)", "AUROC     \(metrics.auroc.asFigure)",
        ]
        if let mrr = metrics.mrr { lines.append("MRR       \(mrr.asFigure)") }
        lines.append(
            """
            \(data.train) pairs learnt in \(seconds.train.asFigure) s, \(data.test) of \(data.groups) groups tested in \
            \(seconds.test.asFigure) s, peak \(Int(peakMemoryMB)) MB
            """)
        return lines.joined(separator: "\n")
    }
}
