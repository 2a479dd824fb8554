public import Foundation
public import SourceFiles

/// Labelled examples from wherever they are kept: an assistant's folder, or a table.
public enum TrainingSource {
    /// The definition, and its examples intent by intent with their places; what is doubtful about them is told.
    ///
    /// - Parameter label: The column of the intents, in a CSV.
    public static func load(
        _ url: URL, text: String, label: String, into diagnostics: inout Diagnostics
    ) -> (definition: UnderstandingDefinition, examples: [LabelledText]) {
        let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
        let errors = diagnostics.errorCount
        let (definition, examples) =
            isFolder ? folder(url, into: &diagnostics) : table(url, text: text, label: label, into: &diagnostics)
        if diagnostics.errorCount == errors { ExampleCheck.check(train: examples, into: &diagnostics) }
        return (definition, examples)
    }

    private static func folder(
        _ url: URL, into diagnostics: inout Diagnostics
    ) -> (UnderstandingDefinition, [LabelledText]) {
        let definition = UnderstandingDefinition.load(from: url, into: &diagnostics)
        let examples = definition.intents.flatMap { intent in
            intent.examples.map { LabelledText(text: $0.text, label: intent.name, place: intent.place) }
        }
        if examples.isEmpty, !diagnostics.hasErrors {
            diagnostics.error(
                at: .init(file: "intents"), "no intent has examples", remedy: "add some below 'examples: |'")
        }
        return (definition, examples)
    }

    private static func table(
        _ url: URL, text: String, label: String, into diagnostics: inout Diagnostics
    ) -> (UnderstandingDefinition, [LabelledText]) {
        let rows = LabelledTable.load(url, text: text, label: label, into: &diagnostics)
        var places: [String: Int] = [:]
        var intents: [[LabelledText]] = []
        for row in rows {
            let place = places[row.label, default: intents.count]
            if place == intents.count {
                places[row.label] = place
                intents.append([])
            }
            intents[place].append(row)
        }
        let examples = intents.flatMap(\.self)
        return (UnderstandingDefinition(examples: examples.map { (text: $0.text, intent: $0.label) }), examples)
    }
}
