public import Foundation

/// Reads PDF files with poppler's programs, which run with limits of their own.
public enum PDFDocument {
    /// Later pages are not read.
    public static let mostPages = 2_000
    /// Pages at a time, so that memory stays flat.
    private static let batch = 100

    /// - Throws: `DocumentError`.
    public static func read(_ file: URL) throws(DocumentError) -> Document {
        let poppler = LimitedProgram(package: "poppler-utils")
        let count = try pageCount(of: file, by: poppler)
        var document = Document()
        var isEmpty = true
        var isDamaged = false
        var pagesWithoutText = 0
        for first in stride(from: 1, through: min(count, mostPages), by: batch) {
            let last = min(first + batch - 1, min(count, mostPages))
            let result = try poppler.run(
                "pdftotext", ["-bbox-layout", "-enc", "UTF-8", "-f", "\(first)", "-l", "\(last)", file.path, "-"])
            guard result.status == 0 else { throw problem(result) }
            let reader = PDFLayoutReader()
            _ = MarkupParser.parse(String(decoding: result.output, as: UTF8.self), as: .html, into: reader)
            if document.title == nil, !reader.title.isEmpty { document.title = reader.title }
            pagesWithoutText += reader.pages.count { $0.lines.isEmpty }
            isEmpty = isEmpty && reader.pages.allSatisfy(\.lines.isEmpty)
            let bodySize = PDFPage.bodySize(of: reader.pages)
            let furniture = PDFFurniture(reader.pages, bodySize: bodySize)
            var elements = PDFElements(bodySize: bodySize)
            for page in reader.pages { elements.take(furniture.removed(from: page)) }
            document.elements += elements.finish()
            isDamaged = isDamaged || result.problems.contains("Error")
        }
        if isDamaged {
            document.remarks.append(
                .init("the PDF is damaged", remedy: "what could be read is; save it anew from its program"))
        }
        if isEmpty { throw .scanned(pages: count) }
        if pagesWithoutText > 0 {
            document.remarks.append(
                .init(
                    "\(pagesWithoutText) of \(count) pages have no text", remedy: "pictures of text need ocrmypdf first"
                ))
        }
        if count > mostPages {
            document.remarks.append(
                .init("the PDF has \(count) pages, and the first \(mostPages) are read", remedy: "divide it"))
        }
        return document
    }

    private static func pageCount(of file: URL, by poppler: LimitedProgram) throws(DocumentError) -> Int {
        let result = try poppler.run("pdfinfo", [file.path])
        guard result.status == 0 else { throw problem(result) }
        let line = String(decoding: result.output, as: UTF8.self).split(separator: "\n").first {
            $0.hasPrefix("Pages:")
        }
        guard let count = line.flatMap({ Int($0.dropFirst(6).filter(\.isNumber)) }), count > 0 else {
            throw .damaged("it has no pages")
        }
        return count
    }

    private static func problem(_ result: LimitedProgram.Result) -> DocumentError {
        if result.problems.contains("Incorrect password") { return .encrypted }
        if result.problems.contains("Permission Error") { return .encrypted }
        return .damaged("it is no whole PDF")
    }
}
