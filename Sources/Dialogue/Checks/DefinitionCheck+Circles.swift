import SourceFiles

extension DefinitionCheck {
    private struct Position: Hashable {
        var flow: String
        var step: String
    }

    private enum Mark { case open, done }

    /// Reports circles of steps that never ask the customer anything: they would run until the limit of a turn.
    func checkCircles(into diagnostics: inout Diagnostics) {
        var marks: [Position: Mark] = [:]
        var found: [FlowStep] = []
        for flow in definition.flows.values.sorted(by: { $0.name < $1.name }) {
            for step in flow.steps { visit(Position(flow: flow.name, step: step.id), &marks, &found) }
        }
        for step in found {
            diagnostics.error(
                at: step.place, "the flow runs in a circle through this step without asking anything",
                remedy: "put a 'collect' step into the circle, or lead it to END")
        }
    }

    private func visit(_ position: Position, _ marks: inout [Position: Mark], _ found: inout [FlowStep]) {
        guard marks[position] == nil, let step = definition.flows[position.flow]?.step(position.step) else { return }
        if case .collect = step.kind {
            marks[position] = .done
            return
        }
        marks[position] = .open
        for next in successors(of: step, in: position.flow) {
            if marks[next] == .open { found.append(step) } else { visit(next, &marks, &found) }
        }
        marks[position] = .done
    }

    private func successors(of step: FlowStep, in flow: String) -> [Position] {
        let own = step.next.compactMap { branch -> Position? in
            guard case .step(let id) = branch.target else { return nil }
            return Position(flow: flow, step: id)
        }
        func first(_ other: String) -> [Position] {
            definition.flows[other]?.steps.first.map { [Position(flow: other, step: $0.id)] } ?? []
        }
        switch step.kind {
        case .link(let other): return first(other)
        case .include(let other): return own + first(other)
        case .handOver: return []
        case .collect, .say, .call, .setSlots, .nothing: return own
        }
    }
}
