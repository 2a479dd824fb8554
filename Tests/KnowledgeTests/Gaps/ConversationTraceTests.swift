import Conversations
import Foundation
import Testing

@testable import Knowledge

struct ConversationTraceTests {
    private static let start = Date(timeIntervalSince1970: 1_700_000_000)

    /// Each step a minute after the one before.
    private func trace(_ happenings: ConversationTrace.Happening...) -> ConversationTrace {
        ConversationTrace(
            conversation: ConversationID("c"), customer: CustomerID("kim"),
            steps: happenings.enumerated().map { .init($1, at: Self.start + Double($0) * 60) })
    }

    private func questions(of trace: ConversationTrace) -> [OpenQuestion] {
        trace.openQuestions(from: Self.start, to: Self.start + 86_400)
    }

    private static let repair = ConversationTrace.Happening.asked(MessageID("1"), text: "Do you repair zips?")
    private static let missed = ConversationTrace.Happening.missed(MessageID("1"), handsOver: false)

    @Test func `a question that was refused is open, and one that was answered is not`() {
        let open = questions(
            of: trace(
                Self.repair, Self.missed, .asked(MessageID("2"), text: "What about returns?"), .answered(MessageID("2"))
            ))
        #expect(open.map(\.text) == ["Do you repair zips?"])
        #expect(open.map(\.reason) == [.refused])
    }

    @Test func `the time of agents is counted from taking to leaving and shared among the questions`() {
        let open = questions(
            of: trace(
                Self.repair, Self.missed, .asked(MessageID("2"), text: "Can you mend tents?"),
                .missed(MessageID("2"), handsOver: true), .taken, .replied(MessageID("3"), text: "Yes."), .left))
        // Taken at minute 4, left at minute 6: 120 seconds for two questions.
        #expect(open.map(\.agentSeconds) == [60, 60])
        #expect(open.map(\.reason) == [.refused, .handedOver])
    }

    @Test func `a conversation that is still held counts up to the last reply`() {
        let trace = trace(.taken, .replied(MessageID("3"), text: "One."), .replied(MessageID("4"), text: "Two."))
        #expect(trace.agentSeconds == 120)
    }

    @Test(arguments: [(1, 1), (2, 1), (3, 0), (5, 0)])
    func `an answer is open when the conversation was rated badly`(score: Int, open: Int) {
        let found = questions(of: trace(Self.repair, .answered(MessageID("1")), .rated(score)))
        #expect(found.count == open)
        #expect(found.allSatisfy { $0.reason == .badlyRated })
    }

    @Test func `a bad rating after a person has spoken says nothing about the answer`() {
        let found = questions(
            of: trace(
                Self.repair, .answered(MessageID("1")), .taken, .replied(MessageID("3"), text: "Hm."), .rated(1)))
        #expect(found.isEmpty)
    }

    @Test(arguments: ["???", "12", "的吗", "ok?"])
    func `what asks for nothing is no question`(text: String) {
        #expect(questions(of: trace(.asked(MessageID("1"), text: text), Self.missed)).isEmpty)
    }

    @Test func `only questions of the period count`() {
        let trace = trace(Self.repair, Self.missed)
        #expect(trace.openQuestions(from: Self.start + 1, to: Self.start + 100).isEmpty)
        #expect(trace.openQuestions(from: Self.start - 100, to: Self.start).isEmpty)
    }

    @Test func `replies count from the open question on`() {
        let trace = trace(
            .taken, .replied(MessageID("0"), text: "Before."), Self.repair, Self.missed, .taken,
            .replied(MessageID("3"), text: "After."))
        #expect(trace.repliesToOpenQuestions.map(\.text) == ["After."])
    }
}
