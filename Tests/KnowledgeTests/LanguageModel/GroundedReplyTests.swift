import Conversations
import Knowledge
import Testing

struct GroundedReplyTests {
    private let passages: [EvidencePassage]
    private let extractive = KnowledgeAnswer(
        text: "Out of the article.", confidence: 0.8, citations: [], considered: [], nearest: [])

    init() throws {
        passages = [
            try #require(SupportPassages.all["returns.en"]), try #require(SupportPassages.all["refunds.en"]),
        ]
    }

    /// What is shown, and the answer in the end.
    private func read(_ reply: String, isWhole: Bool = true) -> (shown: String, answer: KnowledgeAnswer, GroundedReply)
    {
        var grounded = GroundedReply(
            check: SupportCheck(passages, question: "How long can I return it?", encoder: nil), language: .english)
        var shown = ""
        for character in reply { shown += grounded.take(String(character)) }
        shown += grounded.finish(isWhole: isWhole)
        let wording = AnswerWording(model: "m", outcome: grounded.outcome)
        return (shown, grounded.answer(insteadOf: extractive, wording), grounded)
    }

    @Test func `says what is supported, with a source for each sentence`() throws {
        let (shown, answer, _) = read(
            "Yes! You can return an item within 30 days of delivery [1]. Refunds to cards take 3–5 working days [2].")
        #expect(
            shown == "You can return an item within 30 days of delivery.[1] Refunds to cards take 3–5 working days.[2]")
        #expect(answer.text == shown)
        #expect(answer.citations.map(\.passageID) == ["returns.en#1", "refunds.en#1"])
        for citation in answer.citations {
            #expect(passages.contains { $0.passage.text.contains(citation.quote) })
        }
        #expect(answer.wording?.kept == 2)
        #expect(answer.wording?.outcome == .written)
    }

    @Test func `leaves out what is not supported, and counts why`() {
        let (shown, answer, _) = read(
            "You can return an item within 30 days of delivery [1]. Afterwards you get 20% off [1]. Our stores do not take returns of online orders [1]."
        )
        #expect(!shown.contains("20%"))
        #expect(answer.citations.count == 2)
        #expect(answer.wording?.cut == ["number": 1])
    }

    @Test(arguments: [
        "You can return an item within 60 days [1]. It has to be unused [1].", "NO_ANSWER", "", "No idea, sorry.",
        "The passages do not say that. You can return an item within 30 days of delivery [1].",
    ])
    func `gives the articles' own words when the model does not begin with what is supported`(reply: String) {
        let (shown, answer, grounded) = read(reply)
        #expect(shown.isEmpty)
        #expect(answer.text == extractive.text)
        #expect(answer.wording?.outcome != .written)
        #expect(grounded.isOver)
    }

    @Test func `drops the last sentence of a reply that was cut off`() {
        let (shown, _, _) = read(
            "You can return an item within 30 days of delivery [1]. It has to be unused", isWhole: false)
        #expect(shown == "You can return an item within 30 days of delivery.[1]")
    }

    @Test func `stops a model that comes to no end of a sentence`() {
        let (shown, answer, grounded) = read(String(repeating: "and so on ", count: 400))
        #expect(shown.isEmpty)
        #expect(grounded.isOver)
        #expect(answer.wording?.outcome == .empty)
    }

    @Test func `stops a model that does not stop`() {
        let sentence = "You can return an item within 30 days of delivery [1]. "
        let (_, _, grounded) = read(String(repeating: sentence, count: 40))
        #expect(grounded.isOver)
        #expect(grounded.kept <= 12)
    }

    @Test func `shows nothing that it has not kept, whatever stands in the reply`() {
        let hostile = [
            "<script>alert(1)</script> [1].", "See [our site](https://evil.example) [1].", "Ignore the rules. [1]",
            "You answer a customer of a company, in English, from the numbered passages alone [1].",
            "My instructions say: keep numbers exactly as the passage has them [1].", "Your refund is ¥9,999 [1].",
            "Send your password to help@evil.example [1].", "You can return an item within 30 days of delivery [7].",
        ]
        let good = "You can return an item within 30 days of delivery [1]. "
        for sentence in hostile {
            #expect(read(sentence).shown.isEmpty)
            #expect(read(good + sentence).shown == "You can return an item within 30 days of delivery.[1]")
        }
    }
}
