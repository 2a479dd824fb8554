import Conversations
import Knowledge
import LanguageUnderstanding

extension TurnMachine {
    /// What templates see: slots by name, and what the sentence itself is about.
    func values(_ extra: [String: JSONValue] = [:]) -> JSONValue {
        var values = state.slots
        values["assistant"] = .string(definition.settings.name.text(in: situation.language))
        return .object(values.merging(extra) { _, new in new })
    }

    mutating func say(_ name: String, _ extra: [String: JSONValue] = [:]) {
        guard let response = definition.response(name) else { return }
        said.append(name)
        replies.append(response.render(values(extra), language: situation.language, seed: situation.seed))
    }

    mutating func sayAnswer() {
        guard let text = situation.answer.text else { return }
        state.answered = situation.answer.subject ?? situation.text
        said.append("knowledge")
        replies.append(
            MessageContent(
                text: text,
                sources: situation.answer.citations.map { SourceLink($0, base: definition.settings.knowledgeURL) }))
        if situation.question == nil { offer(passages: situation.answer.readings) }
    }

    private mutating func offer(passages: [Citation]) {
        for passage in passages where !offers.contains(where: { $0.title == passage.label }) {
            offers.append(Offer(title: passage.label, kind: .passage, name: passage.passageID))
        }
    }

    /// Something went before the open question, so it is asked again.
    mutating func askOpenQuestion() -> Progress {
        guard !state.openFlows.isEmpty else { return .done }
        return advance()
    }

    mutating func offer(_ flows: [String]) {
        if flows.count == 1 { say("utter_clarify_one", ["flow": title(flows[0])]) } else { say("utter_clarify") }
        offers += flows.map { name in
            Offer(
                title: definition.flows[name]?.title.text(in: situation.language) ?? name, kind: .flow, name: name)
        }
    }

    mutating func offerPerson() {
        guard !offers.contains(where: { $0.kind == .person }) else { return }
        let title =
            definition.response("utter_person_button")?
            .render(values(), language: situation.language, seed: situation.seed).text ?? ""
        offers.append(Offer(title: title, kind: .person, name: "person"))
    }

    /// Says that the message was not understood, and asks an open question again.
    mutating func admitMiss() -> Progress {
        state.misses += 1
        let nearest = isNearEnough ? situation.answer.nearest : []
        let isQuestion = !nearest.isEmpty || situation.interpretation.isOutOfScope || Phrases.isQuestion(situation.text)
        say(isQuestion ? "utter_not_known" : "utter_not_understood")
        if situation.question == nil, !nearest.isEmpty {
            say("utter_nearest")
            offer(passages: nearest)
        }
        if state.misses >= situation.thresholds.misses { offerPerson() }
        return askOpenQuestion()
    }

    /// Articles far from the question only annoy.
    private var isNearEnough: Bool {
        situation.answer.confidence >= situation.thresholds.answer * 0.4 && !situation.interpretation.isOutOfScope
    }

    mutating func handOver(_ trigger: HandoverRequest.Trigger, reason: String? = nil) {
        for open in state.openFlows.reversed() { end(open, .handedOver) }
        state.misses = 0
        state.angryMessages = 0
        state.waitingWishes = []
        handover = HandoverRequest(trigger: trigger, reason: reason)
        if trigger == .misses { say("utter_could_not_help") }
        if trigger == .sentiment { say("utter_angry") }
        guard situation.canHandOver else { return say("utter_handover_absent") }
        say("utter_handover")
        if situation.queueLength > 0 {
            say("utter_handover_waiting", ["position": .number(Double(situation.queueLength))])
        }
    }
}

extension SourceLink {
    /// - Parameter base: Address of the help pages, for articles without an address of their own.
    init(_ citation: Citation, base: String?) {
        let page = base.map { $0.hasSuffix("/") ? $0 + citation.articleID : $0 + "/" + citation.articleID }
        self.init(
            title: citation.label, quote: citation.quote, url: citation.url ?? page, passage: citation.passageID,
            version: citation.version)
    }
}
