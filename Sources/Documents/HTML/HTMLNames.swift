/// Which elements of HTML mean what to a reader.
enum HTMLNames {
    /// Nothing in them is read.
    ///
    /// Navigation, footers and asides are the site's, not the article's.
    static let skipped: Set<String> = [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "select",
        "button", "textarea", "audio", "video", "map", "dialog", "nav", "footer", "aside", "menu",
    ]

    /// Elements whose text is emphasised.
    static let styles: [String: StyledText.Style] = [
        "b": .strong, "strong": .strong, "i": .emphasis, "em": .emphasis, "code": .code, "kbd": .code, "samp": .code,
        "tt": .code,
    ]

    /// Text before and after them does not flow together.
    static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "header", "body", "html", "form", "fieldset", "blockquote", "address",
        "figure", "figcaption", "center", "hr", "ul", "ol", "dl", "details", "pre", "h1", "h2", "h3", "h4", "h5", "h6",
        "summary", "dt", "li", "caption", "legend",
    ]

    private static let hidingStyles = ["display:none", "visibility:hidden", "font-size:0;", "opacity:0;"]

    static func headingLevel(_ name: String) -> Int? {
        guard name.utf8.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue else { return nil }
        return (1...6).contains(level) ? level : nil
    }

    /// Whether browsers would not show it.
    static func isHidden(_ attributes: [String: String]) -> Bool {
        if attributes["hidden"] != nil || attributes["aria-hidden"]?.lowercased() == "true" { return true }
        guard let style = attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
        return hidingStyles.contains { (style + ";").contains($0) }
    }
}
