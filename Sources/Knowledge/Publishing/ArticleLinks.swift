import Documents
import Foundation

/// Where the links of articles lead once these are published: to each other's pages, out into the web, or nowhere.
public struct ArticleLinks: Sendable {
    private let bySource: [String: Article]
    private let byAddress: [String: [Article]]

    /// - Parameter articles: Those that have a page.
    public init(_ articles: [Article]) {
        let pages = articles.filter { !$0.isQuestion }
        bySource = Dictionary(pages.flatMap { [($0.source, $0), ($0.id, $0)] }) { first, _ in first }
        byAddress = Dictionary(grouping: pages.filter { $0.url != nil }) { Self.parts($0.url ?? "").path }
    }

    /// The article with the addresses that its page can have: absolute ones and paths on this server.
    ///
    /// A link that leads nowhere, or where no link may, is text.
    public func resolved(_ article: Article) -> Article {
        var resolved = article
        for place in resolved.sections.indices {
            resolved.sections[place].blocks = resolved.sections[place].blocks.map { block in
                block.withAddresses { LinkAddress.accepted($0).flatMap { target(of: $0, in: article) } }
            }
        }
        return resolved
    }

    private func target(of address: String, in article: Article) -> String? {
        let (path, fragment) = Self.parts(address)
        let isAbsolute = LinkAddress.scheme(of: address) != nil
        guard let found = path.isEmpty ? article : page(at: path, isAbsolute: isAbsolute, from: article) else {
            return isAbsolute ? address : nil
        }
        let anchor = fragment.flatMap { name in ArticleOutline(found).headings.first { $0.anchor == name }?.anchor }
        return HelpPath.article(found, anchor: anchor)
    }

    /// By its address, in the language of the article that links there if there are several, or by its file.
    private func page(at path: String, isAbsolute: Bool, from article: Article) -> Article? {
        if let pages = byAddress[path] { return pages.first { $0.language == article.language } ?? pages.first }
        guard !isAbsolute else { return nil }
        return bySource[Self.joined(path, to: article.source)]
    }

    /// "../en/a.md" seen from "zh/b.md" is "en/a.md".
    private static func joined(_ path: String, to source: String) -> String {
        var parts = path.hasPrefix("/") ? [] : source.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        let joined = parts.joined(separator: "/")
        return joined.removingPercentEncoding ?? joined
    }

    /// Without a query, which no article has, and with a slash at the end or none alike.
    private static func parts(_ address: String) -> (path: String, fragment: String?) {
        let halves = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var path = String(halves[0].prefix { $0 != "?" })
        if path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let fragment = halves.count > 1 ? String(halves[1]) : nil
        return (path, fragment.map { $0.removingPercentEncoding ?? $0 })
    }
}
