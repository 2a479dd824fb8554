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

    @OptionGroup var assistant: AssistantOptions
    @Option(help: "YAML file of settings.", completion: .file()) var settings: String?
    @Option(help: "Address to listen at (127.0.0.1).") var host: String?
    @Option(help: "Port to listen at (8080).") var port: String?
    @Option(help: "Address under which customers reach this server.") var publicUrl: String?
    @Option(help: "Run the demonstration shop on this port.") var shopPort: String?
    @Option(help: "Lift the limits on visitors with 'false': for measurements only.") var limitVisitors: String?
    @Option(help: "trace, debug, info, notice, warning, error or critical.") var logLevel: String?

    func run() async throws {
        var given: [String: String] = [:]
        given["host"] = host
        given["port"] = port
        given["public-url"] = publicUrl
        given["shop-port"] = shopPort
        given["limit-visitors"] = limitVisitors
        given["log-level"] = logLevel
        if assistant.encoder.dataPath != ".kefu" { given["data"] = assistant.encoder.dataPath }
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
        let loaded = try assistant.load()
        loaded.diagnostics.report()
        let server = try await KefuServer(
            settings: settings, directory: assistant.folder, assistant: loaded, logger: Logger(label: "kefu"))
        try await server.run { port in announce(settings, port: port, password: server.newPassword) }
    }

    private func announce(_ settings: Settings, port: Int, password: String?) {
        let origin = settings.publicURL ?? "http://\(settings.host):\(port)"
        if let shopPort = settings.shopPort { Console.say("Shop   http://\(settings.host):\(shopPort)/") }
        Console.say("Desk   \(origin)/desk")
        Console.say("Widget <script src=\"\(origin)/widget.js\" async></script>")
        if let password {
            Console.say("")
            Console.say("Sign in as \(Administrator.email) with the password \(password)")
            Console.say("It is shown this once; 'kefu password \(Administrator.email)' makes a new one.")
        }
        Console.say("Ready.")
    }
}
