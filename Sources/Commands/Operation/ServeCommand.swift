import ArgumentParser
import Assembly
import Foundation
import Logging
import Storage
import WebUI

/// The command `kefu serve DIR`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Let customers and agents in.",
        discussion: """
            Settings come from --settings FILE, then the environment (KEFU_PORT and so on), then the command line, each over the one \
            before. The record is kept in --data, .kefu by default. Ctrl-C or SIGTERM stops it: open replies finish first.
            """)

    @Argument(help: "The assistant's folder, such as Examples/Shop.", completion: .directory)
    var directory: String

    @Option(help: "YAML file of settings.", completion: .file()) var settings: String?
    @Option(help: "Folder of the record and of trained models (.kefu).", completion: .directory) var data: String?
    @Option(help: "Database of the record, such as postgres://kefu@db.example.com/kefu (SQLite in the folder).")
    var database: String?
    @Option(help: "Folder of the models; without it .models and the usual places are searched.") var models: String?
    @Flag(help: "Use the sparse models alone, without the sentence encoder.") var withoutEncoder = false
    @Flag(help: "Learn intents with a second encoder too: better from few examples, slower.") var secondEncoder = false
    @Option(help: "Address to listen at (127.0.0.1).") var host: String?
    @Option(help: "Port to listen at (8080).") var port: String?
    @Option(help: "Address under which customers reach this server.") var publicUrl: String?
    @Option(help: "Proxies whose X-Forwarded-For is believed, such as 127.0.0.1,10.0.0.0/8 (none).")
    var trustedProxies: String?
    @Option(help: "Run the demonstration shop on this port.") var shopPort: String?
    @Option(help: "Lift the limits on visitors with 'false': for measurements only.") var limitVisitors: String?
    @Option(help: "OpenAI-compatible server whose model may put answers into words, such as http://127.0.0.1:8080/v1.")
    var llm: String?
    @Option(help: "The model's name there (the first that it offers).") var llmModel: String?
    @Option(help: "trace, debug, info, notice, warning, error or critical.") var logLevel: String?

    func run() async throws {
        var given: [String: String] = [:]
        given["host"] = host
        given["port"] = port
        given["public-url"] = publicUrl
        given["trusted-proxies"] = trustedProxies
        given["shop-port"] = shopPort
        given["limit-visitors"] = limitVisitors
        given["llm"] = llm
        given["llm-model"] = llmModel
        given["log-level"] = logLevel
        given["data"] = data
        given["database"] = database
        given["models"] = models
        do {
            let settings = try SettingsReader.settings(
                file: settings.map { URL(filePath: $0) }, environment: ProcessInfo.processInfo.environment,
                arguments: given)
            try await serve(settings)
        } catch let error where !(error is ExitCode) {
            Console.note("error: \(ServingProblem.sentence(for: error))")
            throw ExitCode.failure
        }
    }

    private func serve(_ settings: Settings) async throws {
        let level = Logger.Level(rawValue: settings.logLevel) ?? .info
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = level
            return handler
        }
        let choice = EncoderChoice(models: settings.models, isLeftOut: withoutEncoder, hasSecond: secondEncoder)
        let encoder = choice.load()
        var loader = AssistantLoader(encoder: encoder, models: settings.data.appending(path: "models"))
        loader.understandingEncoder = choice.withSecond(encoder)
        loader.progress = Console.progress
        let folder = URL(filePath: directory, directoryHint: .isDirectory)
        let loaded = try reporting { try loader.load(folder) }
        loaded.diagnostics.report()
        let server = try await KefuServer(
            settings: settings, directory: folder, assistant: loaded, logger: Logger(label: "kefu"))
        // Told at once: should the start fail after this, the account is there all the same.
        if let password = server.newPassword { announce(password) }
        try await server.run { port in announce(settings, port: port) }
    }

    private func announce(_ password: String) {
        Console.say("Sign in as \(Accounts.administrator) with the password \(password)")
        Console.say("It is shown this once; 'kefu password \(Accounts.administrator)' makes a new one.")
    }

    private func announce(_ settings: Settings, port: Int) {
        let origin = settings.publicURL ?? "http://\(settings.host):\(port)"
        if let shopPort = settings.shopPort { Console.say("Shop   http://\(settings.host):\(shopPort)/") }
        Console.say("Desk   \(origin)/desk")
        Console.say("Widget <script src=\"\(origin)/widget.js\" async></script>")
        Console.say("Ready.")
    }
}
