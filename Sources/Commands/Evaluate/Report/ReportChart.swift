import Foundation
import LanguageUnderstanding

/// Drawings of a report as inline SVG, in a square of one hundred units with room for the axes.
enum ReportChart {
    /// How many answers have which confidence.
    static func histogram(_ bins: [ConfidenceBin]) -> String {
        let most = Double(max(1, bins.map(\.count).max() ?? 1))
        let bars = bins.map { bin in
            bar(bin, height: Double(bin.count) / most, title: "\(range(bin)): \(bin.count) answers")
        }
        return figure(
            bars.joined(), top: "\(Int(most))", caption: "How many answers have which confidence",
            description: "Histogram of the confidence of \(bins.reduce(0) { $0 + $1.count }) answers")
    }

    /// How many of the answers with which confidence are right; on the diagonal when confidence tells the truth.
    static func reliability(_ bins: [ConfidenceBin]) -> String {
        let bars = bins.filter { $0.count > 0 }.map { bin in
            bar(
                bin, height: bin.accuracy,
                title: "\(range(bin)): \(bin.accuracy.asFigure) of \(bin.count) answers are right")
        }
        let points = bins.filter { $0.count > 0 }.map { bin in
            "<circle cx=\"\(number(100 * bin.meanConfidence))\" cy=\"\(number(100 - 100 * bin.accuracy))\" r=\"1.6\"/>"
        }
        return figure(
            bars.joined() + "<line x1=\"0\" y1=\"100\" x2=\"100\" y2=\"0\" class=\"ideal\"/>" + points.joined(),
            top: "1",
            caption: "Share of right answers by confidence; the line is perfect calibration",
            description: "Reliability diagram")
    }

    private static func bar(_ bin: ConfidenceBin, height: Double, title: String) -> String {
        """
        <rect x="\(number(100 * bin.lower + 0.4))" y="\(number(100 - 100 * height))" \
        width="\(number(100 * (bin.upper - bin.lower) - 0.8))" height="\(number(100 * height))"><title>\(title)</title></rect>
        """
    }

    private static func figure(_ content: String, top: String, caption: String, description: String) -> String {
        """
        <figure>
        <svg viewBox="-12 -6 118 118" role="img" aria-label="\(description)">
        <path d="M0 0V100H100" class="axes"/>
        \(content)
        <text x="-2" y="3" text-anchor="end">\(top)</text><text x="-2" y="101" text-anchor="end">0</text>
        <text x="50" y="108" text-anchor="middle">confidence</text><text x="100" y="108" text-anchor="middle">1</text>
        </svg>
        <figcaption>\(caption)</figcaption>
        </figure>
        """
    }

    private static func range(_ bin: ConfidenceBin) -> String { "\(number(bin.lower)) to \(number(bin.upper))" }

    private static func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
