public import Foundation
import HTTPAPI
import SourceFiles
import Storage

/// Gathers settings: a file, then the environment (`KEFU_PORT`), then the command line, each over the one before.
public enum SettingsReader {
    private static let keys =
        [
            "host", "port", "data", "database", "models", "public-url", "trusted-proxies", "shop-port",
            "limit-visitors",
            "log-level", "rasa-token", "help-centre",
        ] + LanguageModelOptions.keys
    /// Keys whose value may be a list in a file, and is separated by commas elsewhere.
    private static let lists: Set = ["trusted-proxies"]

    /// - Parameters:
    ///   - file: A YAML file with the keys; a problem in it is thrown with its place.
    ///   - environment: Names are `KEFU_` and the key in capitals with `_` for `-`.
    ///   - arguments: What the command line gave, by key.
    public static func settings(
        file: URL?, environment: [String: String], arguments: [String: String]
    ) throws -> Settings {
        var settings = Settings()
        var model = LanguageModelOptions()
        if let file { try apply(file, environment: environment, to: &settings, &model) }
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix("KEFU_") {
            let key = name.dropFirst(5).lowercased().replacing("_", with: "-")
            guard keys.contains(key) else { continue }
            try apply(key, value, from: "in the environment (\(name))", to: &settings, &model)
        }
        for (key, value) in arguments { try apply(key, value, from: "on the command line", to: &settings, &model) }
        settings.egress = model.egress
        settings.languageModel = try model.settings()
        if settings.egress == .none { try EgressCheck.refuseOutside(settings.webhooks) }
        return settings
    }

    private static func apply(
        _ file: URL, environment: [String: String], to settings: inout Settings, _ model: inout LanguageModelOptions
    ) throws {
        var diagnostics = Diagnostics()
        let root = YAMLFile.load(file, root: file.deletingLastPathComponent(), into: &diagnostics)
        let known = keys + [WebhookSettings.key]
        var values = root.flatMap { $0.isNull ? [:] : $0.mapping(keys: known, into: &diagnostics) }
        if let webhooks = values?.removeValue(forKey: WebhookSettings.key) {
            settings.webhooks = WebhookSettings.endpoints(webhooks, environment: environment, into: &diagnostics)
        }
        for (key, node) in values ?? [:] {
            let isList = lists.contains(key)
            guard
                let value = isList
                    ? node.strings(into: &diagnostics)?.joined(separator: ",") : node.string(into: &diagnostics)
            else { continue }
            if key == LanguageModelOptions.keyItself {
                throw SettingsError(
                    key: key, source: "at \(node.place)",
                    problem: "stands in KEFU_LLM_KEY, or in a file that 'llm-key-file' names, and not here")
            }
            try apply(key, value, from: "at \(node.place)", to: &settings, &model)
        }
        if let first = diagnostics.sorted.first {
            throw SettingsError(key: "settings", source: "file", problem: "cannot be used: \(first)")
        }
    }

    private static func apply(
        _ key: String, _ value: String, from source: String, to settings: inout Settings,
        _ model: inout LanguageModelOptions
    ) throws {
        guard !LanguageModelOptions.keys.contains(key) else { return try model.take(key, value, from: source) }
        func refuse(_ problem: String) -> SettingsError { .init(key: key, source: source, problem: problem) }
        func port() throws -> Int {
            guard let port = Int(value), (0...65535).contains(port) else {
                throw refuse("is '\(value)', but must be a port from 0 to 65535")
            }
            return port
        }
        func isOn() throws -> Bool {
            guard let isOn = Bool(value) else { throw refuse("is '\(value)', but must be true or false") }
            return isOn
        }
        switch key {
        case "host": settings.host = value
        case "port": settings.port = try port()
        case "shop-port": settings.shopPort = try port()
        case "data": settings.data = URL(filePath: value, directoryHint: .isDirectory)
        case "database":
            // The address may have a password, so it is not repeated.
            guard let database = DatabaseLocation(value) else {
                throw refuse(
                    "must be an address such as postgres://kefu@db.example.com/kefu, or sqlite; "
                        + "marks in a password are written as in any address, '@' as %40 and '/' as %2F")
            }
            settings.database = database
        case "models": settings.models = URL(filePath: value, directoryHint: .isDirectory)
        case "public-url":
            guard value.hasPrefix("http://") || value.hasPrefix("https://"), URL(string: value)?.host() != nil else {
                throw refuse("is '\(value)', but must be an address such as https://chat.example.com")
            }
            settings.publicURL = value.hasSuffix("/") ? String(value.dropLast()) : value
        case "trusted-proxies":
            let parts = value.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            settings.trustedProxies = TrustedProxies(
                try parts.map { part in
                    guard let range = AddressRange(part) else {
                        throw refuse("has '\(part)', but must be addresses such as 127.0.0.1 or 10.0.0.0/8")
                    }
                    return range
                })
        case "limit-visitors": settings.limitsVisitors = try isOn()
        case "help-centre": settings.publishesArticles = try isOn()
        case "rasa-token":
            // The token is not repeated.
            guard value.utf8.count >= 16, value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw refuse("must be at least 16 letters, digits or marks, such as 'openssl rand -hex 24' makes")
            }
            settings.rasaToken = value
        case "log-level":
            let levels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]
            guard levels.contains(value) else {
                throw refuse("is '\(value)', but must be one of \(levels.joined(separator: ", "))")
            }
            settings.logLevel = value
        default: throw refuse("is not known")
        }
    }
}
