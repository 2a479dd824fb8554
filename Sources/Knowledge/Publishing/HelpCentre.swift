public import Conversations
public import Foundation
import TextAnalysis

/// The articles that customers may read, as a help centre shows them.
public struct HelpCentre: Sendable {
    /// Articles on one product, or on none.
    public struct Group: Sendable {
        public var product: String?
        public var pages: [Article] = []
        /// Rows of tables, each a question with its answer, by the page that they belong to.
        public var questions: [Questions] = []
    }

    public struct Questions: Sendable {
        public var topic: Article?
        public var articles: [Article]
    }

    /// Changes with every change of an article.
    public let version: String
    let index: KnowledgeIndex
    /// In the order of their files, and of the rows in a table.
    public let articles: [Article]
    /// Of each article, for words that are only begun.
    private let foldedTitles: [String]
    private let places: [String: Int]
    private let dates: [String: Date]
    private let translations: Translations
    private let links: ArticleLinks
    /// The first page at each address; questions that name it belong to it.
    private let topics: [String: String]

    /// - Parameters:
    ///   - index: Of the articles that hold today; those for others than customers are left out.
    ///   - dates: When articles were last changed, by id, of those of which that is known.
    public init(index: KnowledgeIndex, dates: [String: Date] = [:]) {
        self.index = index
        self.dates = dates
        version = ContentHash.of([index.version] + dates.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
        articles = index.orderedArticles.filter(\.scope.isPublic)
        foldedTitles = articles.map { TextNormaliser.fold($0.title) }
        places = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1.id, $0) })
        translations = Translations(articles)
        links = ArticleLinks(articles)
        topics = Dictionary(
            articles.filter { !$0.isQuestion }.compactMap { page in
                page.url.map { ($0 + " " + page.language.rawValue, page.id) }
            }
        ) { first, _ in first }
    }

    public subscript(id: String) -> Article? { places[id].map { articles[$0] } }

    /// As its page shows it, with links that lead somewhere.
    public func linked(_ article: Article) -> Article { links.resolved(article) }

    public func translation(of article: Article) -> Article? { translations[article.id].flatMap { self[$0] } }

    /// When it was last changed; nil for files of the assistant's folder.
    public func date(of article: Article) -> Date? { dates[article.id] }

    /// The page that a question belongs to.
    public func topic(of question: Article) -> Article? {
        guard question.isQuestion, let url = question.url else { return nil }
        return topics[url + " " + question.language.rawValue].flatMap { self[$0] }
    }

    /// Questions that belong to a page.
    public func questions(on page: Article) -> [Article] {
        guard page.url != nil else { return [] }
        return articles.filter { $0.language == page.language && topic(of: $0)?.id == page.id }
    }

    /// Articles without a product first, then the products in the order in which they appear.
    public func groups(in language: Language) -> [Group] {
        var groups: [Group] = []
        var places: [String: Int] = [:]
        for article in articles where article.language == language {
            let key = article.scope.product?.lowercased() ?? ""
            let place = places[key] ?? groups.count
            if place == groups.count { groups.append(Group(product: article.scope.product)) }
            places[key] = place
            if article.isQuestion {
                groups[place].add(article, topic: topic(of: article))
            } else {
                groups[place].pages.append(article)
            }
        }
        return groups.filter { $0.product == nil } + groups.filter { $0.product != nil }
    }

    /// Articles with a title that has all words of the query, of the last one only the beginning, in `language` first.
    func articles(beginning query: String, limit: Int, language: Language) -> [Article] {
        let words = TextNormaliser.fold(query).split(separator: " ").map(String.init)
        guard let last = words.last else { return [] }
        let found = articles.indices.filter { place in
            let title = foldedTitles[place]
            return words.dropLast().allSatisfy(title.contains)
                && (title.hasPrefix(last) || title.contains(" " + last)
                    || last.unicodeScalars.contains(where: \.properties.isIdeographic) && title.contains(last))
        }
        let own = found.filter { articles[$0].language == language }
        return (own.isEmpty ? found : own).prefix(limit).map { articles[$0] }
    }

    /// The same answer with links to the help centre, each at its heading, for articles without an address of their own.
    ///
    /// - Parameter origin: What stands before the paths.
    public func linking(_ answer: KnowledgeAnswer, to origin: String) -> KnowledgeAnswer {
        func linked(_ citation: Citation) -> Citation {
            guard citation.url == nil, let article = self[citation.articleID] else { return citation }
            var citation = citation
            let anchor = ArticleOutline(article).anchor(ofPassage: citation.passageID)
            citation.url = origin + HelpPath.article(article, anchor: anchor)
            return citation
        }
        var answer = answer
        answer.citations = answer.citations.map(linked)
        answer.nearest = answer.nearest.map(linked)
        return answer
    }

    /// Articles in its language that are about the same, nearest first.
    public func nearest(to article: Article, limit: Int) -> [Article] {
        var seen: Set<String> = [article.id]
        return index.search(article.title, language: article.language, limit: 50)
            .compactMap { self[$0.articleID] }
            .filter {
                $0.language == article.language && topic(of: $0)?.id != article.id && seen.insert($0.id).inserted
            }
            .prefix(limit).map(\.self)
    }
}

extension HelpCentre.Group {
    fileprivate mutating func add(_ question: Article, topic: Article?) {
        if let place = questions.firstIndex(where: { $0.topic?.id == topic?.id }) {
            questions[place].articles.append(question)
        } else {
            questions.append(.init(topic: topic, articles: [question]))
        }
    }
}

extension Article {
    /// Whether it is a row of a table of questions.
    public var isQuestion: Bool {
        let name = source.lowercased()
        return (name.hasSuffix(".csv") || name.hasSuffix(".tsv")) && sections.count == 1
            && sections[0].headings == [title]
    }

    /// Its beginning, cut between sentences where that is possible.
    ///
    /// - Parameter length: In characters; a Chinese one says as much as two others and counts twice.
    public func summary(length: Int) -> String {
        let blocks = sections.flatMap(\.blocks)
        let text = (blocks.first { $0.kind == .paragraph } ?? blocks.first)?.text ?? ""
        return Excerpt.beginning(of: text, length: length)
    }
}

extension KnowledgeIndex {
    /// In the order in which they were read.
    var orderedArticles: [Article] {
        var seen: Set<String> = []
        return passages.compactMap { seen.insert($0.articleID).inserted ? articles[$0.articleID] : nil }
    }
}
