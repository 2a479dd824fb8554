import Foundation
import SourceFiles

/// A page of the help centre: an article of the assistant's knowledge, rendered.
struct HelpArticle: Equatable, Sendable {
    var id: String
    var language: ShopLanguage
    var title: String
    var html: String

    /// Reads `zh/*.md` and `en/*.md`; the file's name is the article's id in both.
    static func load(from directory: URL, into diagnostics: inout Diagnostics) -> [HelpArticle] {
        ShopLanguage.allCases.flatMap { language -> [HelpArticle] in
            let folder = directory.appending(path: language.rawValue)
            let files =
                (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
            return files.filter { $0.pathExtension == "md" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
                .compactMap { file in
                    let name = relativePath(of: file, in: directory)
                    return TextFile.read(file, name: name, into: &diagnostics).map { text in
                        HelpArticle(id: file.deletingPathExtension().lastPathComponent, language: language, text: text)
                    }
                }
        }
    }

    init(id: String, language: ShopLanguage, text: String) {
        self.id = id
        self.language = language
        var document = MarkdownDocument(text)
        title = document.takeTitle() ?? id
        html = document.html
    }
}
