import Conversations
import Knowledge
import LanguageUnderstanding
import SourceFiles

extension Policy {
    /// What the message means for the open question.
    func questionOptions() -> [Option] {
        guard let question = situation.question, let flow = situation.begunFlow,
            let slot = situation.definition.slots[question.slot]
        else { return [] }
        if slot.takesAnyText { return freeTextOptions(slot, of: flow) }
        switch slot.read(situation.interpretation, isAwaited: true) {
        case .value(let value, let share):
            let isMainly = share >= 0.55
            return [
                Option(
                    .continueFlow, flow.name, title: flow.title, score: isMainly ? 0.95 : 0.5 + 0.4 * share,
                    .gives(slot: slot.name), rank: isMainly ? .reply : .score, .fill(slot: slot.name, value: value))
            ]
        case .misfit(let text):
            return [
                Option(
                    .continueFlow, flow.name, title: flow.title, score: 0.55, .doesNotFit(slot: slot.name),
                    .reject(slot: slot.name, text: text))
            ]
        case .nothing: return []
        }
    }

    /// Whatever the message says is an answer, unless it is a question, small talk, or clearly something else.
    private func freeTextOptions(_ slot: SlotDefinition, of flow: Flow) -> [Option] {
        guard !situation.text.trimmed.isEmpty, smallTalkOptions().allSatisfy({ $0.rank != .smallTalk }) else {
            return []
        }
        let isQuestion = Phrases.isQuestion(situation.text)
        return [
            Option(
                .continueFlow, flow.name, title: flow.title, score: isQuestion ? 0.45 : 0.8,
                isQuestion ? .questionInstead(slot: slot.name) : .anyText(slot: slot.name),
                rank: isQuestion || isSurelyElsewhere ? .score : .reply,
                .fill(slot: slot.name, value: .string(situation.text.trimmed)))
        ]
    }

    /// The message almost certainly wants another flow.
    private var isSurelyElsewhere: Bool {
        guard let best = situation.interpretation.intents.first, best.confidence >= 0.9,
            !situation.interpretation.isOutOfScope
        else { return false }
        let wanted = situation.definition.flows.values.filter { $0.triggers.contains { $0.intent == best.name } }
        return wanted.contains { flow in !situation.state.floor.contains { $0.flow == flow.name } }
    }

    /// Flows that an intent of the message starts.
    func flowOptions() -> [Option] {
        situation.definition.flows.values.sorted { $0.name < $1.name }.compactMap { flow in
            let scored = flow.triggers.compactMap { trigger in
                situation.interpretation.intents.first { $0.name == trigger.intent }
                    .map { (trigger: trigger, score: $0.confidence) }
            }
            guard let best = scored.max(by: { $0.score < $1.score }), best.score >= 0.05 else { return nil }
            return option(for: flow, best.trigger, score: best.score)
        }
    }

    private func option(for flow: Flow, _ trigger: Flow.Trigger, score: Double) -> Option {
        let threshold = trigger.threshold ?? situation.thresholds.intent
        func refused(_ evidence: Evidence) -> Option {
            Option(
                .flow, flow.name, title: flow.title, score: score, evidence, isEligible: false,
                startOrReturn(flow.name))
        }
        if let condition = flow.condition, !condition.holds(in: situation.conditionValues(situation.state.slots)) {
            return refused(.conditionFails(intent: trigger.intent))
        }
        guard score >= threshold else { return refused(.belowThreshold(intent: trigger.intent, threshold)) }
        if situation.interpretation.isOutOfScope { return refused(.elsewhere(intent: trigger.intent)) }
        if situation.question != nil, situation.state.floor.contains(where: { $0.flow == flow.name }) {
            return again(flow, score: score, .isOpen(intent: trigger.intent))
        }
        return Option(
            .flow, flow.name, title: flow.title, score: score, .intent(trigger.intent), startOrReturn(flow.name))
    }

    /// The wish that is being served already: the open question again, or why what came with the wish does not fit.
    private func again(_ flow: Flow, score: Double, _ evidence: Evidence) -> Option {
        let rejection = questionOptions().first { option in
            if case .reject = option.command { return true }
            return false
        }
        return Option(
            .continueFlow, flow.name, title: flow.title, score: score, evidence, rejection?.command ?? .askAgain)
    }

    func startOrReturn(_ flow: String) -> Command {
        situation.state.openFlows.contains { $0.flow == flow } ? .returnTo(flow: flow) : .start(flow: flow)
    }

    /// Two flows that are too close to call, or one that is nearly good enough.
    func clarifyOptions(among options: [Option]) -> [Option] {
        guard !situation.interpretation.isOutOfScope else { return [] }
        let threshold = situation.thresholds.intent
        let flows = options.filter {
            $0.candidate.kind == .flow && $0.rank == .score && $0.candidate.score >= threshold * 0.6
        }
        .sorted { $0.candidate.score > $1.candidate.score }
        guard let first = flows.first else { return [] }
        let near = flows.prefix { first.candidate.score - $0.candidate.score < situation.thresholds.clarify }.prefix(4)
        let names = near.map(\.candidate.name)
        if near.count > 1 {
            // Just above the better of the two, so that the choice is offered instead of a guess.
            return [
                Option(
                    .clarify, names.joined(separator: ", "), score: first.candidate.score + 0.001,
                    .tooClose(situation.thresholds.clarify),
                    .choose(flows: names))
            ]
        }
        guard !first.candidate.isEligible, first.candidate.score < threshold, situation.question == nil else {
            return []
        }
        return [
            Option(
                .clarify, first.candidate.name, title: first.candidate.title, score: first.candidate.score * 0.9,
                .justBelowThreshold,
                .choose(flows: names))
        ]
    }

    /// The articles' answer.
    func answerOptions() -> [Option] {
        let answer = situation.answer
        let name = answer.citations.first?.passageID ?? answer.considered.first?.passageID ?? "knowledge"
        let title = (answer.citations.first?.title ?? answer.considered.first?.title).map { LocalizedText($0) }
        guard answer.text != nil else {
            guard answer.confidence > 0 else { return [] }
            return [
                Option(
                    .answer, name, title: title, score: answer.confidence, .articlesUnclear, isEligible: false, .answer)
            ]
        }
        let isSure = answer.confidence >= situation.thresholds.answer
        let evidence: Evidence =
            isSure
            ? answer.question.map { .articleAnswersFurther(question: $0) } ?? .articleAnswers
            : .articleTooUnsure(situation.thresholds.answer)
        return [
            Option(.answer, name, title: title, score: answer.confidence, evidence, isEligible: isSure, .answer)
        ]
    }
}
