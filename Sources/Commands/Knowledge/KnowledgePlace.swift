import ArgumentParser
import Foundation
import Knowledge
import SourceFiles

/// A file or a folder of articles that somebody has named.
struct KnowledgePlace {
    let path: String

    init(_ path: String) { self.path = path }

    var url: URL { URL(filePath: path) }

    /// All articles that can be read; what cannot be is told on standard error.
    ///
    /// - Throws: `ExitCode`, after the problem was told, when there is none.
    func articles() throws -> [Article] {
        var diagnostics = Diagnostics()
        let articles = KnowledgeImporter.load(from: url, into: &diagnostics)
        diagnostics.report()
        guard articles.isEmpty else { return articles }
        Console.note("error: \(problem)")
        throw ExitCode.failure
    }

    private var problem: String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return "there is no file or folder \(path)"
        }
        if isFolder.boolValue || KnowledgeFile(fileExtension: url.pathExtension) != nil {
            return "there is no article in \(path)"
        }
        return "\(path) is of no kind that is read; those are .md, .txt, .html, .pdf, .docx, .csv and .tsv"
    }
}
