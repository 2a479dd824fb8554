import Conversations
import Dialogue
import Foundation
import Knowledge
import LanguageUnderstanding

/// Understands by words in the text, so that tests say what a message means.
struct FakeInterpreter: Interpreting {
    var hash = "fake"
    var extra: [String: Double] = [:]

    private static let words: [(String, String, Double)] = [
        ("到哪", "order_status", 0.95), ("查订单", "order_status", 0.95), ("where is my order", "order_status", 0.95),
        ("退货", "return_item", 0.9), ("return", "return_item", 0.9), ("试衣", "book_fitting", 0.9),
        ("fitting", "book_fitting", 0.9), ("机器人", "bot_identity", 0.9), ("robot", "bot_identity", 0.9),
        ("真有人管", "ask_for_person", 0.9), ("订单退", "order_status", 0.86), ("订单退", "return_item", 0.9),
        ("包裹", "order_status", 0.4),
    ]

    func interpret(_ text: String, language: Language?) -> Interpretation {
        let lower = text.lowercased()
        var scores: [String: Double] = [:]
        for (word, intent, score) in Self.words where lower.contains(word) { scores[intent] = score }
        let isAngry = ["垃圾", "terrible", "气死"].contains { lower.contains($0) }
        return Interpretation(
            text: text, language: language ?? .chinese,
            intents: scores.map { .init(name: $0.key, confidence: $0.value) }
                .sorted { ($0.confidence, $0.name) > ($1.confidence, $1.name) },
            isOutOfScope: lower.contains("量子"), entities: Self.entities(text),
            sentiment: .init(score: isAngry ? -0.9 : 0, label: isAngry ? "negative" : "neutral"))
    }

    func topics(of text: String) -> [String: Double] { interpret(text, language: nil).topics }

    /// Two wishes are joined by 另外 or "also".
    func clauses(of interpretation: Interpretation) -> [Interpretation.Clause] {
        let parts = interpretation.text.split(separator: #/，另外|, also /#).map(String.init)
        guard parts.count > 1 else { return [] }
        return parts.map { .init(text: $0, start: 0, end: $0.count, intent: "", confidence: 1) }
    }

    private static func entities(_ text: String) -> [Interpretation.Entity] {
        text.matches(of: /[Kk][0-9]{4,10}/).map { match in
            let start = text.distance(from: text.startIndex, to: match.range.lowerBound)
            let found = String(match.output)
            return .init(
                name: "order_number", text: found, value: found, start: start, end: start + found.count,
                source: "pattern")
        }
    }
}

/// Knows about delivery cost, and that there is an article on washing.
struct FakeKnowledge: Answering {
    var version = "fake"

    func answer(
        _ question: String, after earlier: String?, language: Language, topics: [String: Double]?
    ) -> KnowledgeAnswer {
        let lower = question.lowercased()
        if let earlier, lower.contains("国外") || lower.contains("abroad") {
            return KnowledgeAnswer(
                text: "45 元", confidence: 0.8, citations: [Self.citation("45 元")], considered: [], nearest: [],
                question: question + ", " + earlier)
        }
        if lower.contains("运费") || lower.contains("delivery cost") {
            let text = language == .chinese ? "满九十九元免运费。" : "Delivery is free from 99 yuan."
            return KnowledgeAnswer(
                text: text, confidence: 0.9, citations: [Self.citation(text)], considered: [], nearest: [])
        }
        if lower == "topic" {
            return KnowledgeAnswer(
                text: "Topic.", confidence: 0.8, citations: [Self.citation("Topic.")], considered: [], nearest: [],
                readings: [Self.citation("")])
        }
        let nearest = lower.contains("洗") || lower.contains("wash") ? [Self.citation("")] : []
        return KnowledgeAnswer(
            text: nil, confidence: nearest.isEmpty ? 0.1 : 0.3, citations: [], considered: [], nearest: nearest)
    }

    func answer(passage id: String) -> KnowledgeAnswer? {
        guard id == "delivery#1" else { return nil }
        return KnowledgeAnswer(
            text: "Delivery takes two days.", confidence: 1, citations: [Self.citation("Delivery takes two days.")],
            considered: [], nearest: [], subject: "Delivery › Cost")
    }

    private static func citation(_ quote: String) -> Citation {
        Citation(
            articleID: "delivery", title: "Delivery", heading: "Cost", passageID: "delivery#1", quote: quote, url: nil,
            version: "v1")
    }
}

/// The order service of the tests: knows K20260001 and K20260002.
actor FakeShop: ActionCaller {
    private(set) var calls: [(action: String, arguments: [String: JSONValue])] = []
    var failures: [String: ActionFailure] = [:]

    func fail(_ action: String, with failure: ActionFailure?) { failures[action] = failure }

    func call(_ action: ActionDefinition, arguments: [String: JSONValue], key: String) async -> ActionOutcome {
        calls.append((action.name, arguments))
        if let failure = failures[action.name] { return .failure(failure) }
        guard action.name == "find_order" else { return .success(["id": "R1"]) }
        switch arguments["order_number"]?.string {
        case "K20260001": return .success(["number": "K20260001", "status": ["zh": "已发货", "en": "shipped"]])
        case "K20260002": return .success(["number": "K20260002", "status": ["zh": "待发货", "en": "being packed"]])
        default: return action.outcome(status: 404, body: nil)
        }
    }
}
