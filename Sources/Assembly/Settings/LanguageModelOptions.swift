import Foundation
import Knowledge

/// Gathers the settings of the language model, one by one and from several places.
struct LanguageModelOptions {
    /// Never in a file that others read, nor on a command line.
    static let keyItself = "llm-key"
    static let keys = [
        "llm", "llm-model", keyItself, "llm-key-file", "llm-timeout", "llm-requests-a-day", "llm-tokens-a-day",
        "egress",
    ]

    private(set) var egress = EgressRule.any
    private var url: (URL, source: String)?
    private var model: String?
    private var key: SecretText?
    private var timeout: Double?
    private var requests: Int?
    private var tokens: Int?

    mutating func take(_ key: String, _ value: String, from source: String) throws {
        func refuse(_ problem: String) -> SettingsError { .init(key: key, source: source, problem: problem) }
        func count() throws -> Int {
            guard let count = Int(value), count >= 0 else {
                throw refuse("is '\(value)', but must be a whole number from 0")
            }
            return count
        }
        switch key {
        case "llm":
            guard !value.isEmpty else { return url = nil }
            guard let base = LanguageModelSettings.base(value) else {
                // The address is not repeated: it may hold a password.
                throw refuse("must be an address such as http://127.0.0.1:8080/v1, without a user, a query or '#'")
            }
            url = (base, source)
        case "llm-model": model = value.isEmpty ? nil : value
        case Self.keyItself: self.key = try Self.key(value, refuse)
        case "llm-key-file":
            guard let text = try? String(contentsOf: URL(filePath: value), encoding: .utf8) else {
                throw refuse("is '\(value)', which cannot be read")
            }
            self.key = try Self.key(text.trimmingCharacters(in: .whitespacesAndNewlines), refuse)
        case "llm-timeout":
            guard let seconds = Double(value), (0.1...600).contains(seconds) else {
                throw refuse("is '\(value)', but must be seconds from 0.1 to 600")
            }
            timeout = seconds
        case "llm-requests-a-day": requests = try count()
        case "llm-tokens-a-day": tokens = try count()
        default:
            guard let rule = EgressRule(rawValue: value) else { throw refuse("is '\(value)', but must be any or none") }
            egress = rule
        }
    }

    /// Nil where no address was given.
    func settings() throws -> LanguageModelSettings? {
        guard let (url, source) = url else { return nil }
        var settings = LanguageModelSettings(url: url)
        settings.model = model
        settings.key = key
        settings.egress = egress
        if let timeout { settings.timeout = timeout }
        if let requests { settings.budget.requests = requests }
        if let tokens { settings.budget.tokens = tokens }
        if egress == .none { try EgressCheck.refuseOutside(url, key: "llm", source: source) }
        return settings
    }

    private static func key(_ text: String, _ refuse: (String) -> SettingsError) throws -> SecretText {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw refuse("must be letters, digits and marks without spaces; it is not repeated here")
        }
        return SecretText(text)
    }
}
