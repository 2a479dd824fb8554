import ArgumentParser
import LanguageUnderstanding
import SourceFiles

struct EvaluateIntentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intents", abstract: "Train on one table and test on another, or on parts of the same.",
        discussion: """
            All are CSV files with a header; --text and --label name their columns. With texts out of scope it is also told how \
            well those are kept apart, at the threshold that takes the share --reject of held-back texts for none of the intents: \
            those of --valid, else of the training examples held out by folds.
            """)

    @OptionGroup var options: ClassificationOptions
    @Option(help: "CSV of texts about none of the intents; needs the column of the messages only.", completion: .file())
    var outOfScope: String?
    @Option(help: "CSV of texts about an intent that set the threshold.", completion: .file()) var valid: String?
    @Option(help: "Share of the held-back texts that may be taken for none of the intents, 0 to 1.")
    var reject = 0.05

    @Option(
        help: "A message may have several intents: what stands between them in the column of the classes, such as ';'.")
    var several: String?

    private var metrics: [String] {
        if several != nil { return SeveralIntentEvaluation.Metrics.names }
        return ["accuracy", "macroF1", "macroRecall"]
            + (options.typos == nil ? [] : ["typoAccuracy"])
            + (outOfScope == nil ? [] : ["auroc", "outOfScopeRecall", "inScopeAccuracy"])
    }

    func validate() throws {
        if let several {
            guard !several.isEmpty else {
                throw ValidationError("--several needs what stands between intents, such as ';'.")
            }
            if let other = unsuitedForSeveral.first {
                throw ValidationError("--several goes with --test or --folds, not with \(other).")
            }
        }
        guard (0..<1).contains(reject) else { throw ValidationError("--reject is a share from 0 to 1, not \(reject).") }
        if let problem = options.floors.lazy.compactMap({ $0.problem(among: metrics) }).first {
            throw ValidationError(problem)
        }
    }

    func run() async throws {
        if let several { return try tellSeveral(several) }
        var diagnostics = Diagnostics()
        var trial = options.trial(into: &diagnostics)
        trial.valid = valid.map { options.texts(of: $0, into: &diagnostics) } ?? []
        trial.outOfScope = outOfScope.map { options.texts(of: $0, isLabelled: false, into: &diagnostics) } ?? []
        trial.rejectedShare = reject
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        try options.tell(trial, of: .intents)
    }
}
