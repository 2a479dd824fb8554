import Foundation
import Inference

/// The models that Scripts/models fetched for this checkout, where it has run.
enum FetchedModels {
    static let directory = ModelDirectory.locate(
        workingDirectory: URL(filePath: #filePath, directoryHint: .notDirectory).deletingLastPathComponent())

    static var hasEncoder: Bool { exists(directory?.encoder.appending(path: "encoder.safetensors")) }

    static var hasSecondEncoder: Bool { exists(directory?.secondEncoder.appending(path: "encoder.safetensors")) }

    static var hasOnnxRuntime: Bool { exists(directory?.onnxRuntime) }

    private static func exists(_ file: URL?) -> Bool {
        file.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    }
}
