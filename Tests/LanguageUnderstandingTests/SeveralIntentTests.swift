import Testing

@testable import LanguageUnderstanding

struct SeveralIntentTests {
    private static let wishes = [
        ("hotel", ["book a room", "a hotel room please", "need a hotel", "room for two nights"]),
        ("taxi", ["call me a taxi", "a cab please", "need a taxi now", "taxi to the station"]),
        ("food", ["where can i eat", "a table for dinner", "need some food", "restaurant for dinner"]),
    ]

    /// Every wish alone, and every two of different kinds together.
    private static let texts: [LabelledText] = wishes.flatMap { name, alone in
        alone.map { LabelledText(text: $0, label: name) }
            + wishes.filter { $0.0 > name }.flatMap { other, more in
                zip(alone, more).map { LabelledText(text: "\($0) and \($1)", label: "\(name) + \(other)") }
            }
    }

    @Test func `tells all the intents of a message`() throws {
        let asked = [
            LabelledText(text: "need a room and a taxi", label: "hotel+taxi"),
            LabelledText(text: "dinner please", label: "food"),
        ]
        let trial = SeveralIntentTrial(train: Self.texts, questions: .texts(asked), separator: "+")
        let result = try trial.run(encoder: nil)
        #expect(result.metrics.exactAccuracy == 1)
        #expect(result.data.labels == 3 && result.data.train == 24 && result.data.test == 2)
    }

    @Test func `folds are the same for the same seed`() throws {
        let trial = SeveralIntentTrial(train: Self.texts, questions: .folds(4), separator: "+")
        let first = try trial.run(encoder: nil)
        #expect(first.data.test == 24 && first.metrics.microF1 > 0.7)
        #expect(try trial.run(encoder: nil).metrics == first.metrics)
    }

    @Test func `labels of one intent each are no several`() {
        let alone = Self.texts.filter { !$0.label.contains("+") }
        let trial = SeveralIntentTrial(train: alone, questions: .folds(2), separator: "+")
        #expect(throws: SeveralIntentTrial.Problem.noSeveral) { try trial.run(encoder: nil) }
    }

    /// By hand: found {a, b} for {a}, {} for {b}, {c} for {c}: 2 right of 3 found and 3 wanted.
    @Test func `counts all intents of all texts together`() {
        var evaluation = SeveralIntentEvaluation()
        evaluation.add(found: ["a", "b"], wanted: ["a"])
        evaluation.add(found: [], wanted: ["b"])
        evaluation.add(found: ["c"], wanted: ["c"])
        evaluation.finish()
        #expect(evaluation.metrics.microPrecision == 2.0 / 3)
        #expect(evaluation.metrics.microRecall == 2.0 / 3)
        #expect(abs(evaluation.metrics.microF1 - 2.0 / 3) < 1e-12)
        #expect(evaluation.metrics.exactAccuracy == 1.0 / 3)
        // a: 1, b: 0, c: 1.
        #expect(abs(evaluation.metrics.macroF1 - 2.0 / 3) < 1e-12)
    }

    /// Margins 3 and 2 are right, 1 is not, 0 is: at 2 rights of 2 found and 3 wanted F1 is 0.8, at all four it is 6/7.
    @Test func `the threshold is where F1 is highest`() {
        let rule = SeveralIntentRule(margins: [[3, 1], [2, -5], [0, -6]], members: [[0], [0], [0]])
        #expect(rule.chosen([0.1, -4]) == [0])
        #expect(rule.threshold < 0 && rule.threshold > -5)
        let empty = SeveralIntentRule(margins: [[3, -1], [-2, -1]], members: [[0], []])
        #expect(empty.chosen([-1, -2]) == [])
    }
}
