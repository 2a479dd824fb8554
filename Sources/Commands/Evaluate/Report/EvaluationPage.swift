import Foundation
import LanguageUnderstanding

/// One page that tells how good a classifier is: it needs nothing but itself, and no scripts.
struct EvaluationPage {
    var result: ClassificationEvaluation
    /// The file names and settings of the run.
    var subject: String

    /// Writes `index.html` in the folder, which is made where there is none.
    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try html.write(to: folder.appending(path: "index.html"), atomically: true, encoding: .utf8)
    }

    var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>kefu evaluate \(result.task.rawValue)</title>
        <style>
        \(ReportStyle.css)
        </style>
        </head>
        <body>
        <main>
        <h1>How well \(result.task == .intents ? "intents" : "moods") are told</h1>
        <p>\(subject.escapedForHTML)</p>
        \(figures)
        \(confidence)
        \(confusion)
        \(mistakes)
        \(slices)
        \(classes)
        </main>
        </body>
        </html>

        """
    }

    private var figures: String {
        let metrics = result.metrics
        let all: [(name: String, value: Double?)] = [
            ("Accuracy", metrics.accuracy), ("Macro F1", metrics.macroF1), ("Macro recall", metrics.macroRecall),
            ("Calibration error", metrics.expectedCalibrationError), ("AUROC", metrics.auroc),
            ("Out-of-scope recall", metrics.outOfScopeRecall), ("In-scope accuracy", metrics.inScopeAccuracy),
        ]
        let terms = all.compactMap { name, value in
            value.map { "<div><dt>\(name)</dt><dd>\($0.asFigure)</dd></div>" }
        }
        return """
            <dl>\(terms.joined())</dl>
            <p>\(result.data.train) examples of \(result.data.labels) classes learnt, \(result.data.test) texts tested.</p>
            """
    }

    private var confidence: String {
        """
        <section>
        <h2>Confidence</h2>
        <div class="charts">\(ReportChart.histogram(result.confidenceBins))\(ReportChart.reliability(result.confidenceBins))</div>
        </section>
        """
    }

    private var confusion: String {
        let confusion = result.confusion()
        guard !confusion.classes.isEmpty else { return "" }
        return """
            <section>
            <h2>The most confused classes</h2>
            <p>A row is what a text is, a column what it was taken for.</p>
            \(ReportTable.matrix(confusion))
            </section>
            """
    }

    private var mistakes: String {
        let mistakes = result.mistakes
        guard !mistakes.isEmpty else { return "" }
        let table = ReportTable(
            header: ["Text", "Is", "Was taken for", "Confidence"],
            rows: mistakes.prefix(50).map {
                [
                    $0.text.count > 300 ? $0.text.prefix(300) + "…" : $0.text, $0.label, $0.predicted,
                    $0.confidence.asFigure,
                ]
            }, numbersFrom: 3)
        return """
            <section>
            <h2>The worst mistakes</h2>
            <p>\(mistakes.count) texts were taken for the wrong class; the surest of them first.</p>
            \(table.html)
            </section>
            """
    }

    private var slices: String {
        func table(_ what: String, _ slices: [AccuracySlice]) -> String {
            ReportTable(
                header: [what, "Texts", "Accuracy"],
                rows: slices.map { [$0.name, "\($0.count)", $0.accuracy.asFigure] },
                numbersFrom: 1
            ).html
        }
        return """
            <section>
            <h2>By language and by length</h2>
            <div class="charts">\(table("Language", result.languages))\(table("Length", result.lengths))</div>
            </section>
            """
    }

    private var classes: String {
        let table = ReportTable(
            header: ["Class", "Precision", "Recall", "F1", "Texts"],
            rows: result.classes.sorted { ($0.f1, $0.name) < ($1.f1, $1.name) }.map {
                [$0.name, $0.precision.asFigure, $0.recall.asFigure, $0.f1.asFigure, "\($0.support)"]
            }, numbersFrom: 1)
        return """
            <section>
            <h2>Every class, the hardest first</h2>
            \(table.html)
            </section>
            """
    }
}
