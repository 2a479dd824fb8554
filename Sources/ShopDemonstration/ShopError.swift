public import SourceFiles

/// Why the demonstration shop cannot open.
public enum ShopError: Error, CustomStringConvertible {
    /// The folder's tables do not fit; every problem has its line.
    case invalidFiles([Diagnostic])
    /// A template or text that belongs to the program is missing.
    case missingResource(String)

    public var description: String {
        switch self {
        case .invalidFiles(let problems): problems.map(\.description).joined(separator: "\n")
        case .missingResource(let name): "the shop's resource '\(name)' is missing or damaged: build again"
        }
    }
}
