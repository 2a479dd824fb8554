import Foundation
import LanguageUnderstanding

extension Explanation {
    /// For a terminal.
    var summary: String { (intentLines + scopeLines + entityLines + moodLines).joined(separator: "\n") }

    private var intentLines: [String] {
        guard let intent else { return ["There is no intent to choose from."] }
        let times = exp(min(lead, 20))
        let distance = times < 100 ? times.formatted(.number.precision(.fractionLength(1))) : "over 100"
        var lines = [
            rival.map {
                "Why \(intent): by the words and examples it is \(distance) times as likely as \($0), a lead of \(Self.signed(lead))."
            }
                ?? "Why \(intent): there is no other intent."
        ]
        lines.append("  words, by what the lead loses without them")
        for word in words.sorted(by: { $0.contribution > $1.contribution }) {
            lines.append("    \(Self.signed(word.contribution))  \(word.text)")
        }
        lines.append("  examples, by " + (otherExamples == nil ? "likeness" : "their part of the lead"))
        for example in examples {
            let weight =
                example.contribution.map(Self.signed)
                ?? example.likeness.formatted(.number.precision(.fractionLength(2)))
            lines.append("    \(weight)  \(example.intent): \(example.text)")
        }
        if let otherExamples { lines.append("    \(Self.signed(otherExamples))  all others") }
        if let start { lines.append("    \(Self.signed(start))  whatever the message") }
        return lines
    }

    private var scopeLines: [String] {
        let score = Self.signed(scope.score)
        let threshold = Self.signed(scope.threshold)
        return [
            scope.score < scope.threshold
                ? "Why none of the intents: the score \(score) lies below \(threshold)."
                : "Why one of the intents at all: the score \(score) is not below \(threshold)."
        ]
    }

    private var entityLines: [String] {
        entities.map { entity in
            let rule = entity.rule.map { ": \($0)" } ?? entity.confidence.map { ", \(Self.signed($0))" } ?? ""
            return "Why \(entity.name) \(entity.text): \(entity.source)\(rule)."
        }
    }

    private var moodLines: [String] {
        guard !mood.isEmpty else { return ["Why this mood: no word tells one."] }
        return ["Why this mood: \(mood.map { "\($0.text) \(Self.signed($0.weight))" }.joined(separator: ", "))."]
    }

    private static func signed(_ value: Double) -> String {
        value.formatted(.number.precision(.fractionLength(2)).sign(strategy: .always()).grouping(.never))
    }
}
