import Conversations
import Foundation
import Testing

@testable import Knowledge

struct DraftWriterTests {
    private static let time = Date(timeIntervalSince1970: 1_700_000_000)

    private func gap(_ question: String, also others: [String] = []) throws -> KnowledgeGap {
        let questions = ([question, question] + others).enumerated().map { number, text in
            OpenQuestion(
                text: text, language: .english, reason: .refused, conversation: ConversationID("c\(number)"),
                customer: CustomerID("k\(number)"), time: Self.time)
        }
        return try #require(try GapSearch(questions, encoder: nil).gaps.first)
    }

    private func reply(_ text: String, in conversation: String) -> DraftWriter.Reply {
        .init(conversation: ConversationID(conversation), time: Self.time, text: text)
    }

    @Test func `what several agents say is the draft, said once, and courtesies are not`() throws {
        let draft = try DraftWriter(encoder: nil).draft(
            for: gap("Do you repair a broken zip?", also: ["can you repair the zip"]),
            replies: [
                reply("Hello Kim! We repair a broken zip free of charge within two years.", in: "c0"),
                reply("Thank you for waiting. A broken zip is repaired free of charge within two years.", in: "c1"),
                reply("May I have your order number?", in: "c1"),
                reply("Please send the jacket to our workshop in Hangzhou for the zip repair.", in: "c1"),
            ])
        #expect(draft.title.hasPrefix("Do you repair a broken zip"))
        #expect(draft.text.contains("free of charge within two years"))
        #expect(draft.text.components(separatedBy: "free of charge").count == 2)
        #expect(!draft.text.contains("Thank you") && !draft.text.contains("order number"))
        #expect(draft.variants == ["can you repair the zip"])
        #expect(!draft.sources.isEmpty && draft.sources.allSatisfy { draft.text.contains($0.text) })
    }

    @Test(arguments: [
        "Your refund for order K20271979 was sent today.", "Write to kim@example.com about the broken zip, please.",
        "Call Kim under 138-1234-5678 about the broken zip.",
    ])
    func `what is about one customer stays out`(sentence: String) throws {
        let draft = try DraftWriter(encoder: nil).draft(
            for: gap("Do you repair a broken zip?"), replies: [reply(sentence, in: "c0")])
        #expect(draft.text.isEmpty)
    }

    @Test func `without replies the draft has a title alone`() throws {
        let draft = try DraftWriter(encoder: nil).draft(for: gap("Do you repair a broken zip?"), replies: [])
        #expect(draft.text.isEmpty && draft.sources.isEmpty)
        #expect(draft.article(owner: "mei") == nil)
    }

    @Test func `an approved draft is an article with its owner, whose title names it`() throws {
        let draft = ArticleDraft(
            title: "Zips: <b>repaired</b>?", language: .english,
            text: "## Cost\n\nFree.\n\n- zips\n- <script>x</script>",
            variants: ["zip"])
        let article = try #require(draft.article(owner: "mei@example.com"))
        #expect(article.id == "zips-b-repaired-b.en")
        #expect(article.scope.owner == "mei@example.com")
        #expect(article.sections.first?.headings == ["Cost"])
        #expect(article.variants == ["zip"])
    }
}
