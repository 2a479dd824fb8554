/// Parts the lines of a page that is set in two columns.
struct PDFColumns {
    /// Lines over the whole width, then those of each column; all in one group on other pages.
    let groups: [[PDFPage.Line]]
    /// The lines in the order of reading; on pages of one column it is poppler's.
    ///
    /// Down the left column before the right one begins, from each line across both to the next.
    let lines: [PDFPage.Line]

    init(_ page: PDFPage) {
        guard let gutter = Self.gutter(of: page) else {
            groups = [page.lines]
            lines = page.lines
            return
        }
        let sorted = page.lines.sorted { $0.box.middle < $1.box.middle }
        let left = sorted.filter { $0.box.xMax <= gutter }
        let right = sorted.filter { $0.box.xMin >= gutter }
        let across = sorted.filter { $0.box.xMin < gutter && $0.box.xMax > gutter }
        groups = [across, left, right].filter { !$0.isEmpty }
        var ordered: [PDFPage.Line] = []
        var top = -Double.infinity
        for bottom in across.map(\.box.middle) + [.infinity] {
            for column in [left, right] { ordered += column.filter { $0.box.middle > top && $0.box.middle <= bottom } }
            ordered += across.filter { $0.box.middle == bottom }
            top = bottom
        }
        lines = ordered
    }

    private static func gutter(of page: PDFPage) -> Double? {
        let candidates = stride(from: 0.35 * page.width, through: 0.65 * page.width, by: 2)
        let crossings = candidates.map { x in (x, page.lines.count { $0.box.xMin < x && $0.box.xMax > x }) }
        guard let fewest = crossings.map(\.1).min(), fewest * 4 <= page.lines.count else { return nil }
        let best = crossings.filter { $0.1 == fewest }.map(\.0)
        let gutter = best[best.count / 2]
        return [page.lines.filter { $0.box.xMax <= gutter }, page.lines.filter { $0.box.xMin >= gutter }]
            .allSatisfy(isProse) ? gutter : nil
    }

    /// Many lines, most of them about as wide as the widest, and wide at that.
    private static func isProse(_ lines: [PDFPage.Line]) -> Bool {
        guard lines.count >= 6, let widest = lines.map(\.box.width).max() else { return false }
        let size = lines.map(\.size).sorted()[lines.count / 2]
        return widest > 12 * size && Double(lines.count { $0.box.width > 0.7 * widest }) > 0.55 * Double(lines.count)
    }
}
