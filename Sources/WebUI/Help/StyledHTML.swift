import Documents
import Knowledge

/// Text with links and emphasis as HTML; an address is looked at once more before it is written.
enum StyledHTML {
    static func html(of text: StyledText) -> String {
        text.runs.map { run in
            let inner = run.parts.map(html).joined()
            guard let address = run.address.flatMap(LinkAddress.accepted) else { return inner }
            let isOutside = LinkAddress.scheme(of: address) != nil
            return
                "<a href=\"\(ArticleHTML.escaped(address))\"\(isOutside ? " rel=\"noopener nofollow\"" : "")>\(inner)</a>"
        }.joined()
    }

    private static func html(of part: StyledRun.Part) -> String {
        tags.reversed().reduce(ArticleHTML.escaped(part.text)) { inner, tag in
            part.styles.contains(tag.style) ? "<\(tag.name)>\(inner)</\(tag.name)>" : inner
        }
    }

    /// From the outermost.
    private static let tags: [(style: StyledText.Style, name: String)] = [
        (.strong, "strong"), (.emphasis, "em"), (.code, "code"),
    ]
}
