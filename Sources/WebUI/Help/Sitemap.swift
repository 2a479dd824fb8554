import Conversations
import Foundation
import Knowledge
import SourceFiles

/// What search engines are told of the help centre.
///
/// - seealso: https://www.sitemaps.org/protocol.html, and RFC 9309 for `robots.txt`.
enum Sitemap {
    /// Every page with the same page in other languages; the protocol allows 50,000 in one file.
    static func text(_ centre: HelpCentre, origin: String) -> String {
        let homes = Language.allCases.map { language in
            entry(
                HelpPath.home(language), origin,
                alternates: Language.allCases.map { ($0, HelpPath.home($0)) })
        }
        let pages = centre.articles.prefix(mostPages - homes.count).map { article in
            let versions = [article, centre.translation(of: article)].compactMap(\.self)
            return entry(
                HelpPath.article(article), origin,
                alternates: versions.count > 1 ? versions.map { ($0.language, HelpPath.article($0)) } : [],
                changed: centre.date(of: article))
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
            \((homes + pages).joined(separator: "\n"))
            </urlset>

            """
    }

    static func robots(origin: String) -> String {
        """
        User-agent: *
        Disallow: /desk
        Disallow: /api/
        Disallow: /help/zh/search
        Disallow: /help/en/search

        Sitemap: \(origin)/sitemap.xml

        """
    }

    private static let mostPages = 50_000

    private static func entry(
        _ path: String, _ origin: String, alternates: [(language: Language, path: String)], changed: Date? = nil
    ) -> String {
        var lines = ["<url>", "<loc>\(ArticleHTML.escaped(origin + path))</loc>"]
        if let changed { lines.append("<lastmod>\(CalendarDay(changed))</lastmod>") }
        lines += alternates.sorted { $0.language.rawValue < $1.language.rawValue }.map { language, path in
            let address = ArticleHTML.escaped(origin + path)
            return "<xhtml:link rel=\"alternate\" hreflang=\"\(language.rawValue)\" href=\"\(address)\"/>"
        }
        return (lines + ["</url>"]).joined(separator: "\n")
    }
}
