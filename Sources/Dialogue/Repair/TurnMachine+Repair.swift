import Conversations

extension TurnMachine {
    /// Ends the open flow; what the rest of the message wants comes next, or else the flow below.
    mutating func cancel(then rest: Command?) -> Progress {
        guard let open = state.openFlows.last else {
            if let rest { return perform(rest) }
            say("utter_nothing_to_cancel")
            return .done
        }
        let cancelled = endWithCallers(open, .cancelled)
        say("utter_cancelled", ["flow": title(cancelled.flow)])
        if let rest { return perform(rest) }
        guard !state.openFlows.isEmpty else { return .done }
        say("utter_resumed", ["flow": titleOfFloor])
        return advance()
    }

    mutating func returnTo(_ flow: String) -> Progress {
        while let open = state.openFlows.last, open.flow != flow { end(open, .cancelled) }
        return advance()
    }

    /// Goes back to the question of `slot`, in the open flow or in the one that ended last, with the new value or to ask it again.
    mutating func correct(_ slot: String, _ value: JSONValue?) -> Progress {
        guard reopen(slot), let top = state.openFlows.indices.last,
            let step = definition.step(of: state.openFlows[top].flow, asking: slot)
        else {
            say("utter_correct_too_late")
            offerPerson()
            return askOpenQuestion()
        }
        let parts = definition.parts(of: state.openFlows[top].flow)
        let questions = Set(parts.flatMap(\.questions).map(\.collect.slot))
        for name in parts.flatMap({ $0.assignedSlots(definition.actions) }) where !questions.contains(name) {
            set(name, .null)
        }
        state.openFlows[top].step = step.id
        state.openFlows[top].awaiting = nil
        state.openFlows[top].tries = 0
        consumed.insert(slot)
        if let value {
            fill(slot, value)
            state.openFlows[top].asked.append(step.id)
            say("utter_corrected", ["value": .string(value.spoken(in: situation.language))])
        } else {
            set(slot, .null)
            state.openFlows[top].filled.removeAll { $0 == slot }
            state.openFlows[top].asked.removeAll { $0 == step.id }
        }
        return advance()
    }

    /// Whether the flow that asked for `slot` is open, or can be opened again because it has changed nothing outside.
    private mutating func reopen(_ slot: String) -> Bool {
        if !state.openFlows.isEmpty {
            guard let index = state.frame(filling: slot),
                state.openFlows[index...].allSatisfy({ !$0.hasWritten })
            else { return false }
            while state.openFlows.indices.last != index, let above = state.openFlows.last { end(above, .cancelled) }
            return true
        }
        guard let finished = state.finished, !finished.hasWritten, finished.filled.contains(slot),
            let flow = definition.flows[finished.flow]
        else { return false }
        changes.append(.flowStarted(.init(flow: flow.name, outcome: .started)))
        state.finished = nil
        state.topic = flow.name
        state.openFlows.append(OpenFlow(flow: flow.name, step: flow.steps.first?.id, filled: finished.filled))
        return true
    }
}

extension DialogueState {
    /// The open flow that took `slot`, among the one that has the floor and those that include it.
    func frame(filling slot: String) -> Int? {
        floor.lastIndex { $0.filled.contains(slot) }
    }

    /// Slots that can be corrected, the latest last.
    var correctable: [String] {
        guard !openFlows.isEmpty else { return finished?.filled ?? [] }
        return floor.flatMap(\.filled)
    }

    /// The flow that has the floor with those that include it, outermost first.
    var floor: ArraySlice<OpenFlow> {
        let start = openFlows.lastIndex { !$0.isIncluded } ?? openFlows.startIndex
        return openFlows[start...]
    }
}
