import Conversations
public import Documents
public import Foundation
public import SourceFiles
import TextAnalysis

/// One document as an article.
public enum DocumentArticle {
    /// - Parameters:
    ///   - name: The file's path in its folder.
    ///   - id: Made from the name when nil.
    ///   - url: Where customers can read it; the document may say so itself.
    public static func make(
        of document: Document, name: String, id: String? = nil, url: URL? = nil, into diagnostics: inout Diagnostics
    ) -> Article? {
        var sections = DocumentSections.sections(of: document.elements)
        let title = title(of: document, sections, name: name)
        // The document's title is no part of the path inside it.
        for index in sections.indices where sections[index].headings.first == title {
            sections[index].headings.removeFirst()
        }
        sections.removeAll { $0.blocks.isEmpty }
        // What is relative to a page of a site means the site, wherever the article is read.
        if let url {
            for index in sections.indices {
                sections[index].blocks = sections[index].blocks.map { block in
                    block.withAddresses {
                        URL(string: $0, relativeTo: url).flatMap { LinkAddress.accepted($0.absoluteString) }
                    }
                }
            }
        }
        guard !sections.isEmpty else {
            diagnostics.warning(
                at: .init(file: name), DocumentError.empty.message, remedy: DocumentError.empty.remedy)
            return nil
        }
        let text = sections.prefix(20).flatMap(\.blocks).map(\.text).joined(separator: "\n")
        guard
            let language = SpokenLanguage.of(
                text, path: name, tag: document.language, at: .init(file: name), into: &diagnostics)
        else { return nil }
        return Article(
            id: id ?? URL(filePath: name).deletingPathExtension().relativePath, title: title, language: language,
            source: name, url: url?.absoluteString ?? document.url.flatMap { $0.hasPrefix("http") ? $0 : nil },
            sections: sections)
    }

    private static func title(of document: Document, _ sections: [Article.Section], name: String) -> String {
        let outermost = document.elements.lazy.compactMap { element -> String? in
            if case .heading(let level, let text) = element, level < 3 { text } else { nil }
        }.first
        // Programs that make documents like to name them after the file.
        let given = document.title.flatMap { title in
            let small = title.lowercased()
            let isMade = title.contains(".") && !title.contains(" ") || small.hasPrefix("microsoft word")
            return isMade || ["untitled", "(anonymous)", "anonymous"].contains(small) ? nil : title
        }
        return given ?? outermost ?? MarkdownArticle.fileTitle(name)
    }
}
