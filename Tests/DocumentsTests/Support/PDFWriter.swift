import Foundation
import Testing

/// Writes PDF files of one font (ISO 32000-1, 7.5), for tests.
struct PDFWriter {
    /// Text at a place, counted in points from the lower left corner of a page of 600 by 800.
    struct Line {
        var x: Int
        var y: Int
        var size = 10
        var text: String
    }

    var pages: [[Line]]
    var title: String?
    var isEncrypted = false

    var data: Data {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [\(pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " "))] /Count \(pages.count) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Title (\(title ?? "")) >>",
        ]
        for (place, lines) in pages.enumerated() {
            let content = lines.map { "BT /F1 \($0.size) Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }.joined(
                separator: "\n")
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents \(6 + 2 * place) 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            )
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (number, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places { text += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
        let keys = String(repeating: "A", count: 32)
        let encryption =
            isEncrypted
            ? "/Encrypt << /Filter /Standard /V 1 /R 2 /O (\(keys)) /U (\(keys)) /P -4 >> /ID [(a) (a)]" : ""
        text +=
            "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R \(encryption) >>\nstartxref\n\(table)\n%%EOF\n"
        return Data(text.utf8)
    }

    /// Writes it, lends the file, and removes it.
    static func lend<Result>(_ data: Data, _ body: (URL) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appending(path: "kefu-test-\(UUID().uuidString).pdf")
        try data.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file)
    }
}

extension Trait where Self == ConditionTrait {
    static var needsPoppler: Self {
        .enabled(
            if: ["/usr/bin", "/usr/local/bin"].contains {
                FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
            },
            "needs pdftotext: apt-get install poppler-utils")
    }
}
