import Conversations
import LanguageUnderstanding
import SourceFiles

extension DefinitionCheck {
    func check(_ flow: Flow, into diagnostics: inout Diagnostics) {
        for trigger in flow.triggers {
            require(
                trigger.intent, in: definition.understanding.intentNames, as: "intent", at: trigger.place,
                into: &diagnostics)
        }
        if let condition = flow.condition { check(condition, at: flow.place, into: &diagnostics) }
        for slot in flow.persistedSlots { require(slot, in: slotNames, as: "slot", at: flow.place, into: &diagnostics) }
        for step in flow.steps { check(step, of: flow, into: &diagnostics) }
        checkReachable(flow, into: &diagnostics)
    }

    private func check(_ step: FlowStep, of flow: Flow, into diagnostics: inout Diagnostics) {
        for branch in step.next {
            if let condition = branch.condition {
                check(condition, at: branch.conditionPlace ?? branch.place, into: &diagnostics)
            }
            guard case .step(let id) = branch.target, flow.step(id) == nil else { continue }
            diagnostics.error(
                at: branch.place, "the flow '\(flow.name)' has no step '\(id)'",
                remedy: remedy(
                    for: id, among: flow.steps.map(\.id).filter { !$0.hasPrefix("\(flow.name)_line_") } + ["END"]))
        }
        switch step.kind {
        case .collect(let collect): check(collect, at: step.place, into: &diagnostics)
        case .say(let response): requireResponse(response, at: step.place, into: &diagnostics)
        case .call(let action):
            require(action, in: definition.actions.keys, as: "action", at: step.place, into: &diagnostics)
        case .setSlots(let slots):
            for slot in slots { require(slot.name, in: slotNames, as: "slot", at: step.place, into: &diagnostics) }
        case .link(let other), .include(let other):
            require(other, in: definition.flows.keys, as: "flow", at: step.place, into: &diagnostics)
        case .handOver, .nothing: break
        }
    }

    private func check(_ collect: Collect, at place: Diagnostic.Place, into diagnostics: inout Diagnostics) {
        require(collect.slot, in: slotNames, as: "slot", at: place, into: &diagnostics)
        if !responseNames.contains(collect.question) {
            diagnostics.error(
                at: place, "nothing asks for '\(collect.slot)'", remedy: "add '\(collect.question)' to responses/")
        }
        for rejection in collect.rejections {
            check(rejection.condition, at: rejection.place, into: &diagnostics)
            if let response = rejection.response { requireResponse(response, at: rejection.place, into: &diagnostics) }
        }
        if let slot = definition.slots[collect.slot], slot.pattern != nil, slot.example == nil,
            !responseNames.contains(collect.explanation)
        {
            diagnostics.warning(
                at: slot.place, "nothing explains what '\(slot.name)' looks like to a customer who mistypes it",
                remedy: "add 'example: ...' here, or '\(collect.explanation)' to responses/")
        }
    }

    private func checkReachable(_ flow: Flow, into diagnostics: inout Diagnostics) {
        var reached: Set<String> = []
        var open = flow.steps.first.map { [$0.id] } ?? []
        while let id = open.popLast() {
            guard reached.insert(id).inserted, let step = flow.step(id) else { continue }
            // A link ends the flow, and so does a handover: what follows them is not reached through them.
            switch step.kind {
            case .link, .handOver: continue
            default: break
            }
            for case .step(let next) in step.next.map(\.target) { open.append(next) }
        }
        for step in flow.steps where !reached.contains(step.id) {
            diagnostics.error(
                at: step.place, "the flow '\(flow.name)' never reaches this step",
                remedy: "lead a 'next' to it, or remove it")
        }
    }
}
