import Conversations
import Knowledge
import LanguageUnderstanding

extension Policy {
    /// The customer wants a person: in plain words, by intent, or by accepting the offer of one.
    func personOptions() -> [Option] {
        let intent = situation.interpretation.intents.first { $0.name == "ask_for_person" }
        if Phrases.asksForPerson(situation.text) {
            return [person(1, .asksForPerson)]
        }
        let offered = situation.state.offers.contains { $0.kind == .person }
        if offered, situation.question == nil, Phrases.affirmation(situation.text) == true,
            situation.state.offers.count == 1
        {
            return [person(1, .acceptsPerson)]
        }
        guard let intent, intent.confidence >= 0.2 else { return [] }
        let isBest = situation.interpretation.intents.first?.name == intent.name
        let isSure =
            isBest && intent.confidence >= situation.thresholds.intent && !situation.interpretation.isOutOfScope
        return [
            person(
                intent.confidence, isSure ? .intent(intent.name) : .intentTooWeak(intent.name),
                isEligible: isSure)
        ]
    }

    private func person(_ score: Double, _ evidence: Evidence, isEligible: Bool = true) -> Option {
        Option(
            .handover, "asked", score: score, evidence, isEligible: isEligible, rank: .person, .handOver(.asked))
    }

    /// Pressed choices, cancel, restart, repeat, correct.
    func commandOptions() -> [Option] {
        [offeredOption(), cancelOption(), restartOption(), repeatOption(), correctionOption()].compactMap(\.self)
    }

    private func command(
        _ name: String, kind: Candidate.Kind = .repair, title: LocalizedText? = nil, score: Double = 1,
        _ evidence: Evidence, _ command: Command
    ) -> Option {
        Option(kind, name, title: title, score: score, evidence, rank: .command, command)
    }

    private func offeredOption() -> Option? {
        let offers = situation.state.offers.filter {
            $0.kind == .passage || $0.kind == .flow && situation.definition.flows[$0.name] != nil
        }
        let phrase = Phrases.phrase(situation.text)
        let named = offers.first { Phrases.phrase($0.title) == phrase }
        let counted = Phrases.ordinal(situation.text).flatMap { offers.indices.contains($0 - 1) ? offers[$0 - 1] : nil }
        // "Yes" takes the only choice there was; under an answer it only says that it was good.
        let isAsked = offers.count == 1 && (offers[0].kind == .flow || situation.state.misses > 0)
        let only =
            isAsked && situation.question == nil && Phrases.affirmation(situation.text) == true ? offers[0] : nil
        guard let offer = named ?? counted ?? only else { return nil }
        if offer.kind == .passage {
            return command(
                offer.name, kind: .answer, title: LocalizedText(offer.title), .picked, .quote(passage: offer.name))
        }
        return command(
            offer.name, kind: .flow, title: situation.definition.flows[offer.name]?.title, .picked,
            startOrReturn(offer.name))
    }

    private func cancelOption() -> Option? {
        // "No need" answers a question that wants yes or no.
        if let question = situation.question, case .bool? = situation.definition.slots[question.slot]?.kind,
            Phrases.affirmation(situation.text) != nil
        {
            return nil
        }
        if Phrases.isCancel(situation.text) { return command("cancel", .cancels, .cancel(then: nil)) }
        guard Phrases.afterCancel(situation.text) != nil else { return nil }
        return command("cancel", score: 0.95, .beginsByCancelling, .cancel(then: .admitMiss))
    }

    private func restartOption() -> Option? {
        Phrases.isRestart(situation.text) ? command("restart", .asksToStartOver, .restart) : nil
    }

    private func repeatOption() -> Option? {
        Phrases.isRepeat(situation.text) ? command("repeat", .asksToRepeat, .repeatLast) : nil
    }

    /// A new value for a slot that was filled already, in the open flow or in the one that ended last.
    private func correctionOption() -> Option? {
        let filled = situation.state.correctable
        let opens = Phrases.opensCorrection(situation.text)
        let awaited = situation.question?.slot
        for slot in filled.reversed() where slot != awaited {
            guard let definition = situation.definition.slots[slot], !isAlsoAwaited(definition),
                case .value(let value, let share) = definition.read(
                    situation.interpretation, isAwaited: opens && isStructured(definition)),
                value != situation.state.slots[slot], opens || share >= 0.6 && isCode(definition)
            else { continue }
            // Without words that take back, it is a correction only as far as the message is nothing else.
            return Option(
                .repair, "correct", score: opens ? 0.97 : 0.8,
                opens ? .takesBack(slot: slot) : .givesAnother(slot: slot),
                rank: opens || share >= 0.95 ? .command : .score, .correct(slot: slot, value: value))
        }
        guard Phrases.isObjection(situation.text), let last = filled.last(where: { $0 != awaited }) else { return nil }
        // "No" is an answer where yes or no was asked.
        if let awaited, case .bool? = situation.definition.slots[awaited]?.kind { return nil }
        return command("correct", score: 0.9, .objects, .correct(slot: last, value: nil))
    }

    /// Values of this slot can be told from other text.
    private func isStructured(_ slot: SlotDefinition) -> Bool {
        switch slot.kind {
        case .choice, .number: true
        case .text, .any: slot.pattern != nil || !slot.entities.isEmpty
        case .bool: false
        }
    }

    private func isCode(_ slot: SlotDefinition) -> Bool { slot.pattern != nil || !slot.entities.isEmpty }

    /// The open question would take the same entity, so the message answers that.
    private func isAlsoAwaited(_ slot: SlotDefinition) -> Bool {
        guard let awaited = situation.question.flatMap({ situation.definition.slots[$0.slot] }) else { return false }
        return !Set(awaited.entities).isDisjoint(with: slot.entities)
            || awaited.pattern != nil && awaited.pattern == slot.pattern
    }
}
