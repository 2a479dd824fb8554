public import Conversations
public import Foundation
import SourceFiles

/// An article that a person looks over before it counts: what a gap asks, in the words with which agents answered it.
public struct ArticleDraft: Codable, Equatable, Sendable {
    /// A sentence of the draft and where an agent said it.
    public struct Source: Codable, Equatable, Sendable {
        public var conversation: ConversationID
        public var time: Date
        public var text: String
    }

    public var title: String
    public var language: Language
    /// Markdown; empty where no agent has said anything of use.
    public var text: String
    /// Other ways in which customers asked.
    public var variants: [String]
    public var sources: [Source]

    public init(
        title: String, language: Language, text: String, variants: [String] = [], sources: [Source] = []
    ) {
        self.title = title
        self.language = language
        self.text = text
        self.variants = variants
        self.sources = sources
    }
}

extension ArticleDraft {
    /// The article that it becomes; nil where the text says nothing.
    ///
    /// - Parameter owner: Who looks after it from now on.
    public func article(owner: String) -> Article? {
        let sections = MarkdownReader.sections(of: text).filter { !$0.blocks.isEmpty }
        guard !sections.isEmpty else { return nil }
        let name = "\(Self.slug(of: title)).\(language.rawValue)"
        return Article(
            id: name, title: title, language: language, source: name + ".md", variants: variants, sections: sections,
            scope: ArticleScope(owner: owner))
    }

    /// Letters and digits of the title with dashes between, so that an article of the same title is its next version.
    private static func slug(of title: String) -> String {
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
        let slug = words.joined(separator: "-").prefix(60)
        return slug.isEmpty ? ContentHash.of([title]) : String(slug)
    }
}
