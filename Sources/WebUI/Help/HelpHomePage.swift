import Conversations
import Knowledge

/// The first page of the help centre: what there is to read.
struct HelpHomePage: Page {
    struct Group: Sendable {
        let product: String?
        let anchor: String?
        let pages: [HelpLink]
        let questions: [HelpTopic]
        let hasQuestions: Bool
        /// How many are not listed.
        let more: String?
    }

    let template = "help-home"
    let languageCode: String
    let frame: HelpFrame
    let groups: [Group]
    let isEmpty: Bool

    /// A page lists so many articles of a product; the search finds the others.
    static let mostListed = 300

    init(_ centre: HelpCentre, language: Language, texts: Texts, origin: String) {
        let words = texts.section("help", in: language)
        languageCode = language.rawValue
        frame = HelpFrame(
            language, texts: texts, origin: origin, title: words["title"] ?? "",
            description: words["description"] ?? "",
            canonical: origin + HelpPath.home(language),
            alternates: Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, HelpPath.home($0)) }))
        let groups = centre.groups(in: language)
        self.groups = groups.map { group in
            var room = Self.mostListed
            let pages = group.pages.prefix(room)
            room -= pages.count
            let topics = group.questions.map { questions in
                defer { room -= min(room, questions.articles.count) }
                return HelpTopic(
                    title: questions.topic?.title, questions: questions.articles.prefix(room).map { HelpLink($0) })
            }
            let all = group.pages.count + group.questions.reduce(0) { $0 + $1.articles.count }
            return Group(
                // A heading tells groups apart; where there is one, it has nothing to tell.
                product: groups.count > 1 ? group.product ?? words["general"] : group.product,
                anchor: group.product.map(Self.anchor), pages: pages.map { HelpLink($0, summary: 120) },
                questions: topics.filter { !$0.questions.isEmpty }, hasQuestions: !group.questions.isEmpty,
                more: all > Self.mostListed
                    ? words["more"]?.replacing("{count}", with: String(all - Self.mostListed)) : nil)
        }
        isEmpty = groups.isEmpty
    }

    /// The name of a product's part of the page.
    static func anchor(_ product: String) -> String { "product_" + product.lowercased().filter { !$0.isWhitespace } }
}

/// A link to an article.
struct HelpLink: Sendable {
    let title: String
    let path: String
    let summary: String?

    /// - Parameter summary: The length of its beginning; nil for a link alone.
    init(_ article: Article, summary: Int? = nil) {
        title = article.title
        path = HelpPath.article(article)
        self.summary = summary.map { article.summary(length: $0) }
    }
}

/// Questions under the title of the page that they belong to.
struct HelpTopic: Sendable {
    let title: String?
    let questions: [HelpLink]
}
