import Conversations
public import Foundation
public import SourceFiles
import TextAnalysis

/// Reads a folder of articles: Markdown pages and tables of questions with answers.
public enum KnowledgeImporter {
    /// The articles of all readable files, in the order of their paths; everything else is reported and left out.
    public static func load(from directory: URL, into diagnostics: inout Diagnostics) -> [Article] {
        var articles: [Article] = []
        for file in files(in: directory) {
            let name = relativePath(of: file, in: directory)
            if file.pathExtension.lowercased() == "csv" {
                guard
                    let table = CSVTable.load(
                        file, root: directory, required: QuestionTable.required, into: &diagnostics)
                else { continue }
                articles += QuestionTable(table).articles(into: &diagnostics)
            } else if let text = TextFile.read(file, name: name, into: &diagnostics) {
                articles += MarkdownArticle.parse(text, name: name, into: &diagnostics).map { [$0] } ?? []
            }
        }
        return unique(articles, into: &diagnostics)
    }

    /// The language that a path names: `returns.zh.md`, `returns.zh-CN.md` or `zh/returns.md`.
    static func language(ofPath path: String) -> Language? {
        let folders = path.split(separator: "/")
        let suffix = folders.last?.split(separator: ".").dropFirst().dropLast().last
        let tags = [suffix].compactMap(\.self) + folders.dropLast().reversed()
        return tags.lazy.compactMap { Language(tag: String($0)) }.first
    }

    /// The language that a text is written in; English when nothing tells.
    static func language(ofText text: String) -> Language {
        LanguageIdentifier.identify(String(text.prefix(2_000))).flatMap(Language.init(tag:)) ?? .english
    }

    private static func files(in directory: URL) -> [URL] {
        let found = FileManager.default.enumerator(
            at: directory, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { ["md", "markdown", "csv"].contains($0.pathExtension.lowercased()) }
            .sorted { $0.path < $1.path }
    }

    private static func unique(_ articles: [Article], into diagnostics: inout Diagnostics) -> [Article] {
        var sources: [String: String] = [:]
        return articles.filter { article in
            if let other = sources[article.id] {
                diagnostics.error(
                    at: .init(file: article.source), "the article '\(article.id)' is already in \(other)",
                    remedy: "rename one of the files, or remove one of the questions")
                return false
            }
            sources[article.id] = article.source
            return true
        }
    }
}
