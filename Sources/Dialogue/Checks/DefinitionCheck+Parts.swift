import Conversations
import LanguageUnderstanding
import SourceFiles

extension DefinitionCheck {
    func check(_ slot: SlotDefinition, into diagnostics: inout Diagnostics) {
        for entity in slot.entities {
            require(entity, in: definition.understanding.entityNames, as: "entity", at: slot.place, into: &diagnostics)
        }
        guard let example = slot.example, slot.pattern != nil else { return }
        for text in Set(example.texts.values) where slot.accept(text) == nil {
            diagnostics.error(
                at: slot.place, "the example '\(text)' does not fit the pattern of '\(slot.name)'",
                remedy: "correct the example or the pattern")
        }
    }

    func check(_ action: ActionDefinition, into diagnostics: inout Diagnostics) {
        for slot in action.arguments { require(slot, in: slotNames, as: "slot", at: action.place, into: &diagnostics) }
        if let result = action.result {
            require(result, in: slotNames, as: "slot", at: action.place, into: &diagnostics)
        }
        if let response = action.onFailure { requireResponse(response, at: action.place, into: &diagnostics) }
        for path in action.url.paths {
            let service = path.split(separator: ".", maxSplits: 1).map(String.init)
            if service.count == 2, service[0] == "services" {
                require(
                    service[1], in: definition.settings.services.keys, as: "service", at: action.place,
                    into: &diagnostics)
            } else {
                require(path, in: action.arguments, as: "argument", at: action.place, into: &diagnostics)
            }
        }
    }

    func check(_ response: Response, into diagnostics: inout Diagnostics) {
        for language in definition.settings.languages where !response.speaks(language) {
            diagnostics.error(
                at: response.place, "'\(response.name)' says nothing in \(language.rawValue)",
                remedy: "add a variant with 'language: \(language.rawValue)'")
        }
        let known = slotNames.union(BuiltInResponses.variables)
        for variant in response.variants {
            for path in variant.paths {
                let slot = String(path.prefix { $0 != "." })
                guard known.contains(slot) else {
                    require(slot, in: known, as: "slot", at: variant.place, into: &diagnostics)
                    continue
                }
                if slotNames.contains(slot), !assignedSlots.contains(slot) {
                    diagnostics.warning(
                        at: variant.place, "'{\(path)}' never has a value: nothing fills the slot '\(slot)'",
                        remedy: "collect it, set it, or let an action answer into it")
                }
            }
        }
    }

    func check(_ test: ConversationTest, into diagnostics: inout Diagnostics) {
        for step in test.steps {
            switch step.kind {
            case .assistant(let expectations):
                for case .response(let name) in expectations {
                    requireResponse(name, at: step.place, into: &diagnostics)
                }
            case .actions(let answers):
                for name in answers.keys.sorted() {
                    require(name, in: definition.actions.keys, as: "action", at: step.place, into: &diagnostics)
                }
            case .slots(let slots):
                for name in slots.keys.sorted() {
                    require(name, in: slotNames, as: "slot", at: step.place, into: &diagnostics)
                }
            case .customer, .handover: break
            }
        }
    }
}
