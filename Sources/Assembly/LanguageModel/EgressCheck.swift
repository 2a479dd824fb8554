import Foundation

/// Refuses, when the settings are read, addresses that `egress: none` forbids.
///
/// A host whose address is not known yet is let through here; the language model's client looks again before it connects.
enum EgressCheck {
    static func refuseOutside(_ url: URL, key: String, source: String) throws {
        guard let host = url.host(), NetworkBoundary.isOutside(host) else { return }
        throw SettingsError(
            key: key, source: source,
            problem: "leads to \(host), but 'egress' is none, which allows only \(EgressRule.ownNetwork)")
    }

    static func refuseOutside(_ webhooks: [WebhookEndpoint]) throws {
        for webhook in webhooks {
            guard let url = URL(string: webhook.url) else { continue }
            try refuseOutside(url, key: "webhooks.\(webhook.name)", source: "in the file")
        }
    }

    /// - Parameter services: Addresses of business systems by name.
    static func refuseOutside(_ services: [String: String]) throws {
        for (name, address) in services.sorted(by: { $0.key < $1.key }) {
            guard let url = URL(string: address) else { continue }
            try refuseOutside(url, key: "services.\(name)", source: "of the assistant")
        }
    }
}
