import SourceFiles

/// Puts the files of one assistant together.
struct DefinitionBuilder {
    /// Of fewer different phrases nothing can be learned beyond themselves.
    private static let fewestPhrases = 5
    private static let kinds = ["intent", "synonym", "regex", "lookup"]

    /// Whether a file may give examples of an intent in several places, as Rasa's may.
    var mergesIntents = false
    private var definition = UnderstandingDefinition()
    private var entities: [String: EntityDefinition] = [:]
    /// What examples mark, by entity.
    private var marked: [String: [UnderstandingDefinition.Example.Mark]] = [:]
    /// Intents with examples, though another intent may have had the same ones before.
    private var hadExamples: Set<String> = []
    /// Where an intent was first defined, and where an example was first used and for what.
    private var intentPlaces: [String: Int] = [:]
    private var exampleOwners: [String: (intent: String, place: Diagnostic.Place)] = [:]
    /// Where the first of so many marks stands that has a role or a group.
    private var parts: (count: Int, first: Diagnostic.Place)?

    init(mergesIntents: Bool = false) { self.mergesIntents = mergesIntents }

    /// Adds one file.
    mutating func add(_ root: SourceNode, into diagnostics: inout Diagnostics) {
        guard !root.isNull else {
            diagnostics.warning(
                at: root.place, "the file is empty", remedy: "add 'nlu:' and a list, or remove the file")
            return
        }
        guard let keys = root.mapping(keys: ["version", "nlu", "entities"], into: &diagnostics) else { return }
        var intentsHere: [String: Diagnostic.Place] = [:]
        for item in keys["nlu"]?.list(into: &diagnostics) ?? [] { add(item: item, &intentsHere, into: &diagnostics) }
        if let list = keys["entities"]?.list(into: &diagnostics) {
            for item in list {
                guard let entity = EntityReader.read(item, into: &diagnostics) else { continue }
                merge(entity)
            }
        }
    }

    private mutating func add(
        item: SourceNode, _ intentsHere: inout [String: Diagnostic.Place], into diagnostics: inout Diagnostics
    ) {
        guard let keys = item.mapping(keys: Self.kinds + ["examples", "metadata"], into: &diagnostics) else { return }
        let found = Self.kinds.filter { keys[$0] != nil }
        guard found.count == 1, let kind = found.first, let name = keys[kind]?.string(into: &diagnostics) else {
            diagnostics.error(
                at: item.place, found.isEmpty ? "this says nothing of what it is" : "this is two things at once",
                remedy: "give one of intent, synonym, regex and lookup")
            return
        }
        let lines = ExampleLines.read(keys["examples"], of: "\(kind) '\(name)'", at: item.place, into: &diagnostics)
        switch kind {
        case "intent":
            if let first = intentsHere[name], !mergesIntents {
                diagnostics.error(
                    at: item.place, "the intent '\(name)' is given twice in this file",
                    remedy: "move its examples to line \(first.line ?? 1)")
            }
            intentsHere[name] = item.place
            add(intent: name, lines, at: item.place, into: &diagnostics)
        case "synonym": for line in lines { definition.synonyms[line.text] = name }
        case "regex":
            let valid = lines.filter { EntityReader.check(pattern: $0.text, at: $0.place, into: &diagnostics) }
            merge(EntityDefinition(name: name, patterns: valid.map(\.text)))
        default:
            merge(
                EntityDefinition(
                    name: name, values: Dictionary(lines.map { ($0.text, [$0.text]) }) { first, _ in first }))
        }
    }

    private mutating func add(
        intent name: String, _ lines: [ExampleLines.Line], at place: Diagnostic.Place,
        into diagnostics: inout Diagnostics
    ) {
        var examples: [UnderstandingDefinition.Example] = []
        for line in lines {
            guard let example = MarkedText.parse(line.text, at: line.place, into: &diagnostics) else { continue }
            if let owner = exampleOwners[example.text] {
                let first = "line \(owner.place.line ?? 1) of \(owner.place.file)"
                diagnostics.warning(
                    at: line.place,
                    owner.intent == name
                        ? "the example is there already, on \(first)"
                        : "the example also belongs to '\(owner.intent)', on \(first)",
                    remedy: "keep one of them")
                continue
            }
            exampleOwners[example.text] = (name, line.place)
            examples.append(example)
            for mark in example.marks {
                marked[mark.entity, default: []].append(mark)
                if mark.hasPart { parts = ((parts?.count ?? 0) + 1, parts?.first ?? line.place) }
            }
        }
        if !lines.isEmpty { hadExamples.insert(name) }
        let index = intentPlaces[name, default: definition.intents.count]
        if index == definition.intents.count {
            intentPlaces[name] = index
            definition.intents.append(.init(name: name, examples: [], place: place))
        }
        definition.intents[index].examples += examples
    }

    private mutating func merge(_ entity: EntityDefinition) {
        var merged = entities[entity.name] ?? EntityDefinition(name: entity.name)
        merged.kind = merged.kind ?? entity.kind
        merged.isLearned = merged.isLearned ?? entity.isLearned
        merged.isFuzzy = merged.isFuzzy ?? entity.isFuzzy
        merged.patterns += entity.patterns.filter { !merged.patterns.contains($0) }
        merged.values.merge(entity.values) { first, second in first + second.filter { !first.contains($0) } }
        entities[entity.name] = merged
    }

    /// The whole, with what can only be said of the whole.
    mutating func finish(into diagnostics: inout Diagnostics) -> UnderstandingDefinition {
        if let last = definition.intents.last, definition.intents.count > UnderstandingDefinition.mostIntents {
            diagnostics.error(
                at: last.place,
                "there are \(definition.intents.count) intents, and \(UnderstandingDefinition.mostIntents) are the most that are learnt",
                remedy: "join intents")
        }
        for intent in definition.intents where intent.examples.isEmpty && hadExamples.contains(intent.name) {
            diagnostics.warning(
                at: intent.place, "the intent '\(intent.name)' has no example of its own, and is never found",
                remedy: "write examples that no other intent has, or remove it")
        }
        for intent in definition.intents where (1..<3).contains(intent.examples.count) {
            diagnostics.warning(
                at: intent.place, "the intent '\(intent.name)' has \(intent.examples.count) example(s)",
                remedy: "write ten or more, in each language")
        }
        if let parts {
            diagnostics.warning(
                at: parts.first,
                "\(parts.count) marked entities have a role or a group, this one first, and are told by their entity alone",
                remedy: "give what plays another part an entity of its own")
        }
        for (name, marks) in marked.sorted(by: { $0.key < $1.key }) { add(marks, of: name) }
        for entity in entities.values.sorted(by: { $0.name < $1.name })
        where entity.isLearned == true && marked[entity.name] == nil {
            diagnostics.warning(
                at: .init(file: "entities"), "the entity '\(entity.name)' is to be learned, but no example marks it",
                remedy: "mark it in examples: [text](\(entity.name))")
        }
        definition.entities = entities.values.sorted { $0.name < $1.name }
        return definition
    }

    /// What is marked is known; and where nothing else says how to find the entity, it is learned from enough examples.
    private mutating func add(_ marks: [UnderstandingDefinition.Example.Mark], of name: String) {
        let phrases = Set(marks.map { $0.text.lowercased() }).count
        if entities[name] == nil, phrases >= Self.fewestPhrases { merge(EntityDefinition(name: name, isLearned: true)) }
        for mark in marks { merge(EntityDefinition(name: name, values: [mark.value: [mark.text]])) }
    }
}
