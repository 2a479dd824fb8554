import Conversations
import Foundation
import Testing

@testable import Dialogue

struct EvidenceTests {
    private static let all: [Evidence] = [
        .asksForPerson, .acceptsPerson, .intent("a"), .intentTooWeak("a"), .picked, .cancels, .beginsByCancelling,
        .asksToStartOver, .asksToRepeat, .takesBack(slot: "a"), .givesAnother(slot: "a"), .objects, .gives(slot: "a"),
        .doesNotFit(slot: "a"), .anyText(slot: "a"), .questionInstead(slot: "a"), .conditionFails(intent: "a"),
        .belowThreshold(intent: "a", 0.5), .elsewhere(intent: "a"), .isOpen(intent: "a"), .tooClose(0.1),
        .justBelowThreshold, .articleAnswers, .articleTooUnsure(0.5), .articlesUnclear, .nothingElse, .firstAnger,
        .angerAgain, .angerUnattended, .nothingApplies, .missedAgain(2),
    ]

    @Test func `every evidence has a code of its own and a sentence in both languages`() {
        #expect(Set(Self.all.map(\.code)).count == Self.all.count)
        for evidence in Self.all {
            #expect(evidence.code.allSatisfy { $0 == "_" || $0.isLowercase })
            #expect(Set(evidence.explanation.texts.keys) == [.chinese, .english])
            #expect(evidence.explanation.text(in: .chinese) != evidence.explanation.text(in: .english))
        }
    }

    @Test func `every rule has a sentence in both languages`() {
        for rule in Rank.allCases {
            #expect(Set(rule.explanation.texts.keys) == [.chinese, .english])
        }
        #expect(Rank.person < Rank.command && Rank.score < Rank.none)
    }

    @Test func `a receipt carries codes and sentences`() async throws {
        let customer = try Customer()
        try await customer.say("我的订单到哪了")
        let receipt = try #require(customer.last?.receipt)
        let json = try JSONValue(encoding: receipt)
        #expect(json["chosen"]?["rule"] == "score")
        #expect(json["chosen"]?["explanation"]?["zh"] == "流程、答案、选择和闲聊之中，得分最高的胜出。")
        #expect(json["chosen"]?["title"] == ["zh": "查询订单", "en": "order status"])
        let flow = try #require(receipt.candidates.first { $0.name == "order_status" })
        #expect(flow.evidence == "intent")
        #expect(flow.explanation.text(in: .english) == "intent order_status")
    }
}
