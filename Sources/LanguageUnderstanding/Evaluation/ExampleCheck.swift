public import SourceFiles

/// Finds what is doubtful about labelled texts before anything is learnt from them.
public enum ExampleCheck {
    public static func check(train: [LabelledText], test: [LabelledText] = [], into diagnostics: inout Diagnostics) {
        guard let first = train.first else { return }
        let classes = Dictionary(grouping: train, by: \.label)
        if classes.count < 2 {
            diagnostics.error(
                at: .init(file: first.place.file), "all examples are of one class, '\(first.label)'",
                remedy: "add examples of another class")
        }
        if classes.count > UnderstandingDefinition.mostIntents {
            diagnostics.error(
                at: .init(file: first.place.file),
                "there are \(classes.count) classes, and \(UnderstandingDefinition.mostIntents) are the most that are learnt",
                remedy: "check which column names the class, or join classes")
        }
        diagnostics.warn(
            of: inOrder(classes.values.filter { $0.count == 1 }.map { ($0[0].place, oneExample($0[0].label)) }))
        checkRepetitions(in: train, into: &diagnostics)
        checkUnknownClasses(of: test, known: Set(classes.keys), into: &diagnostics)
        checkOverlap(train, test, into: &diagnostics)
    }

    private static func oneExample(_ label: String) -> String {
        "the class '\(label)' has one example, which can teach little"
    }

    private static func checkRepetitions(in train: [LabelledText], into diagnostics: inout Diagnostics) {
        var firsts: [String: LabelledText] = [:]
        var twice: [(Diagnostic.Place, String)] = []
        var contradictory: [(Diagnostic.Place, String)] = []
        for example in train {
            guard let first = firsts[example.text] else {
                firsts[example.text] = example
                continue
            }
            let line = first.place.line.map { "line \($0)" } ?? "before"
            if first.label == example.label {
                twice.append((example.place, "the same example stands on \(line)"))
            } else {
                contradictory.append(
                    (
                        example.place,
                        "'\(excerpt(example.text))' is of '\(example.label)' here and of '\(first.label)' on \(line)"
                    ))
            }
        }
        diagnostics.warn(of: contradictory)
        diagnostics.warn(of: twice)
    }

    private static func checkUnknownClasses(
        of test: [LabelledText], known: Set<String>, into diagnostics: inout Diagnostics
    ) {
        let unknown = Dictionary(grouping: test.filter { !known.contains($0.label) }, by: \.label)
        diagnostics.warn(
            of: inOrder(
                unknown.map { label, texts in
                    (
                        texts[0].place,
                        "the class '\(label)' is not among the training examples, so \(texts.count) of it count as wrong"
                    )
                }))
    }

    private static func checkOverlap(
        _ train: [LabelledText], _ test: [LabelledText], into diagnostics: inout Diagnostics
    ) {
        let learnt = Set(train.map(\.text))
        let known = test.filter { learnt.contains($0.text) }
        guard let first = known.first else { return }
        diagnostics.warning(
            at: first.place,
            "\(known.count) of \(test.count) test texts stand among the training examples, this one first",
            remedy: "leave them out of one of the files, or the figures flatter")
    }

    private static func inOrder(_ problems: [(Diagnostic.Place, String)]) -> [(Diagnostic.Place, String)] {
        problems.sorted { ($0.0.line ?? 0, $0.1) < ($1.0.line ?? 0, $1.1) }
    }

    private static func excerpt(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
