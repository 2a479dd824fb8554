public import Foundation

/// Reads documents of Word and of programs that write its format (ECMA-376).
public enum DOCXDocument {
    /// Bytes that a document may unpack to.
    public static let mostBytes = 64 << 20

    /// - Throws: `DocumentError`.
    public static func parse(_ data: Data) throws(DocumentError) -> Document {
        var archive = try ZipArchive(data, limit: mostBytes)
        guard let body = try archive.part("word/document.xml") else {
            throw .damaged("it has no word/document.xml")
        }
        let styles = DOCXStyles()
        try read(archive.part("word/styles.xml"), into: styles)
        let numbering = DOCXNumbering()
        try read(archive.part("word/numbering.xml"), into: numbering)
        let links = DOCXLinks()
        try read(archive.part("word/_rels/document.xml.rels"), into: links)
        let reader = DOCXReader(styles: styles, numbering: numbering, links: links)
        let stop = try read(body, into: reader)
        var document = reader.finish()
        if case .malformed(let line) = stop {
            document.remarks.append(
                .init("word/document.xml breaks off in line \(line)", remedy: "what follows is not read"))
        }
        if document.title == nil { document.title = try coreTitle(&archive) }
        return document
    }

    private static func coreTitle(_ archive: inout ZipArchive) throws(DocumentError) -> String? {
        let properties = DOCXProperties()
        try read(archive.part("docProps/core.xml"), into: properties)
        return properties.title.isEmpty ? nil : properties.title
    }

    @discardableResult
    private static func read(_ part: Data?, into handler: any MarkupHandler) throws(DocumentError) -> MarkupParser.Stop?
    {
        guard let part else { return nil }
        guard let text = TextEncoding.detect(part)?.decode(part) else {
            throw .damaged("its text is in an unknown encoding")
        }
        let stop = MarkupParser.parse(text, as: .xml, into: handler)
        switch stop {
        case .hasDocumentType: throw .damaged("it has a document type, which no office program writes")
        case .tooDeep: throw .damaged("its elements stand in each other too deep")
        case .tooSlow: throw .tooSlow(seconds: MarkupParser.mostSeconds)
        case .malformed, nil: return stop
        }
    }
}
