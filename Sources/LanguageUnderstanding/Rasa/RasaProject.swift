import Foundation
import SourceFiles

/// The folder of a Rasa project, of which the training examples are used and everything else is told to be unused.
///
/// - seealso: Rasa's documentation of its training data format, versions 2.0 and 3.1.
struct RasaProject {
    /// What is read of a file of training data.
    private static let sections: Set = ["version", "nlu"]

    let directory: URL

    /// Nil when the folder is an assistant of our own, or nothing says that it is Rasa's.
    init?(_ directory: URL) {
        self.directory = directory
        func exists(_ name: String) -> Bool {
            FileManager.default.fileExists(atPath: directory.appending(path: name).path)
        }
        guard !exists("assistant.yml"), !exists("intents"), exists("data") || exists("nlu.yml") else { return nil }
        guard exists("domain.yml") || exists("domain") || exists("config.yml") || !dataFiles.isEmpty else { return nil }
    }

    /// `data/**/*.yml`, or `nlu.yml` of a small project.
    var dataFiles: [URL] {
        let files = YAMLFile.list(in: directory.appending(path: "data", directoryHint: .isDirectory))
        let single = directory.appending(path: "nlu.yml")
        return files + (FileManager.default.fileExists(atPath: single.path) ? [single] : [])
    }

    private var domainFiles: [URL] {
        let single = directory.appending(path: "domain.yml")
        return (FileManager.default.fileExists(atPath: single.path) ? [single] : [])
            + YAMLFile.list(in: directory.appending(path: "domain", directoryHint: .isDirectory))
    }

    /// What training reads: a change of these files makes another model.
    var trainingFiles: [URL] { dataFiles + domainFiles }

    func understanding(into diagnostics: inout Diagnostics) -> UnderstandingDefinition {
        var builder = DefinitionBuilder(mergesIntents: true)
        var unused = RasaLeftovers()
        for file in dataFiles {
            guard let root = YAMLFile.load(file, root: directory, into: &diagnostics), !root.isNull else { continue }
            for (key, place, value) in root.pairs(into: &diagnostics) ?? [] where !Self.sections.contains(key) {
                unused.add(key, value, at: place)
            }
            builder.add(root.keeping(Self.sections), into: &diagnostics)
        }
        var definition = builder.finish(into: &diagnostics)
        let domain = RasaDomain(domainFiles, in: directory, &unused, into: &diagnostics)
        domain.check(&definition, into: &diagnostics)
        unused.addFiles(of: directory, into: &diagnostics)
        unused.report(into: &diagnostics)
        if definition.intents.isEmpty, !diagnostics.hasErrors {
            diagnostics.error(
                at: .init(file: "data"), "the Rasa project has no examples of intents",
                remedy: "put 'nlu:' with a list of intents into data/nlu.yml")
        }
        return definition
    }
}

extension SourceNode {
    /// A mapping without other keys than these.
    fileprivate func keeping(_ keys: Set<String>) -> SourceNode {
        guard case .mapping(let pairs) = value else { return self }
        let kept = pairs.filter { pair in
            if case .scalar(let key, _) = pair.key.value { keys.contains(key) } else { false }
        }
        return SourceNode(place: place, value: .mapping(kept))
    }
}
