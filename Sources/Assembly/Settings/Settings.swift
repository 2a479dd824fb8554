public import Foundation
public import HTTPAPI
public import Storage

/// How one `kefu serve` runs.
public struct Settings: Equatable, Sendable {
    public var host = "127.0.0.1"
    public var port = 8080
    /// Where the trained models are kept, and the record unless `database` is elsewhere.
    public var data = URL(filePath: ".kefu", directoryHint: .isDirectory)
    public var database = DatabaseLocation.dataFolder
    /// Where `Scripts/setup` has put the models; nil searches the usual places.
    public var models: URL?
    /// The address under which customers reach this server; `http://host:port` when nil.
    public var publicURL: String?
    /// Proxies whose word on where a request comes from is taken.
    public var trustedProxies = TrustedProxies()
    /// The port of the demonstration shop; nil runs none.
    public var shopPort: Int?
    /// False lifts the limits on visitors, for measurements from one address.
    public var limitsVisitors = true
    /// False keeps the help centre's pages off, so that articles are only answered from.
    public var publishesArticles = true
    /// What clients written for Rasa show, to be answered at Rasa's paths; nil closes those.
    public var rasaToken: String?
    public var logLevel = "info"
    /// Who may put answers into words; nil lets the articles speak for themselves.
    public var languageModel: LanguageModelSettings?
    public var egress = EgressRule.any
    /// Who is told of events, in the order of the file.
    public var webhooks: [WebhookEndpoint] = []

    public init() {}

    public var origin: String { publicURL ?? "http://\(host):\(port)" }

    /// The origin, where links to it lead customers here; nil for a server on all of its addresses that does not say which.
    var linkedOrigin: String? { publicURL == nil && (host == "0.0.0.0" || host == "::") ? nil : origin }
}

/// A setting that cannot be used: which, where it was given, and what would be right.
public struct SettingsError: Error, Equatable, CustomStringConvertible {
    public var key: String
    public var source: String
    public var problem: String

    public var description: String { "The setting '\(key)' \(source) \(problem)" + (problem.hasSuffix("?") ? "" : ".") }
}
