import Conversations
import Knowledge
import LanguageUnderstanding

extension Receipt {
    /// - Parameters:
    ///   - message: As the turn found it.
    ///   - taken: What was asked for and had its turn; not empty.
    init(
        _ message: Situation, _ taken: [Dialogue.Wish], _ machine: TurnMachine, versions: Versions,
        milliseconds: Milliseconds
    ) {
        let interpretation = message.interpretation
        let waiting = machine.state.waitingWishes.map { Wish(text: $0.text, chosen: nil) }
        let wishes = taken.map { Wish(text: $0.situation.text, chosen: Choice($0.decision.chosen)) } + waiting
        self.init(
            language: message.language,
            interpretation: Understanding(
                intents: interpretation.intents, isOutOfScope: interpretation.isOutOfScope,
                entities: interpretation.entities, sentiment: interpretation.sentiment),
            context: Context(openFlow: message.begunFlow?.name, slots: message.state.slots),
            candidates: taken[0].decision.options.map(\.candidate), chosen: Choice(taken[0].decision.chosen),
            wishes: wishes.count > 1 ? wishes : nil,
            passages: taken.flatMap(\.situation.answer.considered).map(Passage.init),
            wording: taken.compactMap(\.situation.answer.wording).first,
            actions: machine.changes.compactMap(Action.init), said: machine.said, versions: versions,
            milliseconds: milliseconds)
    }
}

extension Receipt.Choice {
    fileprivate init(_ option: Option) {
        self.init(
            kind: option.candidate.kind, name: option.candidate.name, title: option.candidate.title,
            score: option.candidate.score, rule: option.rank.rawValue, explanation: option.rank.explanation)
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
