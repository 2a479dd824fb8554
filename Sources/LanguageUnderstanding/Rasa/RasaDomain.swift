import Foundation
import SourceFiles

/// What a Rasa domain says of intents and entities.
struct RasaDomain {
    /// Names with their places; nil where no domain lists any.
    private var intents: [(name: String, place: Diagnostic.Place)]?
    private var entities: Set<String>?

    init(_ files: [URL], in directory: URL, _ unused: inout RasaLeftovers, into diagnostics: inout Diagnostics) {
        for file in files {
            guard let root = YAMLFile.load(file, root: directory, into: &diagnostics), !root.isNull else { continue }
            for (key, place, value) in root.pairs(into: &diagnostics) ?? [] {
                switch key {
                case "version": break
                case "intents": intents = (intents ?? []) + Self.names(value)
                case "entities": entities = (entities ?? []).union(Self.names(value).map(\.name))
                default: unused.add(key, value, at: place)
                }
            }
        }
    }

    /// Each item is a name, or a mapping from a name to how dialogue treats it.
    private static func names(_ node: SourceNode) -> [(name: String, place: Diagnostic.Place)] {
        guard case .list(let items) = node.value else { return [] }
        return items.compactMap { item in
            switch item.value {
            case .scalar(let name, _): return (name, item.place)
            case .mapping(let pairs):
                guard case .scalar(let name, _) = pairs.first?.key.value else { return nil }
                return (name, item.place)
            default: return nil
            }
        }
    }

    /// Tells of intents without examples, and takes patterns and lists that name no entity out: Rasa uses those as hints only.
    func check(_ definition: inout UnderstandingDefinition, into diagnostics: inout Diagnostics) {
        // The domain names a retrieval intent by what stands before the slash.
        let taught = Set(definition.intentNames.flatMap { [$0, String($0.prefix { $0 != "/" })] })
        for intent in intents ?? [] where !taught.contains(intent.name) {
            diagnostics.warning(
                at: intent.place, "the domain names the intent '\(intent.name)', but no example teaches it",
                remedy: "add examples of it, or leave it out")
        }
        guard let entities else { return }
        let marked = Set(definition.intents.flatMap { $0.examples.flatMap { $0.marks.map(\.entity) } })
        for entity in definition.entities where !entities.contains(entity.name) && !marked.contains(entity.name) {
            diagnostics.warning(
                at: .init(file: "data"),
                "the regex or lookup '\(entity.name)' is no entity of the domain, so it is not used",
                remedy: "name it under 'entities' in the domain if it is one")
        }
        definition.entities.removeAll { !entities.contains($0.name) && !marked.contains($0.name) }
    }
}
