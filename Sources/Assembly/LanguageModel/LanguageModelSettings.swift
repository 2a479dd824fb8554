public import Foundation
public import Knowledge

/// Which language model may write answers, and how much it may be asked.
public struct LanguageModelSettings: Equatable, Sendable {
    /// Address of an OpenAI-compatible server, up to "/v1".
    public var url: URL
    /// The model's name at the server; nil takes the first that it offers.
    public var model: String?
    public var key: SecretText?
    /// For a whole answer, in seconds, attempts and pauses included.
    public var timeout = 20.0
    public var budget = DailyBudget.Limits(requests: 5_000, tokens: 5_000_000)
    public var egress = EgressRule.any

    public init(url: URL) { self.url = url }

    /// Host and port, without what else an address may hold.
    public var server: String { (url.host() ?? "") + (url.port.map { ":\($0)" } ?? "") }

    /// An address up to "/v1": without user, query or fragment; a "/chat/completions" at its end is dropped.
    public static func base(_ text: String) -> URL? {
        var text = text.trimmingCharacters(in: .whitespaces)
        for ending in ["/", "/chat/completions", "/"] where text.hasSuffix(ending) {
            text.removeLast(ending.count)
        }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme?.lowercased()),
            url.host()?.isEmpty == false, url.user() == nil, url.query() == nil, url.fragment() == nil
        else { return nil }
        return url
    }
}

/// Something that no log and no error may repeat.
public struct SecretText: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    let value: String

    public init(_ value: String) { self.value = value }

    public var description: String { "(secret)" }
    public var debugDescription: String { description }
}
