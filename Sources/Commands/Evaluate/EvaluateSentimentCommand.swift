import ArgumentParser
import LanguageUnderstanding
import SourceFiles

struct EvaluateSentimentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sentiment", abstract: "Learn moods from one table and test on another, or on parts of the same.",
        discussion:
            "All are CSV files with a header; --text and --label name their columns. Any names of moods will do.")

    @OptionGroup var options: ClassificationOptions

    func validate() throws {
        let metrics = ["accuracy", "macroF1", "macroRecall"] + (options.typos == nil ? [] : ["typoAccuracy"])
        if let problem = options.floors.lazy.compactMap({ $0.problem(among: metrics) }).first {
            throw ValidationError(problem)
        }
    }

    func run() async throws {
        var diagnostics = Diagnostics()
        let trial = options.trial(into: &diagnostics)
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        try options.tell(trial, of: .sentiment)
    }
}
