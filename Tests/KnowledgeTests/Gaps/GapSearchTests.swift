import Conversations
import Foundation
import Testing

@testable import Knowledge

struct GapSearchTests {
    private static let time = Date(timeIntervalSince1970: 1_700_000_000)

    private func question(
        _ text: String, by customer: String, seconds: Double = 0, language: Language = .english,
        reason: OpenQuestion.Reason = .refused
    ) -> OpenQuestion {
        OpenQuestion(
            text: text, language: language, reason: reason, conversation: ConversationID("of \(customer)"),
            customer: CustomerID(customer), time: Self.time, agentSeconds: seconds)
    }

    /// Two matters, told apart by hand.
    private var asked: [OpenQuestion] {
        [
            question("Can you repair the zip of my tent?", by: "ann", seconds: 300),
            question("Do you repair a broken zip?", by: "bob", seconds: 60, reason: .handedOver),
            question("repair zip", by: "bob"),
            question("do you repair a broken zip", by: "cat"),
            question("Is there a job for me in your shop?", by: "dan", seconds: 900),
            question("Any job offers in the shop?", by: "eve"),
        ]
    }

    @Test func `questions of one matter are one gap, the one of most customers first`() throws {
        let found = try GapSearch(asked, encoder: nil)
        #expect(found.gaps.map(\.customers) == [3, 2])
        let repair = found.gaps[0]
        #expect((repair.questions, repair.conversations, repair.agentSeconds) == (4, 3, 360))
        #expect(repair.reasons == ["refused": 3, "handedOver": 1])
        #expect(repair.question.lowercased().hasPrefix("do you repair a broken zip"))
        #expect(Set(repair.words).isSuperset(of: ["repair", "zip"]))
        // Wordings that differ in capitals and marks alone are compared once, but the marks are part of the wording.
        #expect(repair.examples.count >= 3)
        #expect((found.questions, found.leftOut) == (6, 0))
    }

    @Test func `an encoder brings together what shares no word, in two languages`() throws {
        let encoder = TopicEncoder(topics: [["invoice", "发票"], ["ship", "deliver", "快递"]])
        let found = try GapSearch(
            [
                question("invoice", by: "ann"), question("怎么开发票", by: "bob", language: .chinese),
                question("can I have the 发票 later", by: "cat"), question("do you ship to Mars", by: "dan"),
                question("快递能送到火星吗", by: "eve", language: .chinese),
            ], encoder: encoder)
        #expect(found.gaps.map(\.customers) == [3, 2])
        #expect(found.gaps[0].language == .english)
    }

    @Test func `no question is no gap`() throws {
        #expect(try GapSearch([], encoder: nil).gaps.isEmpty)
    }

    @Test func `a gap keeps its name while its questions stay`() throws {
        let one = try GapSearch(asked, encoder: nil).gaps.map(\.id)
        let other = try GapSearch(asked.reversed(), encoder: nil).gaps.map(\.id)
        #expect(one == other)
    }

    @Test func `more than can be compared are cut to the latest`() throws {
        let many = (0..<TextLikeness.mostCompared + 5).map { number in
            var question = question("zzq\(number)x", by: "c\(number)")
            question.time += Double(number)
            return question
        }
        let found = try GapSearch(many, encoder: nil)
        #expect((found.questions, found.leftOut) == (TextLikeness.mostCompared, 5))
    }
}
