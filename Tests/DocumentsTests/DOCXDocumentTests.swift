import Documents
import Foundation
import Testing

struct DOCXDocumentTests {
    private func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    @Test func `styles tell headings, numbers tell lists`() throws {
        let data = word(
            paragraph("Manual", "<w:pStyle w:val=\"a\"/>") + paragraph("Returns", "<w:pStyle w:val=\"1\"/>")
                + paragraph("Within 30 days.")
                + paragraph("Open", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr>")
                + paragraph("Free", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"6\"/></w:numPr>"),
            styles: """
                <w:style w:styleId="a"><w:name w:val="Title"/></w:style>
                <w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
                """,
            numbering: """
                <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
                <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
                <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>
                """)
        let document = try DOCXDocument.parse(data)
        #expect(document.title == "Manual")
        #expect(
            document.elements == [
                .heading(level: 1, "Manual"), .heading(level: 2, "Returns"), .paragraph("Within 30 days."),
                .item("Open", isOrdered: true), .item("Free", isOrdered: false),
            ])
    }

    @Test func `tables are read by rows, and deleted text is not`() throws {
        func cell(_ text: String) -> String { "<w:tc>\(paragraph(text))</w:tc>" }
        let data = word(
            "<w:tbl><w:tr>\(cell("Size"))\(cell("Price"))</w:tr><w:tr>\(cell("S"))\(cell("5 &amp; 6"))</w:tr></w:tbl>"
                + "<w:p><w:r><w:t>Now </w:t></w:r><w:del><w:r><w:t>old</w:t></w:r></w:del><w:r><w:t>new</w:t></w:r></w:p>"
        )
        #expect(
            try DOCXDocument.parse(data).elements == [
                .table([["Size", "Price"], ["S", "5 & 6"]], hasHeader: true), .paragraph("Now new"),
            ])
    }

    @Test func `links and the looks of runs stand beside the text`() throws {
        func run(_ text: String, _ properties: String = "") -> String {
            "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
        }
        let data = word(
            "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>" + run("Read ")
                + "<w:hyperlink r:id=\"rId7\">\(run("the terms", "<w:b/>"))</w:hyperlink>" + run(" ")
                + run("soon", "<w:i/><w:b w:val=\"0\"/>")
                + "<w:hyperlink r:id=\"rId8\">\(run(" click", "<w:rStyle w:val=\"Strong\"/>"))</w:hyperlink></w:p>",
            links: ["rId7": "https://example.com/?a=1&amp;b=2", "rId8": "javascript:alert(1)"])
        #expect(
            try DOCXDocument.parse(data).elements == [
                .paragraph(
                    StyledText(
                        "Read the terms soon click",
                        spans: [
                            .init(5..<14, .link, address: "https://example.com/?a=1&b=2"), .init(5..<14, .strong),
                            .init(15..<19, .emphasis), .init(20..<25, .strong),
                        ]))
            ])
    }

    @Test func `a bomb is stopped at the limit, whatever size it claims`() {
        var zip = ZipWriter()
        zip.add("word/document.xml", Data(count: DOCXDocument.mostBytes + 1), claimedSize: 10)
        #expect(zip.data.count < 1 << 20)
        #expect(throws: DocumentError.tooLarge(limit: DOCXDocument.mostBytes)) { try DOCXDocument.parse(zip.data) }
    }

    @Test func `entities are refused`() {
        var zip = ZipWriter()
        zip.add(
            "word/document.xml",
            Data("<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document>&b;</w:document>".utf8))
        #expect(throws: DocumentError.damaged("it has a document type, which no office program writes")) {
            try DOCXDocument.parse(zip.data)
        }
    }

    @Test func `a password, an old document and half a file are told`() throws {
        #expect(throws: DocumentError.encrypted) { try DOCXDocument.parse(Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1])) }
        let whole = word(paragraph("Text."))
        #expect(throws: DocumentError.damaged("its end is missing")) {
            try DOCXDocument.parse(whole.prefix(whole.count / 2))
        }
    }

    @Test func `any cut or changed byte is told or read, never fatal`() {
        let whole = word(paragraph("Text."), styles: "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>")
        for place in whole.indices {
            var changed = whole
            changed[place] ^= 0xFF
            _ = try? DOCXDocument.parse(changed)
            _ = try? DOCXDocument.parse(whole.prefix(place))
        }
    }
}
