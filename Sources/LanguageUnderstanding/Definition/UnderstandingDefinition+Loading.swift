public import Foundation
public import SourceFiles

extension UnderstandingDefinition {
    /// Reads `intents/*.yml`, `entities/*.yml` and `sentiment/*.csv` of an assistant's folder, and reports everything that is wrong with them.
    ///
    /// The folder of a Rasa project will do as well. The files have Rasa's NLU form; entities may also be written under `entities:`, see `EntityReader`.
    public static func load(from directory: URL, into diagnostics: inout Diagnostics) -> UnderstandingDefinition {
        if let project = RasaProject(directory) { return project.understanding(into: &diagnostics) }
        var builder = DefinitionBuilder()
        for folder in ["intents", "entities"] {
            let files = YAMLFile.list(in: directory.appending(path: folder, directoryHint: .isDirectory))
            if files.isEmpty, folder == "intents" {
                diagnostics.error(
                    at: .init(file: "intents"), "the assistant has no intents",
                    remedy: "add intents/NAME.yml with 'nlu:' and a list of intents and their examples")
            }
            for file in files {
                guard let root = YAMLFile.load(file, root: directory, into: &diagnostics) else { continue }
                builder.add(root, into: &diagnostics)
            }
        }
        var definition = builder.finish(into: &diagnostics)
        definition.moods = MoodExamples.load(from: directory, into: &diagnostics)
        return definition
    }

    /// Whether the folder is a Rasa project, which has examples of messages and nothing else that is of use here.
    public static func isRasaProject(_ directory: URL) -> Bool { RasaProject(directory) != nil }

    /// The files that `load` reads: a change of one makes another model.
    public static func files(in directory: URL) -> [URL] {
        RasaProject(directory)?.trainingFiles
            ?? ["intents", "entities"].flatMap { YAMLFile.list(in: directory.appending(path: $0)) }
            + MoodExamples.files(in: directory)
    }

    /// The same from text, for tests and editors.
    public static func parse(
        _ text: String, name: String, into diagnostics: inout Diagnostics
    ) -> UnderstandingDefinition {
        var builder = DefinitionBuilder()
        if let root = YAMLFile.parse(text, name: name, into: &diagnostics) { builder.add(root, into: &diagnostics) }
        return builder.finish(into: &diagnostics)
    }
}
