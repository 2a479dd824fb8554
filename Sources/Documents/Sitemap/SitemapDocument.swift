/// What a site's `sitemap.xml` lists (sitemaps.org): pages, or further lists.
public struct SitemapDocument: Equatable, Sendable {
    public var pages: [String] = []
    public var sitemaps: [String] = []

    public static func parse(_ text: String) -> SitemapDocument {
        let reader = SitemapReader()
        _ = MarkupParser.parse(text, as: .xml, into: reader)
        return reader.document
    }
}

private final class SitemapReader: MarkupHandler {
    /// A list has no more, by its standard.
    private static let mostEntries = 50_000

    private(set) var document = SitemapDocument()
    private var isInIndex = false
    private var flow: FlowingText?

    func start(_ name: String, _ attributes: [String: String]) {
        if name == "sitemap" { isInIndex = true }
        if name == "url" { isInIndex = false }
        flow = name == "loc" ? FlowingText() : nil
    }

    func end(_ name: String) {
        guard name == "loc", let address = flow?.finish().text, !address.isEmpty else { return }
        flow = nil
        if isInIndex {
            if document.sitemaps.count < Self.mostEntries { document.sitemaps.append(address) }
        } else if document.pages.count < Self.mostEntries {
            document.pages.append(address)
        }
    }

    func take(_ text: String) { flow?.append(text) }
}
