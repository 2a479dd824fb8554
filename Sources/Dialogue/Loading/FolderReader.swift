import Foundation
import SourceFiles

/// Reads the YAML files of an assistant's folder, one kind of entry after the other.
struct FolderReader {
    let directory: URL
    private(set) var slots: [String: SlotDefinition] = [:]
    private(set) var flows: [String: Flow] = [:]
    private(set) var responses: [String: Response] = [:]
    private(set) var actions: [String: ActionDefinition] = [:]
    private(set) var tests: [ConversationTest] = []
    /// A hash of the files that were read.
    private(set) var version = ""
    private var contents = ""

    init(directory: URL) { self.directory = directory }

    mutating func readAll(into diagnostics: inout Diagnostics) {
        for (section, node) in sections(in: "flows", keys: ["flows", "slots"], into: &diagnostics) {
            if section == "slots" {
                Self.collect(node, as: "slot", &slots, \.place, SlotReader.read, into: &diagnostics)
            } else {
                Self.collect(node, as: "flow", &flows, \.place, FlowReader.read, into: &diagnostics)
            }
        }
        for (_, node) in sections(in: "responses", keys: ["responses"], into: &diagnostics) {
            Self.collect(node, as: "response", &responses, \.place, ResponseReader.read, into: &diagnostics)
        }
        for (_, node) in sections(in: "actions", keys: ["actions"], into: &diagnostics) {
            Self.collect(node, as: "action", &actions, \.place, ActionReader.read, into: &diagnostics)
        }
        for (_, node) in sections(in: "tests", keys: ["conversations"], into: &diagnostics) {
            tests += ConversationTestReader.read(node, into: &diagnostics)
        }
        version = String(stableHash(contents), radix: 16)
    }

    /// The named parts of every file in `folder`, in the order of the files; `version` is Rasa's and means nothing here.
    private mutating func sections(
        in folder: String, keys: [String], into diagnostics: inout Diagnostics
    ) -> [(String, SourceNode)] {
        var sections: [(String, SourceNode)] = []
        for url in YAMLFile.list(in: directory.appending(path: folder)) {
            guard let root = YAMLFile.load(url, root: directory, into: &diagnostics), !root.isNull else { continue }
            if folder != "tests" { contents += "\(folder) \(url.lastPathComponent) \(root.json.canonical)\n" }
            let fields = root.mapping(keys: keys + ["version"], into: &diagnostics) ?? [:]
            sections += keys.compactMap { key in fields[key].map { (key, $0) } }
        }
        return sections
    }

    private typealias Read<Entry> = (String, Diagnostic.Place, SourceNode, inout Diagnostics) -> Entry?

    private static func collect<Entry>(
        _ node: SourceNode, as kind: String, _ entries: inout [String: Entry],
        _ place: KeyPath<Entry, Diagnostic.Place>, _ read: Read<Entry>, into diagnostics: inout Diagnostics
    ) {
        for (name, at, value) in node.pairs(into: &diagnostics) ?? [] {
            if let first = entries[name] {
                diagnostics.error(
                    at: at, "the \(kind) '\(name)' exists already in \(first[keyPath: place])",
                    remedy: "rename or remove one of them")
                continue
            }
            entries[name] = read(name, at, value, &diagnostics)
        }
    }
}
