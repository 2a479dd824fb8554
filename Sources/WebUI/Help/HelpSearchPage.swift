import Conversations
import Knowledge

/// What a search has found.
struct HelpSearchPage: Page {
    struct Hit: Sendable {
        let path: String
        let title: [TextFragment]
        let heading: String?
        let excerpt: [TextFragment]
        let languageCode: String
        /// The name of its language, where it is another than the page's.
        let otherLanguage: String?
    }

    let template = "help-search"
    let languageCode: String
    let frame: HelpFrame
    /// Whether anything was asked.
    let isAsked: Bool
    let headline: String
    /// How many articles there are.
    let outcome: String
    let answer: Hit?
    let hits: [Hit]

    /// - Parameter found: Nil where nothing was asked.
    init(_ query: String, _ found: HelpSearch?, language: Language, texts: Texts, origin: String) {
        let words = texts.section("help", in: language)
        languageCode = language.rawValue
        headline =
            query.isEmpty
            ? words["searchLabel"] ?? "" : (words["resultsTitle"] ?? "").replacing("{query}", with: query)
        let other: Language = language == .chinese ? .english : .chinese
        frame = HelpFrame(
            language, texts: texts, origin: origin, title: headline + " · " + (words["title"] ?? ""),
            description: "", canonical: nil,
            other: query.isEmpty ? HelpPath.search("", other) : HelpPath.search(query, other), query: query)
        isAsked = found != nil
        let name =
            switch found?.hits.count ?? 0 {
            case 0: "noResults"
            case _ where found?.isSure == false: "onlyNear"
            case 1: "oneResult"
            default: "results"
            }
        outcome = found == nil ? "" : (words[name] ?? "").replacing("{count}", with: String(found?.hits.count ?? 0))
        func hit(_ hit: HelpSearch.Hit) -> Hit {
            Hit(
                path: hit.path, title: hit.title, heading: hit.heading, excerpt: hit.excerpt,
                languageCode: hit.language.rawValue,
                otherLanguage: hit.language == language ? nil : words["otherLanguage"])
        }
        answer = found?.answer.map(hit)
        hits = found?.hits.map(hit) ?? []
    }
}
