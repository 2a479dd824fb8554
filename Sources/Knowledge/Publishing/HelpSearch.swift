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
    /// False where no hit has a word of the query or nearly its meaning: they are only the nearest that there is.
    public var isSure: Bool

    /// Whether whoever searched was shown nothing that fits.
    public var foundNothing: Bool { answer == nil && (hits.isEmpty || !isSure) }
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
        func add(_ article: Article, _ make: () -> HelpSearch.Hit) {
            guard hits.count < limit, !seen.contains(article.id) else { return }
            // A translation says the same again.
            seen.formUnion([article.id, translation(of: article)?.id].compactMap(\.self))
            hits.append(make())
        }
        let found = index.search(query, language: asked, limit: Self.mostPassages).filter { self[$0.articleID] != nil }
        let best = found.first
        let knowsWords = best.map { Self.hasWord($0, marks) } ?? false
        // A word that is not yet typed to its end is in no index.
        if !knowsWords {
            let beginnings = MarkedText(beginning: query)
            for article in articles(beginning: query, limit: limit, language: asked) {
                add(article) { hit(in: article, passage: "", heading: "", beginnings, article.summary(length: 200)) }
            }
        }
        let isSure = knowsWords || !hits.isEmpty || best.map { $0.vectorScore >= Self.sureLikeness } ?? false
        // What is only near is not worth a long list.
        let most = isSure ? limit : min(limit, 3)
        for passage in found where hits.count < most {
            guard let article = self[passage.articleID], passage.score >= Self.leastShareOfBest * (best?.score ?? 0),
                passage.vectorScore >= Self.leastLikeness || Self.hasWord(passage, marks)
            else { continue }
            add(article) { hit(in: article, passage: passage.passageID, heading: passage.heading, marks, passage.text) }
        }
        return HelpSearch(
            answer: answers ? answer(to: query, language: asked) : nil, hits: hits, isSure: isSure || hits.isEmpty)
    }

    /// So many passages are looked through for articles that customers may read.
    private static let mostPassages = 300
    /// Likeness of meaning from which a passage without any of the words is shown, and from which it is what was meant.
    ///
    /// On the shop's articles letters without sense reach 0.34, misspelt words 0.31, and words of other languages 0.44.
    private static let leastLikeness = 0.25
    private static let sureLikeness = 0.4
    /// Passages far behind the best one would only make the list longer.
    private static let leastShareOfBest = 0.4

    private static func hasWord(_ passage: PassageHit, _ marks: MarkedText) -> Bool {
        marks.count(in: [passage.title, passage.heading, passage.text].joined(separator: "\n")) > 0
    }

    /// A page of results has the articles beside it, so that it answers only what it is surer of than a conversation is.
    private static let leastConfidence = 0.8

    private func answer(to question: String, language: Language) -> HelpSearch.Hit? {
        let citations = index.answer(question, language: language, atLeast: Self.leastConfidence).citations
        // All or nothing: a part may be wrong without the rest.
        guard let first = citations.first, let article = self[first.articleID],
            citations.allSatisfy({ self[$0.articleID] != nil })
        else { return nil }
        var answer = hit(in: article, passage: first.passageID, heading: first.heading, MarkedText(query: ""), "")
        answer.excerpt = [TextFragment(citations.map(\.quote).joined(separator: "\n"))]
        return answer
    }

    private func hit(
        in article: Article, passage: String, heading: String, _ marks: MarkedText, _ text: String
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
