/// Finds what stands on every page and belongs to none: headers, footers, page numbers.
struct PDFFurniture {
    /// Part of the page's height at each end where headers and footers stand.
    private static let margin = 0.1

    private let repeated: Set<String>
    private let bodySize: Double

    init(_ pages: [PDFPage], bodySize: Double) {
        self.bodySize = bodySize
        var counts: [String: Int] = [:]
        for page in pages {
            for key in Set(page.lines.filter { Self.isInMargin($0, of: page) }.map { Self.key($0, bodySize) }) {
                counts[key, default: 0] += 1
            }
        }
        let least = max(2, pages.count / 3)
        repeated = Set(counts.filter { $0.value >= least }.keys)
    }

    func removed(from page: PDFPage) -> PDFPage {
        var rest = page
        rest.lines.removeAll { line in
            guard Self.isInMargin(line, of: page) else { return false }
            return repeated.contains(Self.key(line, bodySize)) || Self.isPageNumber(line.text)
        }
        return rest
    }

    private static func isInMargin(_ line: PDFPage.Line, of page: PDFPage) -> Bool {
        line.box.yMax < margin * page.height || line.box.yMin > (1 - margin) * page.height
    }

    /// Numbers and dates differ from page to page; but "Chapter 1" and "Chapter 2", in larger letters, are two headings.
    private static func key(_ line: PDFPage.Line, _ bodySize: Double) -> String {
        let isLarge = line.size > 1.15 * bodySize
        return String(line.text.map { $0.isNumber && !isLarge ? "#" : $0 }.filter { !$0.isWhitespace })
    }

    private static func isPageNumber(_ text: String) -> Bool {
        text.contains(where: \.isNumber)
            && text.lowercased().replacing("page", with: "").replacing("of", with: "")
                .allSatisfy { $0.isNumber || $0.isWhitespace || "-–—/·|第页共頁,，.".contains($0) }
    }
}
