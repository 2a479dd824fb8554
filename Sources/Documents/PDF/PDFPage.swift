/// A rectangle on a page, in points from its upper left corner.
struct PDFBox: Equatable {
    var xMin: Double
    var yMin: Double
    var xMax: Double
    var yMax: Double

    var width: Double { xMax - xMin }
    var height: Double { yMax - yMin }
    var middle: Double { (yMin + yMax) / 2 }

    func union(_ other: PDFBox) -> PDFBox {
        PDFBox(
            xMin: min(xMin, other.xMin), yMin: min(yMin, other.yMin), xMax: max(xMax, other.xMax),
            yMax: max(yMax, other.yMax))
    }

    func holds(_ other: PDFBox) -> Bool {
        xMin - 1 <= other.xMin && other.xMax <= xMax + 1 && yMin - 1 <= other.middle && other.middle <= yMax + 1
    }
}

/// The words of a page where they stand, in the order in which poppler would read them.
struct PDFPage {
    struct Word: Equatable {
        var box: PDFBox
        var text: String
    }

    struct Line: Equatable {
        var box: PDFBox
        var words: [Word]
        /// Lines of one block belong together.
        var block: Int

        var text: String { PDFText.joined(words) }
        /// The height of most of its letters.
        var size: Double { words.map(\.box.height).sorted()[words.count / 2] }
    }

    var width: Double
    var height: Double
    var lines: [Line]

    /// The height of most letters, to half a point.
    static func bodySize(of pages: [PDFPage]) -> Double {
        var lengths: [Int: Int] = [:]
        for line in pages.flatMap(\.lines) {
            lengths[Int((line.size * 2).rounded()), default: 0] += line.words.reduce(0) { $0 + $1.text.count }
        }
        return Double(lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 20) / 2
    }
}

/// Words as a reader would write them in one line.
enum PDFText {
    static func joined(_ words: [PDFPage.Word]) -> String {
        var text = ""
        var end: Double?
        for word in words {
            if let last = text.unicodeScalars.last, let first = word.text.unicodeScalars.first {
                let areChinese = last.value >= 0x2E80 && first.value >= 0x2E80
                let gap = end.map { word.box.xMin - $0 } ?? 0
                if !areChinese || gap > word.box.height { text += " " }
            }
            text += word.text
            end = word.box.xMax
        }
        return text
    }
}
