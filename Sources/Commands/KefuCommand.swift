public import ArgumentParser

/// `kefu`: everything a person types.
public struct KefuCommand: AsyncParsableCommand {
    public static let version = "0.1.0"

    public static let configuration = CommandConfiguration(
        commandName: "kefu",
        abstract:
            "Customer service of your own: chat, an assistant in Chinese and English, and the desk where people take over.",
        discussion: """
            An assistant is a folder of text files (see Examples/Shop). The usual way:

              kefu check Examples/Shop     find mistakes in the folder
              kefu train Examples/Shop     learn from its examples
              kefu test Examples/Shop      play its test conversations
              kefu chat Examples/Shop      talk to it here
              kefu serve Examples/Shop     let customers and agents in

            Exit status: 0 when all went well, 1 when something was found to be wrong, 64 for a command that was typed wrongly.
            """,
        version: version,
        subcommands: [
            CheckCommand.self, TrainCommand.self, TestCommand.self, ChatCommand.self, ServeCommand.self,
            ParseCommand.self, AskCommand.self, KnowledgeCommand.self, ModelContextCommand.self, EvaluateCommand.self,
            SuggestCommand.self, AugmentCommand.self, ForecastCommand.self, ErlangCommand.self, StaffCommand.self,
            ScheduleCommand.self, DoctorCommand.self, AccountCommand.self, PasswordCommand.self, WebhooksCommand.self,
            LanguageModelCommand.self,
        ])

    public init() {}

    /// Runs what was typed; a mistyped command is told with the one that was meant.
    public static func main() async {
        if let mistyped = MistypedCommand(Array(CommandLine.arguments.dropFirst()), of: self) {
            Console.note(mistyped.sentence + "\n" + "See 'kefu --help'.")
            exit(withError: ExitCode.validationFailure)
        }
        await main(nil)
    }
}
