import Foundation
import SourceFiles

/// Reads the `webhooks` of a settings file: endpoints by name.
enum WebhookSettings {
    static let key = "webhooks"

    private static let keys = ["url", "secret", "secret-environment", "events"]

    /// What cannot be used is left out and told in `diagnostics`.
    static func endpoints(
        _ node: SourceNode, environment: [String: String], into diagnostics: inout Diagnostics
    ) -> [WebhookEndpoint] {
        (node.pairs(into: &diagnostics) ?? []).compactMap { name, place, value in
            guard name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9_-]{0,39}/) != nil else {
                diagnostics.error(
                    at: place, "'\(key).\(name)' is no name for a webhook",
                    remedy: "use at most 40 letters, digits, '-' and '_'")
                return nil
            }
            return endpoint(value, name: name, environment: environment, into: &diagnostics)
        }
    }

    private static func endpoint(
        _ node: SourceNode, name: String, environment: [String: String], into diagnostics: inout Diagnostics
    ) -> WebhookEndpoint? {
        let path = "\(key).\(name)"
        guard
            let values = node.mapping(keys: keys, required: ["url", "events"], into: &diagnostics),
            let urlNode = values["url"], let eventsNode = values["events"]
        else { return nil }
        let url = url(urlNode, path: path, into: &diagnostics)
        let secrets = secrets(values, of: node, path: path, environment: environment, into: &diagnostics)
        let events = events(eventsNode, path: path, into: &diagnostics)
        guard let url, let secrets, let events else { return nil }
        return WebhookEndpoint(name: name, url: url, secrets: secrets, events: events)
    }

    private static func url(_ node: SourceNode, path: String, into diagnostics: inout Diagnostics) -> String? {
        guard let text = node.string(into: &diagnostics) else { return nil }
        let url = URL(string: text)
        guard let url, ["http", "https"].contains(url.scheme?.lowercased()), url.host()?.isEmpty == false,
            url.user() == nil, url.fragment() == nil
        else {
            // The address is not repeated: it may hold a token or a password.
            diagnostics.error(
                at: node.place, "'\(path).url' must be an address such as https://crm.example.com/kefu",
                remedy: "leave out a user, a password and what begins with '#'")
            return nil
        }
        return text
    }

    private static func secrets(
        _ values: [String: SourceNode], of node: SourceNode, path: String, environment: [String: String],
        into diagnostics: inout Diagnostics
    ) -> [WebhookSecret]? {
        let place: Diagnostic.Place
        let texts: [String]
        switch (values["secret"], values["secret-environment"]) {
        case (let secret?, nil):
            place = secret.place
            texts = secret.strings(into: &diagnostics) ?? []
        case (nil, let name?):
            place = name.place
            guard let name = name.string(into: &diagnostics) else { return nil }
            guard let value = environment[name] else {
                diagnostics.error(
                    at: place, "the variable \(name), which '\(path).secret-environment' names, is not set")
                return nil
            }
            texts = value.split(separator: " ").map(String.init)
        default:
            diagnostics.error(
                at: node.place, "'\(path)' needs either 'secret' or 'secret-environment'", remedy: "keep one of them")
            return nil
        }
        let secrets = texts.compactMap(WebhookSecret.init)
        guard !secrets.isEmpty, secrets.count == texts.count else {
            diagnostics.error(
                at: place, "the secret of '\(path)' must be 'whsec_' and the base64 of 24 to 64 bytes",
                remedy: "make one with: echo whsec_$(openssl rand -base64 32)")
            return nil
        }
        return secrets
    }

    private static func events(
        _ node: SourceNode, path: String, into diagnostics: inout Diagnostics
    ) -> Set<WebhookEvent>? {
        guard let names = node.strings(into: &diagnostics) else { return nil }
        var events: Set<WebhookEvent> = []
        for name in names {
            guard let event = WebhookEvent(rawValue: name) else {
                diagnostics.error(
                    at: node.place, "'\(path).events' names '\(name)', which is no event",
                    remedy: remedy(for: name, among: WebhookEvent.allCases.map(\.rawValue)))
                return nil
            }
            events.insert(event)
        }
        guard !events.isEmpty else {
            diagnostics.error(
                at: node.place, "'\(path).events' names no event",
                remedy: "known are: \(WebhookEvent.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        return events
    }
}
