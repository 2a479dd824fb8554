import Conversations
import LanguageUnderstanding
import SourceFiles

/// Checks that the parts of a folder fit together: every name leads somewhere, every sentence can be said, every flow can end.
struct DefinitionCheck {
    let definition: AssistantDefinition
    let slotNames: Set<String>
    let responseNames: Set<String>

    init(_ definition: AssistantDefinition) {
        self.definition = definition
        slotNames = Set(definition.slots.keys)
        responseNames = Set(definition.responses.keys).union(BuiltInResponses.all.keys)
    }

    func run(into diagnostics: inout Diagnostics) {
        for flow in definition.flows.values.sorted(by: { $0.name < $1.name }) { check(flow, into: &diagnostics) }
        checkCircles(into: &diagnostics)
        for slot in definition.slots.values.sorted(by: { $0.name < $1.name }) { check(slot, into: &diagnostics) }
        for action in definition.actions.values.sorted(by: { $0.name < $1.name }) { check(action, into: &diagnostics) }
        for response in definition.responses.values.sorted(by: { $0.name < $1.name }) {
            check(response, into: &diagnostics)
        }
        if let greeting = definition.settings.greeting { check(greeting, into: &diagnostics) }
        checkUses(into: &diagnostics)
        for test in definition.tests { check(test, into: &diagnostics) }
    }

    /// Reports a name that is not among the known ones.
    func require(
        _ name: String, in known: some Collection<String>, as kind: String, at place: Diagnostic.Place,
        into diagnostics: inout Diagnostics
    ) {
        guard !known.contains(name) else { return }
        diagnostics.error(at: place, "unknown \(kind) '\(name)'", remedy: remedy(for: name, among: known))
    }

    func requireResponse(_ name: String, at place: Diagnostic.Place, into diagnostics: inout Diagnostics) {
        guard !responseNames.contains(name) else { return }
        let hint = closestMatch(to: name, among: definition.responses.keys)
        diagnostics.error(
            at: place, "unknown response '\(name)'",
            remedy: hint.map { "did you mean '\($0)'?" } ?? "add '\(name)' to responses/")
    }

    func check(_ condition: Expression, at place: Diagnostic.Place, into diagnostics: inout Diagnostics) {
        for path in condition.paths {
            let parts = path.split(separator: ".").map(String.init)
            guard parts.count > 1 else {
                diagnostics.error(at: place, "'\(path)' names nothing", remedy: "write slots.<name>")
                continue
            }
            if parts[0] == "slots" {
                require(parts[1], in: slotNames, as: "slot", at: place, into: &diagnostics)
            } else {
                require(parts[1], in: Situation.contextNames, as: "member of context", at: place, into: &diagnostics)
            }
        }
    }
}
