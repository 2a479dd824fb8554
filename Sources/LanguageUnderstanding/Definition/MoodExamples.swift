import Foundation
import SourceFiles

/// Reads `sentiment/*.csv` of an assistant's folder: examples that teach the mood, with the columns `text` and `label`.
enum MoodExamples {
    static func files(in directory: URL) -> [URL] {
        let folder = directory.appending(path: "sentiment", directoryHint: .isDirectory)
        let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (found ?? []).filter { $0.pathExtension.lowercased() == "csv" }.sorted { $0.path < $1.path }
    }

    static func load(from directory: URL, into diagnostics: inout Diagnostics) -> [LabelledText] {
        let files = files(in: directory)
        let errors = diagnostics.errorCount
        let examples = files.flatMap { file in
            CSVTable.load(file, root: directory, required: ["text", "label"], into: &diagnostics).map {
                LabelledTable.texts(in: $0, text: "text", label: "label", into: &diagnostics)
            } ?? []
        }
        let unknown = examples.first { !MoodModel.labels.contains($0.label) }
        if let unknown {
            diagnostics.error(
                at: unknown.place, "'\(unknown.label)' is no mood",
                remedy: remedy(for: unknown.label, among: MoodModel.labels))
        }
        if !files.isEmpty, diagnostics.errorCount == errors { ExampleCheck.check(train: examples, into: &diagnostics) }
        return examples
    }
}
