import ArgumentParser
import SourceFiles

/// A word where a command belongs, which is the name of none.
struct MistypedCommand: Equatable {
    var word: String
    var known: [String]

    /// - Parameter arguments: What was typed after the program's name.
    /// - Returns: Nil when the words up to the first option or value name commands.
    init?(_ arguments: [String], of root: any ParsableCommand.Type) {
        var command: any ParsableCommand.Type = root
        for word in arguments {
            let choices = command.configuration.subcommands
            guard !choices.isEmpty, command.configuration.defaultSubcommand == nil, !word.hasPrefix("-") else {
                return nil
            }
            guard let next = choices.first(where: { Self.names(of: $0).contains(word) }) else {
                guard word != "help" else { return nil }
                self.init(word: word, known: choices.flatMap(Self.names))
                return
            }
            command = next
        }
        return nil
    }

    private init(word: String, known: [String]) {
        self.word = word
        self.known = known
    }

    private static func names(of command: any ParsableCommand.Type) -> [String] {
        [command._commandName] + command.configuration.aliases
    }

    /// The problem, with the command that was meant.
    var sentence: String {
        let meant = closestMatch(to: word, among: known).map { "did you mean '\($0)'?" }
        return "error: there is no command '\(word)'; "
            + (meant ?? "known are: \(known.sorted().joined(separator: ", "))")
    }
}
