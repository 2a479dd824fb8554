import ArgumentParser
import Foundation

/// The command `kefu evaluate WHAT`.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measure how good a part is, on files of your own.",
        subcommands: [
            EvaluateIntentsCommand.self, EvaluateEntitiesCommand.self, EvaluateSentimentCommand.self,
            EvaluateAnswersCommand.self, EvaluatePairsCommand.self, EvaluateForecastCommand.self,
        ])
}

extension Double {
    /// The same in every locale, since programs read it too.
    var asFigure: String {
        formatted(.number.precision(.fractionLength(4)).grouping(.never).locale(.init(identifier: "en_US_POSIX")))
    }
}
