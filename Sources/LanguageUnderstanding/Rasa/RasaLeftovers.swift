import Foundation
import SourceFiles

/// What of a Rasa project is not used, each kind told once.
struct RasaLeftovers {
    private var found: [String: (count: Int, place: Diagnostic.Place)] = [:]

    /// Sections that have a meaning of their own, with what takes their place here.
    private static let remedies = [
        "stories": "write flows/*.yml for what the assistant does",
        "rules": "write flows/*.yml for what the assistant does",
        "forms": "write flows/*.yml with 'collect' steps",
        "responses": "write responses/*.yml",
        "actions": "write actions/*.yml for calls to business systems",
        "slots": "write 'slots:' in flows/*.yml",
        "pipeline": "leave it: kefu has one way to learn, the same for all",
        "policies": "leave them: kefu decides by flows and articles",
    ]

    mutating func add(_ section: String, _ node: SourceNode, at place: Diagnostic.Place) {
        let count =
            switch node.value {
            case .list(let items): items.count
            case .mapping(let pairs): pairs.count
            default: 1
            }
        found[section] = ((found[section]?.count ?? 0) + count, found[section]?.place ?? place)
    }

    /// Reads what the configuration says, and looks for examples in forms that are not read.
    mutating func addFiles(of directory: URL, into diagnostics: inout Diagnostics) {
        let config = directory.appending(path: "config.yml")
        if FileManager.default.fileExists(atPath: config.path),
            let root = YAMLFile.load(config, root: directory, into: &diagnostics), !root.isNull
        {
            for (key, place, value) in root.pairs(into: &diagnostics) ?? []
            where ["pipeline", "policies"].contains(key) {
                add(key, value, at: place)
            }
        }
        let data = directory.appending(path: "data", directoryHint: .isDirectory)
        let names = FileManager.default.enumerator(at: data, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
        for file in (names ?? []).sorted(by: { $0.path < $1.path })
        where ["md", "json"].contains(file.pathExtension.lowercased()) {
            diagnostics.warning(
                at: .init(file: relativePath(of: file, in: directory)),
                "training data of Rasa 1 in Markdown or JSON are not read",
                remedy: "convert them with 'rasa data convert nlu -f yaml'")
        }
        if FileManager.default.fileExists(atPath: directory.appending(path: "actions").path) {
            diagnostics.warning(
                at: .init(file: "actions"), "custom actions in Python are not run",
                remedy: "offer them over HTTP and call them from actions/*.yml")
        }
    }

    func report(into diagnostics: inout Diagnostics) {
        for (section, found) in found.sorted(by: { $0.key < $1.key }) {
            diagnostics.warning(
                at: found.place, "'\(section)' (\(found.count)) is not used: only examples of messages are",
                remedy: Self.remedies[section])
        }
    }
}
