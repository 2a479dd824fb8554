import ArgumentParser
import Assembly
import Foundation
import Knowledge

/// Which language model to ask, as a command without a server takes it.
struct LanguageModelArguments: ParsableArguments {
    @Option(
        help: "OpenAI-compatible server, such as http://127.0.0.1:8080/v1 ($KEFU_LLM; its key is in $KEFU_LLM_KEY).")
    var llm: String?
    @Option(help: "The model's name there (the first that it offers).") var llmModel: String?

    /// From the environment, then the command line; nil where neither names a server.
    ///
    /// - Throws: `SettingsError`.
    func readSettings() throws -> LanguageModelSettings? {
        var given: [String: String] = [:]
        given["llm"] = llm
        given["llm-model"] = llmModel
        let environment = ProcessInfo.processInfo.environment.filter {
            $0.key.hasPrefix("KEFU_LLM") || $0.key == "KEFU_EGRESS"
        }
        return try SettingsReader.settings(file: nil, environment: environment, arguments: given).languageModel
    }

    /// The same; a problem is told and ends the command.
    func settings() throws -> LanguageModelSettings? {
        do {
            return try readSettings()
        } catch {
            Console.note("error: \(error)")
            throw ExitCode.failure
        }
    }
}

extension AnswerWording {
    /// For a terminal.
    var sentence: String {
        let time = "\(Int(milliseconds)) ms"
        let reasons = cut.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return switch outcome {
        case .written:
            "written by \(model) in \(time), \(kept) of \(kept + cut.values.reduce(0, +)) sentences kept"
                + (reasons.isEmpty ? "" : " (cut: \(reasons))")
        case .unsupported: "the model's answer is not supported (\(reasons)); these are the articles' own words"
        case .unknown: "the model finds no answer in the passages; these are the articles' own words"
        case .empty: "the model wrote nothing; these are the articles' own words"
        case .failed: "the model does not answer; these are the articles' own words"
        case .resting: "the model is not asked for a while after failures; these are the articles' own words"
        case .overBudget: "the model's budget of today is used up; these are the articles' own words"
        }
    }
}
