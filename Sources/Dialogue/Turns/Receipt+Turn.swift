import Conversations
import Knowledge
import LanguageUnderstanding

extension Receipt {
    init(
        _ situation: Situation, _ decision: Policy.Decision, said: [String], changes: [EventBody], versions: Versions,
        milliseconds: Milliseconds
    ) {
        let interpretation = situation.interpretation
        let chosen = decision.chosen
        self.init(
            language: situation.language,
            interpretation: Understanding(
                intents: interpretation.intents, isOutOfScope: interpretation.isOutOfScope,
                entities: interpretation.entities, sentiment: interpretation.sentiment),
            context: Context(openFlow: situation.begunFlow?.name, slots: situation.state.slots),
            candidates: decision.options.map(\.candidate),
            chosen: Choice(
                kind: chosen.candidate.kind, name: chosen.candidate.name, title: chosen.candidate.title,
                score: chosen.candidate.score, rule: chosen.rank.rawValue, explanation: chosen.rank.explanation),
            passages: situation.answer.considered.map(Passage.init), actions: changes.compactMap(Action.init),
            said: said,
            versions: versions, milliseconds: milliseconds)
    }
}

extension Receipt.Passage {
    fileprivate init(_ hit: PassageHit) {
        self.init(passageID: hit.passageID, title: hit.title, heading: hit.heading, text: hit.text, score: hit.score)
    }
}

extension Receipt.Action {
    fileprivate init?(_ change: EventBody) {
        guard case .actionCalled(let call) = change else { return nil }
        self.init(name: call.action, outcome: call.outcome, milliseconds: call.milliseconds)
    }
}
