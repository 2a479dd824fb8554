import Conversations
import Foundation
import SourceFiles

/// One Markdown file as an article, its front matter included.
enum MarkdownArticle {
    static let keys = ["title", "language", "url", "keywords", "variants"] + ArticleScope.keys

    static func parse(_ text: String, name: String, into diagnostics: inout Diagnostics) -> Article? {
        let (front, body, firstLine) = separate(text, name: name, into: &diagnostics)
        let values = front.flatMap { $0.isNull ? nil : $0.mapping(keys: keys, into: &diagnostics) } ?? [:]
        var sections = MarkdownReader.sections(of: body)
        let title = values["title"]?.string(into: &diagnostics) ?? commonHeading(of: sections) ?? fileTitle(name)
        // The page's title is no part of the path inside the page.
        for index in sections.indices where sections[index].headings.first == title {
            sections[index].headings.removeFirst()
        }
        sections.removeAll { $0.blocks.isEmpty }
        guard !sections.isEmpty else {
            diagnostics.warning(
                at: .init(file: name, line: firstLine), "the article has no text",
                remedy: "write what customers should read, or remove the file")
            return nil
        }
        guard let language = language(values["language"], name: name, body: body, into: &diagnostics) else {
            return nil
        }
        let scope = ArticleScope(into: &diagnostics) { [values] key in
            var unread = Diagnostics()
            return values[key].flatMap { node in node.string(into: &unread).map { ($0, node.place) } }
        }
        return Article(
            id: identifier(name), title: title, language: language,
            source: name, url: values["url"]?.string(into: &diagnostics),
            keywords: values["keywords"]?.strings(into: &diagnostics) ?? [],
            variants: values["variants"]?.strings(into: &diagnostics) ?? [], sections: sections, scope: scope)
    }

    /// "zh/returns.md" becomes "zh/returns", "returns.zh.md" becomes "returns.zh".
    private static func identifier(_ name: String) -> String {
        URL(filePath: name).deletingPathExtension().relativePath
    }

    static func fileTitle(_ name: String) -> String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        return String(file.prefix { $0 != "." }).replacingOccurrences(of: "-", with: " ").replacingOccurrences(
            of: "_", with: " ")
    }

    private static func commonHeading(of sections: [Article.Section]) -> String? {
        sections.lazy.compactMap(\.headings.first).first
    }

    private static func language(
        _ node: SourceNode?, name: String, body: String, into diagnostics: inout Diagnostics
    ) -> Language? {
        if let node, let tag = node.string(into: &diagnostics) {
            if let language = Language(tag: tag) { return language }
            diagnostics.error(at: node.place, "the language '\(tag)' is not spoken here", remedy: "write zh or en")
        }
        return SpokenLanguage.of(body, path: name, at: .init(file: name), into: &diagnostics)
    }

    /// Front matter between two lines of `---` at the very beginning, and the line on which the rest begins.
    private static func separate(
        _ text: String, name: String, into diagnostics: inout Diagnostics
    ) -> (front: SourceNode?, body: String, firstLine: Int) {
        guard text.hasPrefix("---\n") else { return (nil, text, 1) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }) else {
            diagnostics.error(
                at: .init(file: name, line: 1), "the front matter is not closed", remedy: "end it with a line of ---")
            return (nil, lines.dropFirst().joined(separator: "\n"), 2)
        }
        // A line takes the place of the opening one, so that places in the front matter are places in the file.
        let front = "\n" + lines[1..<end].joined(separator: "\n") + "\n"
        return (
            YAMLFile.parse(front, name: name, into: &diagnostics), lines[(end + 1)...].joined(separator: "\n"), end + 2
        )
    }
}
