public import Conversations
import Foundation

/// Where the help centre's pages are on the server.
public enum HelpPath {
    public static func home(_ language: Language) -> String { "/help/\(language.rawValue)" }

    /// - Parameter anchor: The heading to open at.
    public static func article(_ article: Article, anchor: String? = nil) -> String {
        home(article.language) + "/articles/" + encoded(article.id) + (anchor.map { "#" + encoded($0) } ?? "")
    }

    public static func markdown(of article: Article) -> String { self.article(article) + ".md" }

    public static func search(_ query: String, _ language: Language) -> String {
        home(language) + "/search?q=" + encoded(query).replacingOccurrences(of: "/", with: "%2F")
    }

    /// Everything but the characters that no address treats in a special way, and the slash.
    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}
