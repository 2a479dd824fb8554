import Documents
import Foundation
import Testing

@Suite(.needsPoppler)
struct PDFDocumentTests {
    private static let sentence = "You can return any lamp within thirty days if it is not"

    private func read(_ writer: PDFWriter) throws -> Document {
        try PDFWriter.lend(writer.data) { try PDFDocument.read($0) }
    }

    @Test func `larger letters are headings and wrapped lines one paragraph`() throws {
        let document = try read(
            PDFWriter(
                pages: [
                    [
                        .init(x: 60, y: 650, size: 18, text: "Returns"), .init(x: 60, y: 620, text: Self.sentence),
                        .init(x: 60, y: 608, text: "used. We pay the post-"),
                        .init(x: 60, y: 596, text: "age inside the country."),
                    ]
                ], title: "Handbook"))
        #expect(document.title == "Handbook")
        #expect(
            document.elements == [
                .heading(level: 1, "Returns"),
                .paragraph(
                    "You can return any lamp within thirty days if it is not used. We pay the postage inside the country."
                ),
            ])
    }

    @Test func `two columns are read one after the other`() throws {
        let left = (0..<12).map {
            PDFWriter.Line(x: 50, y: 600 - 12 * $0, text: "left left left left left left left \($0)")
        }
        let right = (0..<12).map {
            PDFWriter.Line(x: 320, y: 600 - 12 * $0, text: "right right right right right right \($0)")
        }
        let document = try read(PDFWriter(pages: [zip(left, right).flatMap { [$0, $1] }]))
        let text = document.elements.map { "\($0)" }.joined()
        let lastLeft = try #require(text.range(of: "left 11"))
        let firstRight = try #require(text.range(of: "right 0"))
        #expect(lastLeft.upperBound <= firstRight.lowerBound)
        #expect(!text.contains("table"))
    }

    @Test func `rows with parts below each other are a table`() throws {
        let cells = [
            ["Method", "Time", "Price"], ["Express", "1-2 days", "$12.50"], ["Standard", "3-5 days", "$4.00"],
        ]
        let table = cells.enumerated().flatMap { row, cells in
            cells.enumerated().map { PDFWriter.Line(x: 60 + 120 * $0, y: 560 - 14 * row, text: $1) }
        }
        let document = try read(
            PDFWriter(pages: [[.init(x: 60, y: 600, text: Self.sentence + " used.")] + table]))
        #expect(
            document.elements == [
                .paragraph(StyledText(Self.sentence + " used.")),
                .table(cells.map { $0.map { StyledText($0) } }, hasHeader: true),
            ])
    }

    @Test func `what stands on every page is left out`() throws {
        let pages = (1...4).map { page in
            [
                PDFWriter.Line(x: 60, y: 770, text: "Lamp Shop Handbook"),
                .init(x: 60, y: 500, text: "Lamp \(["one", "two", "three", "four"][page - 1]) is blue."),
                .init(x: 280, y: 30, text: "Page \(page) of 4"),
            ]
        }
        #expect(
            try read(PDFWriter(pages: pages)).elements
                == ["one", "two", "three", "four"].map { .paragraph("Lamp \($0) is blue.") })
    }

    @Test func `pages without words are pictures`() {
        #expect(throws: DocumentError.scanned(pages: 2)) { try read(PDFWriter(pages: [[], []])) }
    }

    @Test func `a password is told`() {
        #expect(throws: DocumentError.encrypted) {
            try read(PDFWriter(pages: [[.init(x: 60, y: 600, text: "secret")]], isEncrypted: true))
        }
    }

    @Test(arguments: [Data(), Data("hello".utf8), Data(PDFWriter(pages: [[]]).data.prefix(60))])
    func `what is no whole PDF is told`(data: Data) throws {
        let error = #expect(throws: DocumentError.self) { try PDFWriter.lend(data) { try PDFDocument.read($0) } }
        #expect(error?.message.hasPrefix("the document is damaged") == true)
    }

    @Test func `of more pages than anybody reads the first are read, and it is told`() throws {
        let pages = (1...(PDFDocument.mostPages + 1)).map { [PDFWriter.Line(x: 60, y: 500, text: "Lamp \($0).")] }
        let document = try read(PDFWriter(pages: pages))
        #expect(document.elements.count == PDFDocument.mostPages)
        #expect(document.remarks.map(\.message) == ["the PDF has 2001 pages, and the first 2000 are read"])
    }
}
