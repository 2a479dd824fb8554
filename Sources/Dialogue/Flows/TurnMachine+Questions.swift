import Conversations

extension TurnMachine {
    /// Makes sure that the question's slot has a value that the flow takes.
    ///
    /// - Returns: False when it has, true when the question is open.
    mutating func ask(_ collect: Collect, _ step: FlowStep) -> Bool {
        guard let top = state.openFlows.indices.last else { return true }
        let mustAsk = collect.asksBeforeFilling && !state.openFlows[top].asked.contains(step.id)
        if let value = state.slots[collect.slot], !mustAsk {
            guard let rejection = rejection(of: collect) else { return false }
            set(collect.slot, .null)
            state.openFlows[top].filled.removeAll { $0 == collect.slot }
            say(
                rejection.response ?? explanation(of: collect), ["value": .string(value.spoken(in: situation.language))]
            )
            return leaveOpen(collect, isRetry: true)
        }
        if let misfit = misfits.removeValue(forKey: collect.slot) {
            say(explanation(of: collect), explanationValues(of: collect, misfit))
            return leaveOpen(collect, isRetry: true)
        }
        say(definition.response(collect.question) == nil ? "utter_ask_value" : collect.question)
        return leaveOpen(collect, isRetry: false)
    }

    private func rejection(of collect: Collect) -> Collect.Rejection? {
        let values = situation.conditionValues(state.slots)
        return collect.rejections.first { $0.condition.holds(in: values) }
    }

    private func explanation(of collect: Collect) -> String {
        definition.response(collect.explanation) == nil ? "utter_invalid_value" : collect.explanation
    }

    private func explanationValues(of collect: Collect, _ misfit: String) -> [String: JSONValue] {
        var values: [String: JSONValue] = ["value": .string(misfit)]
        if let example = definition.slots[collect.slot]?.example {
            values["example"] = .string(example.text(in: situation.language))
        }
        return values
    }

    private mutating func leaveOpen(_ collect: Collect, isRetry: Bool) -> Bool {
        guard let top = state.openFlows.indices.last else { return true }
        state.openFlows[top].awaiting = collect.slot
        if isRetry { state.openFlows[top].tries += 1 }
        if state.openFlows[top].tries >= collect.tries, isRetry {
            say("utter_too_many_tries")
            offerPerson()
        }
        return true
    }
}
