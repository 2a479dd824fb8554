public import Foundation
public import SourceFiles

extension SuggestionStudy {
    /// Reads the examples of an assistant's folder or of a CSV, and the messages; all problems are collected.
    ///
    /// - Parameters:
    ///   - label: The column of the intents, in a CSV.
    ///   - messages: Nil where only the examples are looked at.
    public static func load(
        train: URL, text: String, label: String, messages: URL?, into diagnostics: inout Diagnostics
    ) -> SuggestionStudy {
        let (definition, examples) = TrainingSource.load(train, text: text, label: label, into: &diagnostics)
        let asked = messages.map { MessageFile.load($0, text: text, into: &diagnostics) } ?? []
        let study = SuggestionStudy(definition: definition, examples: examples, messages: asked)
        if let messages, let first = asked.first, !examples.isEmpty, study.unknownMessages().unknown.isEmpty {
            diagnostics.error(
                at: .init(file: first.place.file),
                "all \(asked.count) messages of \(messages.lastPathComponent) stand among the examples already",
                remedy: "give messages that nobody has labelled")
        }
        return study
    }
}
