import Documents
public import Foundation
public import SourceFiles

/// The kinds of files that knowledge is read from.
public enum KnowledgeFile: CaseIterable, Sendable {
    case markdown, table, page, word, pdf

    public init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "md", "markdown", "txt": self = .markdown
        case "csv", "tsv": self = .table
        case "html", "htm", "xhtml": self = .page
        case "docx": self = .word
        case "pdf": self = .pdf
        default: return nil
        }
    }

    /// - Parameter contentType: What a server calls it; where it says nothing of use, the ending of the name tells.
    public init?(contentType: String, fileExtension: String) {
        let type = contentType.prefix { $0 != ";" }
        switch type {
        case "text/html", "application/xhtml+xml": self = .page
        case "application/pdf": self = .pdf
        case "text/markdown": self = .markdown
        case "text/csv", "text/tab-separated-values": self = .table
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": self = .word
        case "text/plain", "application/octet-stream", "": self.init(fileExtension: fileExtension)
        default: return nil
        }
    }

    public static let unreadKind = "the file is of no kind that is read"
    public static let readKinds = "save it as .md, .txt, .html, .pdf, .docx, .csv or .tsv"

    /// No file of a person's own writing is larger, in bytes.
    public static let mostBytes = 128 << 20

    /// The articles of one file, whose problems go into `diagnostics`; nothing is thrown, and nothing is half-read.
    ///
    /// - Parameter name: The file's path in its folder, from which ids and places are made.
    public func articles(of file: URL, name: String, into diagnostics: inout Diagnostics) -> [Article] {
        let size = (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int) ?? 0
        guard size <= Self.mostBytes else {
            diagnostics.error(
                at: .init(file: name), "the file is larger than \(Self.mostBytes >> 20) MB", remedy: "divide it")
            return []
        }
        if self == .pdf {
            return document(name, into: &diagnostics) { () throws(DocumentError) in try PDFDocument.read(file) }
        }
        let data: Data
        do {
            data = try Data(contentsOf: file)
        } catch {
            diagnostics.error(at: .init(file: name), "the file cannot be read", remedy: "check its permissions")
            return []
        }
        return articles(in: data, name: name, into: &diagnostics)
    }

    /// The articles of a file that is in memory; a PDF is written to a temporary file first.
    public func articles(in data: Data, name: String, into diagnostics: inout Diagnostics) -> [Article] {
        switch self {
        case .markdown:
            guard let text = text(in: data, name: name, into: &diagnostics) else { return [] }
            return MarkdownArticle.parse(text, name: name, into: &diagnostics).map { [$0] } ?? []
        case .table:
            guard let text = text(in: data, name: name, into: &diagnostics) else { return [] }
            return TableArticles.parse(text, name: name, into: &diagnostics)
        case .page:
            guard let text = text(in: data, name: name, into: &diagnostics) else { return [] }
            return document(name, into: &diagnostics) { () throws(DocumentError) in HTMLDocument.parse(text) }
        case .word:
            return document(name, into: &diagnostics) { () throws(DocumentError) in try DOCXDocument.parse(data) }
        case .pdf:
            let file = FileManager.default.temporaryDirectory.appending(path: "kefu-\(UUID().uuidString).pdf")
            defer { try? FileManager.default.removeItem(at: file) }
            guard (try? data.write(to: file)) != nil else { return [] }
            return document(name, into: &diagnostics) { () throws(DocumentError) in try PDFDocument.read(file) }
        }
    }

    private func document(
        _ name: String, into diagnostics: inout Diagnostics, read: () throws(DocumentError) -> Document
    ) -> [Article] {
        do {
            let document = try read()
            for remark in document.remarks {
                diagnostics.warning(
                    at: .init(file: name, line: remark.line), remark.message, remedy: remark.remedy)
            }
            return DocumentArticle.make(of: document, name: name, into: &diagnostics).map { [$0] } ?? []
        } catch {
            diagnostics.error(at: .init(file: name), error.message, remedy: error.remedy)
            return []
        }
    }

    /// Text in UTF-8, or in another encoding that is recognised and told.
    private func text(in data: Data, name: String, into diagnostics: inout Diagnostics) -> String? {
        guard let encoding = TextEncoding.detect(data), encoding != .utf8 else {
            return TextFile.decode(data, name: name, into: &diagnostics)
        }
        guard let text = encoding.decode(data) else { return TextFile.decode(data, name: name, into: &diagnostics) }
        diagnostics.warning(
            at: .init(file: name), "the text is in \(encoding.rawValue), and was converted",
            remedy: "save the file as UTF-8")
        return text
    }
}
