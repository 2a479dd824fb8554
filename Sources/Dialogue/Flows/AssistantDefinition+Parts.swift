extension AssistantDefinition {
    /// The flow and those that it includes, each once.
    func parts(of name: String) -> [Flow] {
        var found: [Flow] = []
        var open = [name]
        while let next = open.popLast() {
            guard let flow = flows[next], !found.contains(where: { $0.name == next }) else { continue }
            found.append(flow)
            for case .include(let other) in flow.steps.map(\.kind) { open.append(other) }
        }
        return found
    }

    /// The step of `flow` at which the value of `slot` is asked for, be it in a flow that it includes.
    func step(of flow: String, asking slot: String) -> FlowStep? {
        guard let flow = flows[flow] else { return nil }
        if let own = flow.questions.first(where: { $0.collect.slot == slot }) { return own.step }
        return flow.steps.first { step in
            guard case .include(let other) = step.kind else { return false }
            return parts(of: other).contains { $0.questions.contains { $0.collect.slot == slot } }
        }
    }
}
