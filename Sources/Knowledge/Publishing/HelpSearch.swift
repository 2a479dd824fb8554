public import Conversations

/// What a search of the help centre finds.
public struct HelpSearch: Codable, Equatable, Sendable {
    /// A place in an article.
    public struct Hit: Codable, Equatable, Sendable {
        public var articleID: String
        public var title: [TextFragment]
        /// Below the title; nil for the beginning of the article.
        public var heading: String?
        public var language: Language
        /// Of the page on the server, at the heading.
        public var path: String
        public var excerpt: [TextFragment]
    }

    /// The sentence that answers, where one does for certain.
    public var answer: Hit?
    /// One an article, best first.
    public var hits: [Hit]
}

extension HelpCentre {
    /// The best articles; those in another language than the query's have to be clearly better.
    ///
    /// - Parameters:
    ///   - language: Of the page, for queries whose language their characters do not tell.
    ///   - answers: Whether to look for a sentence that answers as well, which takes as long again.
    public func search(_ query: String, language: Language, limit: Int = 10, answers: Bool = true) -> HelpSearch {
        let asked = Self.language(of: query) ?? language
        let marks = MarkedText(query: query)
        var seen: Set<String> = []
        var hits: [HelpSearch.Hit] = []
        for found in index.search(query, language: asked, limit: 300) {
            guard hits.count < limit,
                found.keywordScore >= Self.leastKeywords || found.vectorScore >= Self.leastLikeness
            else { continue }
            guard let article = self[found.articleID], !seen.contains(article.id) else { continue }
            // A translation says the same again.
            seen.formUnion([article.id, translation(of: article)?.id].compactMap(\.self))
            hits.append(
                hit(in: article, passage: found.passageID, heading: found.heading, marks: marks, text: found.text))
        }
        return HelpSearch(answer: answers ? answer(to: query, language: asked) : nil, hits: hits)
    }

    /// A passage is shown from this share of the query's words on, or from this likeness of meaning.
    private static let leastKeywords = 0.25
    private static let leastLikeness = 0.3

    private func answer(to question: String, language: Language) -> HelpSearch.Hit? {
        let citations = index.answer(question, language: language).citations
        // All or nothing: a part may be wrong without the rest.
        guard let first = citations.first, let article = self[first.articleID],
            citations.allSatisfy({ self[$0.articleID] != nil })
        else { return nil }
        let quote = citations.map(\.quote).joined(separator: "\n")
        var answer = hit(
            in: article, passage: first.passageID, heading: first.heading, marks: MarkedText(query: ""), text: "")
        answer.excerpt = [TextFragment(quote)]
        return answer
    }

    private func hit(
        in article: Article, passage: String, heading: String, marks: MarkedText, text: String
    ) -> HelpSearch.Hit {
        HelpSearch.Hit(
            articleID: article.id, title: marks.fragments(of: article.title),
            heading: heading.isEmpty || heading == article.title ? nil : heading, language: article.language,
            path: HelpPath.article(article, anchor: ArticleOutline(article).anchor(ofPassage: passage)),
            excerpt: marks.fragments(of: Excerpt.around(marks, in: text, length: Self.excerptLength)))
    }

    private static let excerptLength = 220

    /// Chinese where a character is; nil where the query may be in either language.
    private static func language(of query: String) -> Language? {
        if query.unicodeScalars.contains(where: \.properties.isIdeographic) { return .chinese }
        return query.split(separator: " ").count > 1 ? .english : nil
    }
}
