import Conversations

extension TurnMachine {
    /// Opens a flow at its first step; its slots are emptied, so that a flow started again asks again, and then filled from the message.
    mutating func start(_ name: String, isIncluded: Bool) {
        guard let flow = definition.flows[name] else { return }
        if state.openFlows.count >= Self.maximumDepth, let oldest = state.openFlows.first { end(oldest, .cancelled) }
        changes.append(.flowStarted(.init(flow: name, outcome: .started)))
        state.openFlows.append(OpenFlow(flow: name, step: flow.steps.first?.id, isIncluded: isIncluded))
        if !isIncluded { state.topic = name }
        state.finished = nil
        state.answered = nil
        let parts = definition.parts(of: name)
        let questions = parts.flatMap(\.questions).map(\.collect)
        if !isIncluded { forget(flow, parts, asking: Set(questions.map(\.slot))) }
        for collect in questions { fillFromMessage(collect, overwrites: !isIncluded) }
    }

    /// Empties what belongs to an earlier run; what another flow asked for is still known.
    private mutating func forget(_ flow: Flow, _ parts: [Flow], asking questions: Set<String>) {
        let ranBefore = state.completedFlows.contains(flow.name)
        for slot in parts.flatMap({ $0.assignedSlots(definition.actions) })
        where !flow.persistedSlots.contains(slot) && (ranBefore || !questions.contains(slot)) {
            set(slot, .null)
        }
    }

    private mutating func fillFromMessage(_ collect: Collect, overwrites: Bool) {
        guard let slot = definition.slots[collect.slot], slot.pattern != nil || !slot.entities.isEmpty,
            !collect.asksBeforeFilling, overwrites || state.slots[slot.name] == nil,
            consumed.insert(slot.name).inserted
        else { return }
        switch slot.read(situation.interpretation, isAwaited: false) {
        case .value(let value, _): fill(slot.name, value)
        case .misfit(let text): misfits[slot.name] = text
        case .nothing: break
        }
    }

    /// Puts a value that the customer gave into a slot.
    mutating func fill(_ slot: String, _ value: JSONValue) {
        set(slot, value)
        guard let top = state.openFlows.indices.last else { return }
        state.openFlows[top].filled.removeAll { $0 == slot }
        state.openFlows[top].filled.append(slot)
        if let step = state.openFlows[top].step, state.openFlows[top].awaiting == slot {
            state.openFlows[top].asked.append(step)
        }
    }

    mutating func set(_ slot: String, _ value: JSONValue) {
        guard state.slots[slot] ?? .null != value else { return }
        // An empty slot is absent; assigning nil would store JSON's null, which is a literal of the same spelling.
        if value == .null { state.slots.removeValue(forKey: slot) } else { state.slots[slot] = value }
        changes.append(.slotSet(.init(name: slot, value: value)))
    }

    mutating func end(_ open: OpenFlow, _ outcome: FlowChange.Outcome) {
        guard let index = state.openFlows.lastIndex(of: open) else { return }
        state.openFlows.remove(at: index)
        changes.append(.flowEnded(.init(flow: open.flow, outcome: outcome)))
        if open.isIncluded, let caller = state.openFlows.indices.last {
            state.openFlows[caller].filled += open.filled.filter { !state.openFlows[caller].filled.contains($0) }
            state.openFlows[caller].hasWritten = state.openFlows[caller].hasWritten || open.hasWritten
            return
        }
        guard outcome != .cancelled else { return }
        if !state.completedFlows.contains(open.flow) { state.completedFlows.append(open.flow) }
        guard outcome != .handedOver else { return }
        state.finished = FinishedFlow(flow: open.flow, filled: open.filled, hasWritten: open.hasWritten)
    }

    /// Does steps until a question is open, a system has to be called, or all flows have ended.
    mutating func advance() -> Progress {
        while let open = state.openFlows.last, handover == nil {
            guard let flow = definition.flows[open.flow], let id = open.step, let step = flow.step(id) else {
                end(open, .completed)
                if resumeBelow(open) { continue }
                return .done
            }
            steps += 1
            guard steps <= Self.maximumSteps else {
                fail(open, saying: "utter_flow_failed")
                return .done
            }
            switch perform(step, of: flow) {
            case .goOn: continue
            case .wait: return .done
            case .call(let action): return .call(action, arguments: arguments(of: action))
            }
        }
        return .done
    }

    /// After a flow has ended: whether one below it goes on.
    private mutating func resumeBelow(_ ended: OpenFlow) -> Bool {
        guard let below = state.openFlows.last else { return false }
        // What comes after a call step can depend on what the included flow found out.
        if ended.isIncluded, let step = definition.flows[below.flow]?.steps.first(where: { $0.id == below.step }) {
            _ = goOn(from: step)
            return true
        }
        if below.awaiting != nil { say("utter_resumed", ["flow": titleOfFloor]) }
        return true
    }

    /// What the customer began, of the flow that has the floor and those that include it.
    var titleOfFloor: JSONValue { title(state.floor.first?.flow ?? "") }

    func title(_ flow: String) -> JSONValue {
        .string(definition.flows[flow]?.title.text(in: situation.language) ?? flow)
    }

    /// Ends a flow that cannot go on, and offers a person.
    mutating func fail(_ open: OpenFlow, saying response: String) {
        let failed = endWithCallers(open, .failed)
        say(response, ["flow": title(failed.flow)])
        say("utter_offer_person")
        offerPerson()
    }

    /// Ends a flow and those that include it, which cannot go on without it.
    ///
    /// - Returns: The outermost of them, which is the one that the customer began.
    mutating func endWithCallers(_ open: OpenFlow, _ outcome: FlowChange.Outcome) -> OpenFlow {
        var outermost = open
        end(open, outcome)
        while outermost.isIncluded, let caller = state.openFlows.last {
            end(caller, outcome)
            outermost = caller
        }
        return outermost
    }

    private enum StepOutcome {
        case goOn
        case wait
        case call(ActionDefinition)
    }

    private mutating func perform(_ step: FlowStep, of flow: Flow) -> StepOutcome {
        switch step.kind {
        case .collect(let collect): return ask(collect, step) ? .wait : goOn(from: step)
        case .say(let response):
            say(response)
            return goOn(from: step)
        case .setSlots(let slots):
            for slot in slots { set(slot.name, slot.value) }
            return goOn(from: step)
        case .nothing: return goOn(from: step)
        case .link(let other):
            // The flow that takes over from an included one comes back to the same caller.
            let open = state.openFlows.last
            if let open { end(open, .completed) }
            start(other, isIncluded: open?.isIncluded ?? false)
            return .goOn
        case .include(let other):
            start(other, isIncluded: true)
            return .goOn
        case .handOver(let reason):
            handOver(.rule, reason: reason)
            return .wait
        case .call(let name):
            guard let action = definition.actions[name], let open = state.openFlows.last else {
                return goOn(from: step)
            }
            if action.needsVerifiedCustomer, !situation.isVerified {
                fail(open, saying: "utter_verification_needed")
                return .wait
            }
            calling = action
            return .call(action)
        }
    }

    private mutating func goOn(from step: FlowStep) -> StepOutcome {
        guard let top = state.openFlows.indices.last else { return .wait }
        let values = situation.conditionValues(state.slots)
        let branch = step.next.first { $0.condition?.holds(in: values) ?? true }
        state.openFlows[top].awaiting = nil
        state.openFlows[top].tries = 0
        if case .step(let id)? = branch?.target {
            state.openFlows[top].step = id
        } else {
            state.openFlows[top].step = nil
        }
        return .goOn
    }

    private func arguments(of action: ActionDefinition) -> [String: JSONValue] {
        Dictionary(action.arguments.map { ($0, state.slots[$0] ?? .null) }) { first, _ in first }
    }

    mutating func take(_ outcome: ActionOutcome, milliseconds: Double) -> Progress {
        guard let action = calling, let open = state.openFlows.last else { return .done }
        calling = nil
        let outcome = action.checked(outcome)
        changes.append(.actionCalled(.init(action: action.name, outcome: outcome.name, milliseconds: milliseconds)))
        switch outcome {
        case .failure:
            fail(open, saying: action.onFailure ?? "utter_action_failed")
            return resumeBelow(open) ? advance() : .done
        case .success(let value):
            if let result = action.result { set(result, value) }
            guard let step = definition.flows[open.flow]?.steps.first(where: { $0.id == open.step }) else {
                return .done
            }
            if !action.method.isSafe, let top = state.openFlows.indices.last { state.openFlows[top].hasWritten = true }
            _ = goOn(from: step)
            return advance()
        }
    }
}

extension Flow {
    /// Slots that the flow fills: by questions, answers of systems, and `set_slots`.
    func assignedSlots(_ actions: [String: ActionDefinition]) -> [String] {
        steps.flatMap { step -> [String] in
            switch step.kind {
            case .collect(let collect): [collect.slot]
            case .call(let action): actions[action]?.result.map { [$0] } ?? []
            case .setSlots(let slots): slots.map(\.name)
            case .say, .link, .include, .handOver, .nothing: []
            }
        }
    }
}
