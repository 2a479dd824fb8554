import Conversations
import Knowledge

/// The list of articles that language models read.
///
/// - seealso: https://llmstxt.org: a title, a quotation that sums up, and lists of links under headings.
enum LanguageModelIndex {
    static func text(_ centre: HelpCentre, texts: Texts, origin: String) -> String {
        let sections = [Language.english, .chinese].flatMap { language in
            centre.groups(in: language).flatMap { section($0, language, texts, origin) }
        }
        let words = texts.section("help", in: .english)
        let lines = ["# \(words["title"] ?? "")", "", "> \(words["description"] ?? "")"] + sections
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(
        _ group: HelpCentre.Group, _ language: Language, _ texts: Texts, _ origin: String
    ) -> [String] {
        let words = texts.section("help", in: language)
        let name = [words["languageName"], group.product].compactMap(\.self).joined(separator: ": ")
        let questions = group.questions.flatMap(\.articles)
        return list("## \(name)", group.pages, origin)
            + list("## \(name): \(words["questions"] ?? "")", questions, origin)
    }

    private static func list(_ heading: String, _ articles: [Article], _ origin: String) -> [String] {
        guard !articles.isEmpty else { return [] }
        return ["", heading, ""]
            + articles.map { article in
                "- [\(plain(article.title))](\(origin)\(HelpPath.markdown(of: article))): "
                    + plain(article.summary(length: 160))
            }
    }

    /// In one line, and without the marks that end a link's text.
    private static func plain(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 == "[" ? "(" : $0 == "]" ? ")" : $0 })
    }
}
