import LanguageUnderstanding
import SourceFiles

extension DefinitionCheck {
    /// Slots that some flow fills.
    var assignedSlots: Set<String> {
        Set(definition.flows.values.flatMap { $0.assignedSlots(definition.actions) })
    }

    /// Warns of what is written but never used, which is most often a name that was mistyped elsewhere.
    func checkUses(into diagnostics: inout Diagnostics) {
        let responses = usedResponses
        for response in definition.responses.values.sorted(by: { $0.name < $1.name })
        where !responses.contains(response.name) {
            diagnostics.warning(
                at: response.place, "nothing says '\(response.name)'", remedy: "use it in a flow, or remove it")
        }
        let actions = Set(
            steps.compactMap { step -> String? in
                guard case .call(let action) = step.kind else { return nil }
                return action
            })
        for action in definition.actions.values.sorted(by: { $0.name < $1.name }) where !actions.contains(action.name) {
            diagnostics.warning(
                at: action.place, "no flow calls '\(action.name)'", remedy: "use it in a flow, or remove it")
        }
    }

    private var steps: [FlowStep] { definition.flows.values.flatMap(\.steps) }

    private var usedResponses: Set<String> {
        var used = Set(BuiltInResponses.all.keys)
        used.formUnion(definition.understanding.intentNames.map { "utter_\($0)" })
        used.formUnion(definition.actions.values.compactMap(\.onFailure))
        for step in steps {
            switch step.kind {
            case .say(let response): used.insert(response)
            case .collect(let collect):
                used.formUnion([collect.question, collect.explanation])
                used.formUnion(collect.rejections.compactMap(\.response))
            case .call, .setSlots, .link, .include, .handOver, .nothing: break
            }
        }
        return used
    }
}
