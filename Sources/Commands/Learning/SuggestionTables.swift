import Foundation
import LanguageUnderstanding
import SourceFiles

/// Suggestions for a terminal: a heading, a sentence and a table each.
struct SuggestionTables {
    let suggestions: Suggestions

    init(_ suggestions: Suggestions) { self.suggestions = suggestions }

    var text: String {
        ([[opening], suggestions.next.map(next), suggestions.safe.map(safe), suggestions.new.map(new)]
            + [suggestions.wrong.map(wrong), suggestions.overlap.map(overlap)])
            .compactMap { $0?.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private var opening: String {
        let data = suggestions.data
        let known = data.known > 0 ? ", and \(data.known) that stand among the examples" : ""
        return "\(data.examples) examples of \(data.intents) intents; messages: \(data.messages)\(known)."
    }

    private func next(_ questions: [Suggestions.Question]) -> [String] {
        ["LABEL NEXT"]
            + questions.enumerated().flatMap { number, question in
                [
                    "\(aligned(number + 1))  \(excerpt(question.text))\(question.times > 1 ? "  ×\(question.times)" : "")",
                    "      \(question.reason)  [\(question.place)]",
                ]
            }
    }

    private func safe(_ safe: Suggestions.SafeLabels) -> [String] {
        let heading = "SAFE FOR THE MODEL TO LABEL"
        guard let threshold = safe.threshold, let harm = safe.estimatedHarm, let interval = safe.harmInterval else {
            return [heading, "None: \(safe.problem ?? "")."]
        }
        return [
            heading,
            """
            \(safe.count) messages, of confidence \(figure(threshold)) and more. Of \(safe.heldOut) such examples held out, \
            \(safe.heldOutWrong) were wrong:
            expect \(share(harm)) wrong labels (95 %: \(share(interval[0])) to \(share(interval[1]))); --harm allows \(share(safe.harm)).
            """,
        ]
            + safe.labels.map { "  \(figure($0.confidence))  \($0.intent)  \(excerpt($0.text))  [\($0.place)]" }
            + more(safe.count, beside: safe.labels.count)
    }

    private func new(_ new: Suggestions.UnnamedIntents) -> [String] {
        ["PERHAPS NEW INTENTS"]
            + (new.groups.isEmpty
                ? ["None: no group of messages lies out of scope more than chance would have it."] : [])
            + new.groups.flatMap { group in
                [
                    """
                      \(group.name)  \(group.size) messages, \(share(group.outOfScope)) out of scope, likest to \(group.nearestIntent)
                    """
                ] + group.examples.map { "      \(excerpt($0))" }
            } + more(new.count, beside: new.groups.count)
    }

    private func wrong(_ wrong: Suggestions.WrongLabels) -> [String] {
        ["LABELS THAT LOOK WRONG", "About \(share(wrong.estimatedShare)) of the labels are wrong, by estimate."]
            + wrong.suspects.flatMap { suspect in
                [
                    "  \(excerpt(suspect.text))  [\(suspect.place)]",
                    """
                          is \(suspect.label) (\(figure(suspect.chance))), rather \(suspect.suggested) \
                    (\(figure(suspect.suggestedChance)))
                    """,
                ]
            } + more(wrong.count, beside: wrong.suspects.count)
    }

    private func overlap(_ overlaps: Suggestions.Overlaps) -> [String] {
        ["INTENTS THAT OVERLAP"] + (overlaps.pairs.isEmpty ? ["None."] : [])
            + overlaps.pairs.flatMap { pair in
                ["  \(share(pair.share)) (\(pair.mistakes))  \(pair.intents.joined(separator: " and "))"]
                    + pair.examples.map {
                        "      \(excerpt($0.text)) (\($0.label)) is like \(excerpt($0.nearest)) (\($0.takenFor))"
                    }
            } + more(overlaps.count, beside: overlaps.pairs.count)
    }

    private func more(_ count: Int, beside shown: Int) -> [String] {
        count > shown ? ["  and \(count - shown) more; --limit 0 shows all"] : []
    }

    private func aligned(_ number: Int) -> String {
        String(repeating: " ", count: max(0, 4 - String(number).count)) + String(number)
    }

    private func excerpt(_ text: String) -> String {
        // A control character could move the cursor of the terminal or colour what follows.
        let shown = String(String.UnicodeScalarView(text.unicodeScalars.filter(isShown)))
        let line = shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 80 ? line.prefix(80) + "…" : line
    }

    private func isShown(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory != .control
    }

    private func figure(_ value: Double) -> String { value.formatted(.number.precision(.fractionLength(3))) }

    private func share(_ value: Double) -> String {
        (value * 100).formatted(.number.precision(.fractionLength(1))) + " %"
    }
}
