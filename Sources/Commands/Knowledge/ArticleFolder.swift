import Foundation
import Knowledge

/// Writes articles into an assistant's folder of knowledge, each whole or not at all.
struct ArticleFolder {
    private let folder: URL

    init(_ folder: URL) { self.folder = folder }

    /// A file that says the same already is left alone, so that version control sees only changes.
    func write(_ articles: [Article]) throws {
        for article in articles {
            let file = folder.appending(path: Self.path(article))
            let data = Data(ArticleMarkdown.text(of: article).utf8)
            if (try? Data(contentsOf: file)) == data { continue }
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file, options: .atomic)
        }
    }

    /// No part of an id can lead out of the folder, or be hidden in it.
    private static func path(_ article: Article) -> String {
        let parts = article.id.split(separator: "/").map { part in
            String(part.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" }.drop { $0 == "." })
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "/") + ".md"
    }
}
