import Conversations
import Knowledge
import LanguageUnderstanding

extension Policy {
    /// Greetings, thanks, goodbyes in plain words, and intents that a response of their own answers.
    func smallTalkOptions() -> [Option] {
        let patterns: [(String, (String) -> Bool)] = [
            ("utter_greeting", Phrases.isGreeting), ("utter_thanks", Phrases.isThanks),
            ("utter_goodbye", Phrases.isGoodbye),
        ]
        if let response = patterns.first(where: { $0.1(situation.text) })?.0 {
            return [
                Option(
                    .chitchat, response, score: 1, .nothingElse, rank: .smallTalk,
                    .say(response: response))
            ]
        }
        guard let intent = situation.interpretation.intents.first, intent.confidence >= 0.2,
            let response = Self.response(forIntent: intent.name, in: situation.definition)
        else { return [] }
        let isSure = intent.confidence >= situation.thresholds.intent && !situation.interpretation.isOutOfScope
        return [
            Option(
                .chitchat, response, score: intent.confidence,
                isSure ? .intent(intent.name) : .intentTooWeak(intent.name), isEligible: isSure,
                .say(response: response))
        ]
    }

    /// The response that answers an intent by its name: `utter_<intent>`, or the built-in one for the usual names.
    static func response(forIntent intent: String, in definition: AssistantDefinition) -> String? {
        if definition.responses["utter_\(intent)"] != nil { return "utter_\(intent)" }
        return usualIntents[intent]
    }

    private static let usualIntents = [
        "greet": "utter_greeting", "greeting": "utter_greeting", "hello": "utter_greeting", "thank": "utter_thanks",
        "thanks": "utter_thanks", "thank_you": "utter_thanks", "goodbye": "utter_goodbye", "bye": "utter_goodbye",
    ]

    /// The second angry message in a row; the first one is answered, and a person is offered.
    func angerOptions() -> [Option] {
        guard situation.isAngry else { return [] }
        let isSecond = situation.state.angryMessages >= 1
        let evidence: Evidence =
            !isSecond ? .firstAnger : situation.canHandOver ? .angerAgain : .angerUnattended
        return [
            Option(
                .handover, "sentiment", score: min(1, -situation.interpretation.sentiment.score), evidence,
                isEligible: isSecond && situation.canHandOver, rank: .anger, .handOver(.sentiment))
        ]
    }

    /// What is left when nothing reaches its threshold.
    func unknownOptions() -> [Option] {
        let isLast = situation.state.misses + 1 >= situation.thresholds.misses && situation.canHandOver
        let miss = Option(.unknown, "not_understood", score: 0, .nothingApplies, rank: .none, .admitMiss)
        guard isLast else { return [miss] }
        return [
            Option(
                .handover, "misses", score: 0.01, .missedAgain(situation.state.misses + 1),
                rank: .none,
                .handOver(.misses)), miss,
        ]
    }
}
