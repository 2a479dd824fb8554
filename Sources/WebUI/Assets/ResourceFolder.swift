public import Foundation

/// The folder that holds the pages' templates, texts, styles and scripts.
public struct ResourceFolder: Sendable {
    public let url: URL

    public init(url: URL) { self.url = url }

    /// Finds the folder beside the program, or in `../share/kefu` as a package installs it.
    ///
    /// `Bundle.module` is not asked: where the folder is missing it ends the process instead of saying so.
    public static func locate(executable: URL? = Bundle.main.executableURL) throws(ResourceError) -> ResourceFolder {
        let program = (executable ?? URL(filePath: CommandLine.arguments[0])).resolvingSymlinksInPath()
        let folder = program.deletingLastPathComponent()
        let candidates = [
            folder.appending(path: "kefu_WebUI.resources/Resources"),
            folder.appending(path: "kefu_WebUI.bundle/Resources"),
            folder.appending(path: "kefu_WebUI.bundle/Contents/Resources/Resources"),
            folder.appending(path: "../share/kefu/WebUI").standardizedFileURL,
        ]
        guard let found = candidates.first(where: { isFolder($0) }) else {
            throw .folderMissing(searched: candidates.map { $0.path(percentEncoded: false) })
        }
        return ResourceFolder(url: found)
    }

    func data(_ path: String) throws(ResourceError) -> Data {
        do {
            return try Data(contentsOf: url.appending(path: path))
        } catch {
            throw .fileUnreadable(url.appending(path: path).path(percentEncoded: false))
        }
    }

    func text(_ path: String) throws(ResourceError) -> String {
        guard let text = String(bytes: try data(path), encoding: .utf8) else {
            throw .fileUnreadable(url.appending(path: path).path(percentEncoded: false))
        }
        return text
    }

    private static func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }
}

public enum ResourceError: Error, Equatable, CustomStringConvertible {
    /// The program was moved without the folder that belongs beside it.
    case folderMissing(searched: [String])
    case fileUnreadable(String)
    /// A file of texts lacks what the pages ask for, or is not a table of tables of text.
    case malformedTexts(language: String)
    case templateMissing(String)

    public var description: String {
        switch self {
        case .folderMissing(let searched):
            "The folder kefu_WebUI.resources is not beside the program; looked for \(searched.joined(separator: ", "))."
        case .fileUnreadable(let path): "Cannot read \(path) as UTF-8 text."
        case .malformedTexts(let language): "Strings/\(language).json is not a table of sections with texts."
        case .templateMissing(let name): "There is no template \(name).mustache."
        }
    }
}
