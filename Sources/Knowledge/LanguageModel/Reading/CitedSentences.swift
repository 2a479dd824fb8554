import Foundation
import TextAnalysis

/// Cuts what a model writes into sentences while it is still writing, each with the marks that follow it.
public struct CitedSentences: Sendable {
    /// Not yet a whole sentence, or one whose marks may still come.
    private var rest = ""
    private var restBeginsLine = true

    public init() {}

    /// In characters: what is there of a sentence that has not ended yet, or whose marks may still come.
    public var unread: Int { rest.count }

    /// Sentences that are whole now.
    public mutating func take(_ fragment: String) -> [CitedSentence] {
        rest += fragment
        return read(isEnd: false)
    }

    /// What is left when nothing more comes.
    public mutating func finish() -> [CitedSentence] { read(isEnd: true) }

    private mutating func read(isEnd: Bool) -> [CitedSentence] {
        // A full stop that a mark follows at once ends its sentence all the same.
        let text = rest.replacing(/([.!?])(?=[\[【［]\s*\^?\s*\d)/) { "\($0.output.1) " }
        let ends = Self.ends(in: text, isEnd: isEnd)
        var sentences: [CitedSentence] = []
        var start = text.startIndex
        for end in ends {
            let piece = text[start..<end]
            let line = piece.prefix { $0.isWhitespace }.contains(where: \.isNewline)
            let (plain, numbers) = CitationMarks.read(Self.withoutBullet(piece))
            if !plain.isEmpty || !numbers.isEmpty {
                sentences.append(CitedSentence(text: plain, numbers: numbers, beginsLine: line || restBeginsLine))
                restBeginsLine = false
            }
            start = end
        }
        rest = String(text[start...])
        return sentences
    }

    /// Where whole sentences end, marks included.
    private static func ends(in text: String, isEnd: Bool) -> [String.Index] {
        var ends: [String.Index] = []
        for sentence in Sentences.split(text) {
            let marks = CitationMarks.leading(text[sentence.startIndex...])
            if marks.endIndex > sentence.startIndex, !ends.isEmpty { ends[ends.count - 1] = marks.endIndex }
            if marks.endIndex < sentence.endIndex { ends.append(sentence.endIndex) }
        }
        if isEnd { return ends }
        // The last may go on; so may the one before it while what follows could become its mark.
        guard let last = ends.popLast() else { return [] }
        let begun = text[(ends.last ?? text.startIndex)..<last].drop { $0.isWhitespace }
        let mayBeMark = begun.first.map { "[【［".contains($0) } ?? true
        if mayBeMark, !ends.isEmpty { ends.removeLast() }
        return ends
    }

    private static func withoutBullet(_ text: Substring) -> Substring {
        let text = text.drop { $0.isWhitespace }
        return text.prefixMatch(of: /(?:[-*•·–]|\d{1,2}[.)、])\s+/).map { text[$0.range.upperBound...] } ?? text
    }
}
