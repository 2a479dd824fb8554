public import Foundation

/// The folder with the models that set-up fetched.
public struct ModelDirectory: Equatable, Sendable {
    public var url: URL

    public init(url: URL) {
        self.url = url
    }

    /// `$KEFU_MODELS` when it is set, else the first that exists of `.models` in the working directory or a folder above it,
    /// the same above the program, and `/usr/local/share/kefu/models`.
    public static func locate(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        workingDirectory: URL = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    ) -> ModelDirectory? {
        if let named = environment["KEFU_MODELS"], !named.isEmpty {
            return ModelDirectory(url: URL(filePath: named, directoryHint: .isDirectory))
        }
        let program = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        let candidates =
            [workingDirectory, program.deletingLastPathComponent()].flatMap(ancestors)
            .map { $0.appending(path: ".models", directoryHint: .isDirectory) }
            + [URL(filePath: "/usr/local/share/kefu/models", directoryHint: .isDirectory)]
        return candidates.first { FileManager.default.fileExists(atPath: $0.path) }.map(ModelDirectory.init)
    }

    public var encoder: URL { url.appending(path: "encoder", directoryHint: .isDirectory) }

    public var onnxRuntime: URL { url.appending(path: "onnxruntime/libonnxruntime.so") }

    /// HiGHS, which makes rotas.
    public var solver: URL { url.appending(path: "solver/libhighs.so") }

    /// The sentence encoder, or nil when it has not been fetched.
    public func sentenceEncoder() throws -> (any SentenceEncoder)? {
        guard FileManager.default.fileExists(atPath: encoder.path) else { return nil }
        return RecentEncodings(try UniversalSentenceEncoder(directory: encoder))
    }

    private static func ancestors(of directory: URL) -> [URL] {
        let parts = directory.standardizedFileURL.pathComponents
        return parts.indices.reversed().map { last in
            URL(filePath: "/" + parts[...last].dropFirst().joined(separator: "/"), directoryHint: .isDirectory)
        }
    }
}
