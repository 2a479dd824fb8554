import Conversations
import SourceFiles

/// Reads one entry of `flows:`.
struct FlowReader {
    private let name: String
    private var steps: [FlowStep] = []
    private var ids: [String: Diagnostic.Place] = [:]

    static func read(
        _ name: String, at place: Diagnostic.Place, _ node: SourceNode, into diagnostics: inout Diagnostics
    ) -> Flow? {
        let keys = ["name", "description", "nlu_trigger", "if", "persisted_slots", "steps"]
        guard let fields = node.mapping(keys: keys, required: ["steps"], into: &diagnostics),
            let items = fields["steps"]?.list(into: &diagnostics)
        else { return nil }
        if items.isEmpty {
            diagnostics.error(
                at: place, "the flow '\(name)' has no steps", remedy: "add a step such as '- action: utter_hello'")
        }
        var reader = FlowReader(name: name)
        reader.read(items, isBranch: false, into: &diagnostics)
        return Flow(
            name: name, title: fields["name"]?.localizedText(into: &diagnostics) ?? LocalizedText(name),
            triggers: fields["nlu_trigger"].map { triggers($0, into: &diagnostics) } ?? [],
            condition: fields["if"]?.expression(into: &diagnostics),
            persistedSlots: fields["persisted_slots"]?.strings(into: &diagnostics) ?? [], steps: reader.steps,
            place: place)
    }

    private init(name: String) { self.name = name }

    private static func triggers(_ node: SourceNode, into diagnostics: inout Diagnostics) -> [Flow.Trigger] {
        (node.list(into: &diagnostics) ?? []).compactMap { item in
            guard let intent = item.mapping(keys: ["intent"], required: ["intent"], into: &diagnostics)?["intent"]
            else {
                return nil
            }
            guard case .mapping = intent.value else {
                return intent.string(into: &diagnostics).map { .init(intent: $0, threshold: nil, place: intent.place) }
            }
            let keys = ["name", "confidence_threshold"]
            guard let fields = intent.mapping(keys: keys, required: ["name"], into: &diagnostics),
                let name = fields["name"]?.string(into: &diagnostics)
            else { return nil }
            let threshold = fields["confidence_threshold"]?.number(in: 0...1, into: &diagnostics)
            return .init(intent: name, threshold: threshold, place: intent.place)
        }
    }

    /// Appends the steps of one list and gives each its successor.
    ///
    /// - Returns: The id of the first one.
    @discardableResult
    private mutating func read(_ items: [SourceNode], isBranch: Bool, into diagnostics: inout Diagnostics) -> String? {
        let readable = items.compactMap { item in
            StepFields(item, number: number(of: item), into: &diagnostics)
        }
        for fields in readable { claim(fields, into: &diagnostics) }
        for (index, fields) in readable.enumerated() {
            guard let kind = StepKindReader.read(fields, into: &diagnostics) else { continue }
            let position = steps.count
            steps.append(.init(id: fields.id, kind: kind, next: [], place: fields.place))
            let following = index + 1 < readable.count ? readable[index + 1].id : nil
            let next = branches(fields, following: following, isBranch: isBranch, into: &diagnostics)
            steps[position].next = next
        }
        return readable.first?.id
    }

    /// Steps without an id are named after their line, which is unique and means something to the author.
    private func number(of item: SourceNode) -> String {
        "\(name)_line_\(item.place.line ?? 0)_\(item.place.column ?? 0)"
    }

    private mutating func claim(_ fields: StepFields, into diagnostics: inout Diagnostics) {
        if let first = ids[fields.id] {
            diagnostics.error(
                at: fields.place, "the step '\(fields.id)' exists already in line \(first.line ?? 0)",
                remedy: "give one of them another id")
        }
        ids[fields.id] = fields.place
    }

    private mutating func branches(
        _ fields: StepFields, following: String?, isBranch: Bool, into diagnostics: inout Diagnostics
    ) -> [FlowStep.Branch] {
        guard let next = fields.next else {
            if following == nil, isBranch {
                diagnostics.error(
                    at: fields.place, "the last step of a branch does not say where to go on",
                    remedy: "add 'next: END' or 'next: <id of a step>'")
            }
            return [.init(condition: nil, target: following.map { .step($0) } ?? .end, place: fields.place)]
        }
        guard case .list(let items) = next.value else {
            return target(next, into: &diagnostics).map { [.init(condition: nil, target: $0, place: next.place)] } ?? []
        }
        var branches: [FlowStep.Branch] = []
        for (index, item) in items.enumerated() {
            guard let branch = branch(item, into: &diagnostics) else { continue }
            if branch.condition == nil, index + 1 < items.count {
                diagnostics.error(
                    at: item.place, "what comes after 'else' is never reached", remedy: "move 'else' to the end")
            }
            branches.append(branch)
        }
        if branches.last?.condition != nil {
            branches.append(.init(condition: nil, target: following.map { .step($0) } ?? .end, place: next.place))
        }
        return branches
    }

    private mutating func branch(_ item: SourceNode, into diagnostics: inout Diagnostics) -> FlowStep.Branch? {
        guard let fields = item.mapping(keys: ["if", "then", "else"], into: &diagnostics) else { return nil }
        if let otherwise = fields["else"] {
            return target(otherwise, into: &diagnostics).map {
                .init(condition: nil, target: $0, place: otherwise.place)
            }
        }
        guard let condition = fields["if"], let then = fields["then"] else {
            diagnostics.error(
                at: item.place, "a branch has 'if' and 'then', or 'else'",
                remedy: "write '- if: slots.order is null' and 'then: <id of a step>'")
            return nil
        }
        guard let target = target(then, into: &diagnostics) else { return nil }
        return condition.expression(into: &diagnostics).map {
            .init(condition: $0, target: target, place: then.place, conditionPlace: condition.place)
        }
    }

    private mutating func target(_ node: SourceNode, into diagnostics: inout Diagnostics) -> FlowStep.Target? {
        if case .list(let items) = node.value {
            return read(items, isBranch: true, into: &diagnostics).map { .step($0) } ?? .end
        }
        guard let id = node.string(into: &diagnostics) else { return nil }
        return id == "END" ? .end : .step(id)
    }
}
