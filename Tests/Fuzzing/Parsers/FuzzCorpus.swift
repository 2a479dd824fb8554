import Foundation

/// Texts from which fuzzing sets out, a folder a parser; what once broke something is kept there too.
public enum FuzzCorpus {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus")

    /// By name.
    public static func seeds(of parser: FuzzedParser) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(
            at: folder.appending(path: parser.rawValue), includingPropertiesForKeys: nil
        )
        .sorted { $0.path < $1.path }.map { try [UInt8](Data(contentsOf: $0)) }
    }
}
