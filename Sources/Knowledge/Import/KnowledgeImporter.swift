public import Conversations
public import Foundation
public import SourceFiles
import TextAnalysis

/// Reads articles from a folder, or from one file: Markdown, web pages, PDF, Word, tables.
public enum KnowledgeImporter {
    /// The articles of all readable files, in the order of their paths; everything else is reported and left out.
    public static func load(from place: URL, into diagnostics: inout Diagnostics) -> [Article] {
        let articles = files(in: place).flatMap { file in
            file.kind.articles(of: file.url, name: file.name, into: &diagnostics)
        }
        return unique(articles, into: &diagnostics)
    }

    /// The files of the kinds that are read, in the order of their paths; the file itself when `place` is one.
    ///
    /// - Returns: Names are paths in the folder.
    public static func files(in place: URL) -> [(url: URL, name: String, kind: KnowledgeFile)] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) else { return [] }
        guard isFolder.boolValue else {
            return KnowledgeFile(fileExtension: place.pathExtension).map { [(place, place.lastPathComponent, $0)] }
                ?? []
        }
        let found = FileManager.default.enumerator(
            at: place, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        return (found?.compactMap { $0 as? URL } ?? [])
            .sorted { $0.path < $1.path }
            .compactMap { file in
                KnowledgeFile(fileExtension: file.pathExtension).map { (file, relativePath(of: file, in: place), $0) }
            }
    }

    /// A warning for each file that is of no kind that is read.
    public static func unreadFiles(in place: URL) -> [Diagnostic] {
        let found = FileManager.default.enumerator(
            at: place, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { file in
                KnowledgeFile(fileExtension: file.pathExtension) == nil
                    && (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
            }
            .map { relativePath(of: $0, in: place) }.sorted()
            .map {
                Diagnostic(
                    .warning, at: .init(file: $0), KnowledgeFile.unreadKind, remedy: KnowledgeFile.readKinds)
            }
    }

    /// The language that a path names: `returns.zh.md`, `returns.zh-CN.md` or `zh/returns.md`.
    static func language(ofPath path: String) -> Language? {
        let folders = path.split(separator: "/")
        let suffix = folders.last?.split(separator: ".").dropFirst().dropLast().last
        let tags = [suffix].compactMap(\.self) + folders.dropLast().reversed()
        return tags.lazy.compactMap { Language(tag: String($0)) }.first
    }

    /// The language that a text is written in; English when nothing tells.
    public static func language(ofText text: String) -> Language {
        LanguageIdentifier.identify(String(text.prefix(2_000))).flatMap(Language.init(tag:)) ?? .english
    }

    /// One article an id; two of one title are told, since customers could not tell them apart.
    static func unique(_ articles: [Article], into diagnostics: inout Diagnostics) -> [Article] {
        var sources: [String: String] = [:]
        var titles: [String: String] = [:]
        return articles.filter { article in
            if let other = sources[article.id] {
                diagnostics.error(
                    at: .init(file: article.source), "the article '\(article.id)' is already in \(other)",
                    remedy: "rename one of the files, or remove one of the questions")
                return false
            }
            sources[article.id] = article.source
            let title = article.language.rawValue + TextNormaliser.fold(article.title)
            if let other = titles[title], other != article.source {
                diagnostics.warning(
                    at: .init(file: article.source), "another article has the title '\(article.title)': \(other)",
                    remedy: "rename one, or make one of the two")
            }
            titles[title] = titles[title] ?? article.source
            return true
        }
    }
}
