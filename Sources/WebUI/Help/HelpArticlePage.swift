import Conversations
import Foundation
import Knowledge
import SourceFiles

/// One article, with what belongs to it.
struct HelpArticlePage: Page {
    struct Contents: Sendable {
        let text: String
        let anchor: String
    }

    struct Day: Sendable {
        let text: String
        /// As programs read it.
        let value: String
    }

    /// What the reader has just said about it.
    enum Said: String { case yes, no, words }

    /// The question whether it helped, or thanks for the answer.
    struct Feedback: Sendable {
        let action: String
        let thanks: String?
        /// The judgement that words are asked for.
        let judgement: String?
        let longest = ArticleFeedback.longestComment
    }

    /// The part of the page with that question.
    static let feedbackAnchor = "article_feedback"

    let template = "help-article"
    let languageCode: String
    let frame: HelpFrame
    let title: String
    let product: HelpLink.Place?
    let topic: HelpLink?
    /// Headings to jump to; empty for a short article.
    let contents: [Contents]
    let hasContents: Bool
    let body: String
    let translation: HelpLink?
    let updated: Day?
    /// From when to when it holds.
    let validity: String?
    let questions: [HelpLink]
    let hasQuestions: Bool
    let nearest: [HelpLink]
    let hasNearest: Bool
    let markdown: String
    let source: String?
    /// Nil where readers are not asked.
    let feedback: Feedback?

    init(
        _ article: Article, in centre: HelpCentre, texts: Texts, origin: String, asksReaders: Bool = false,
        said: Said? = nil
    ) {
        let words = texts.section("help", in: article.language)
        let outline = ArticleOutline(centre.linked(article))
        let other = centre.translation(of: article)
        // What is published elsewhere is known by the address there.
        source = article.url.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
        let path = HelpPath.article(article)
        languageCode = article.language.rawValue
        title = article.title
        frame = HelpFrame(
            article.language, texts: texts, origin: origin, title: article.title + " · " + (words["title"] ?? ""),
            description: article.summary(length: 155), canonical: source ?? origin + path,
            alternates: other.map { [article.language: path, $0.language: HelpPath.article($0)] } ?? [:],
            other: other.map { HelpPath.article($0) })
        product = article.scope.product.map {
            .init(title: $0, path: HelpPath.home(article.language) + "#" + HelpHomePage.anchor($0))
        }
        topic = centre.topic(of: article).map { HelpLink($0) }
        let headings = outline.headings.filter { $0.depth == 0 }.map { Contents(text: $0.text, anchor: $0.anchor) }
        contents = headings.count > 2 ? headings : []
        hasContents = headings.count > 2
        body = ArticleHTML.body(of: outline)
        translation = other.map { HelpLink($0) }
        updated = centre.date(of: article).map { date in
            Day(
                text: (words["updated"] ?? "").replacing("{day}", with: Self.day(date)), value: Self.day(date))
        }
        validity = Self.validity(of: article.scope, words)
        questions = centre.questions(on: article).map { HelpLink($0) }
        hasQuestions = !questions.isEmpty
        nearest = centre.nearest(to: article, limit: 4).map { HelpLink($0, summary: 90) }
        hasNearest = !nearest.isEmpty
        markdown = HelpPath.markdown(of: article)
        feedback =
            !asksReaders
            ? nil
            : Feedback(
                action: path,
                thanks: said.flatMap {
                    words[
                        "thanks"
                            + ($0 == .yes ? "Yes" : $0 == .no ? "No" : "Words")]
                },
                judgement: said.flatMap { $0 == .words ? nil : $0.rawValue })
    }

    private static func validity(of scope: ArticleScope, _ words: [String: String]) -> String? {
        let name =
            switch (scope.validFrom, scope.validUntil) {
            case (nil, nil): ""
            case (_?, nil): "validFrom"
            case (nil, _?): "validUntil"
            case (_?, _?): "validBetween"
            }
        return words[name]?.replacing("{from}", with: scope.validFrom?.description ?? "")
            .replacing("{until}", with: scope.validUntil?.description ?? "")
    }

    /// `2026-11-21`, which is read in both languages.
    private static func day(_ date: Date) -> String { CalendarDay(date).description }
}

extension HelpLink {
    /// A part of a page.
    struct Place: Sendable {
        let title: String
        let path: String
    }
}
