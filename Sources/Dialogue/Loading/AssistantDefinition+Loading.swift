import Conversations
public import Foundation
import Knowledge
import LanguageUnderstanding
public import SourceFiles

extension AssistantDefinition {
    /// Reads the folder and checks that its parts fit together; every problem goes into `diagnostics`.
    ///
    /// - Returns: Nil when the folder or its `assistant.yml` cannot be read. With errors, the rest is there but should not be served.
    public static func load(from directory: URL, into diagnostics: inout Diagnostics) -> AssistantDefinition? {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: directory.path, isDirectory: &isDirectory), isDirectory.boolValue
        else {
            diagnostics.error(at: .init(file: directory.path), "there is no such folder", remedy: "check the path")
            return nil
        }
        if UnderstandingDefinition.isRasaProject(directory) {
            return AssistantDefinition(rasaProject: directory, into: &diagnostics)
        }
        let settingsFile = directory.appending(path: "assistant.yml")
        guard let root = YAMLFile.load(settingsFile, root: directory, into: &diagnostics),
            let settings = SettingsReader.read(root, into: &diagnostics)
        else { return nil }
        var reader = FolderReader(directory: directory)
        reader.readAll(into: &diagnostics)
        let definition = AssistantDefinition(
            settings: settings, slots: reader.slots, flows: reader.flows, responses: reader.responses,
            actions: reader.actions, tests: reader.tests,
            understanding: UnderstandingDefinition.load(from: directory, into: &diagnostics),
            articles: KnowledgeImporter.load(from: directory.appending(path: "knowledge"), into: &diagnostics),
            version: reader.version)
        DefinitionCheck(definition).run(into: &diagnostics)
        return definition
    }

    /// An assistant that understands what the examples of a Rasa project teach, and does nothing.
    private init(rasaProject directory: URL, into diagnostics: inout Diagnostics) {
        self.init(
            settings: AssistantSettings(
                name: LocalizedText(directory.standardizedFileURL.lastPathComponent), languages: Language.allCases),
            slots: [:],
            flows: [:], responses: [:], actions: [:], tests: [],
            understanding: UnderstandingDefinition.load(from: directory, into: &diagnostics), articles: [], version: "")
    }
}
