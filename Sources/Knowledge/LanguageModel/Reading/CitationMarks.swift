import Foundation

/// Marks such as "[1]", "[1, 2]" and "【3】", by which a model says what a sentence rests on.
enum CitationMarks {
    /// The text without its marks, and their numbers in order, each once.
    static func read(_ text: Substring) -> (text: String, numbers: [Int]) {
        var numbers: [Int] = []
        for mark in text.matches(of: /[\[【［]\s*\^?\s*\d{1,3}(?:\s*[,，、;；]\s*\d{1,3})*\s*[\]】］]/) {
            for number in mark.output.matches(of: /\d+/).compactMap({ Int($0.output) }) where !numbers.contains(number)
            {
                numbers.append(number)
            }
        }
        let plain = text.replacing(/\s*[\[【［]\s*\^?\s*\d{1,3}(?:\s*[,，、;；]\s*\d{1,3})*\s*[\]】］]/, with: "")
        return (plain.trimmingCharacters(in: .whitespacesAndNewlines), numbers)
    }

    /// Length of the marks, and of the space around them, with which a text begins.
    static func leading(_ text: Substring) -> Substring {
        let pattern = /(?:\s*[\[【［]\s*\^?\s*\d{1,3}(?:\s*[,，、;；]\s*\d{1,3})*\s*[\]】］])+\s*[。.]?/
        return text.prefixMatch(of: pattern)?.output ?? text.prefix(0)
    }
}
