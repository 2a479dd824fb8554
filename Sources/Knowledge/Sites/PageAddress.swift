public import Foundation

/// The address of a page, written in one way.
public struct PageAddress: Hashable, Sendable {
    public let url: URL

    /// Nil for anything but HTTP, or with a password in it.
    ///
    /// What stands behind `#` and what only counts visitors is
    /// left out.
    public init?(_ text: String, from base: PageAddress? = nil) {
        let spelled = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard spelled.utf8.count < 2_000, let found = URL(string: spelled, relativeTo: base?.url)?.absoluteURL,
            var parts = URLComponents(url: found.standardized, resolvingAgainstBaseURL: true),
            let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
            let host = parts.host?.lowercased(), !host.isEmpty, parts.user == nil, parts.password == nil
        else { return nil }
        parts.scheme = scheme
        parts.host = host
        parts.fragment = nil
        if parts.port == (scheme == "http" ? 80 : 443) { parts.port = nil }
        if parts.path.isEmpty { parts.path = "/" }
        let items = parts.queryItems?.filter { !$0.name.hasPrefix("utm_") } ?? []
        parts.queryItems = items.isEmpty ? nil : items
        guard let url = parts.url else { return nil }
        self.url = url
    }

    public var host: String { url.host() ?? "" }

    /// With its port, where that is not the usual one.
    public var origin: String {
        "\(url.scheme ?? "http")://\(host)" + (url.port.map { ":\($0)" } ?? "")
    }

    /// The path and what is asked of it, as rules for robots see it.
    public var path: String {
        url.path(percentEncoded: true) + (url.query(percentEncoded: true).map { "?" + $0 } ?? "")
    }

    /// The path up to its last slash: "/help/" of "/help/returns".
    public var folder: String {
        let path = url.path(percentEncoded: true)
        return String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    /// A name for what the page says, without the ending of its file: "help/returns".
    public var name: String {
        var name = path.drop { $0 == "/" }
        if name.hasSuffix("/") { name = name.dropLast() }
        for ending in [".html", ".htm", ".php", ".pdf", ".docx", ".md"] where name.hasSuffix(ending) {
            name = name.dropLast(ending.count)
        }
        return name.isEmpty ? "index" : String(name)
    }
}
