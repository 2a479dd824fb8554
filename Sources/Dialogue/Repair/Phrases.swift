import Foundation
import SourceFiles
import TextAnalysis

/// What customers say to steer the conversation itself, in Chinese and English.
///
/// Whole messages, not words: "取消" gives up the open flow, "取消订单" is a wish like any other.
enum Phrases {
    /// Folded, without punctuation at the ends and without particles that add nothing.
    static func phrase(_ text: String) -> String {
        var words = String.UnicodeScalarView()
        for scalar in TextNormaliser.fold(String(text.prefix(400))).unicodeScalars {
            words.append(scalar.isPunctuationOrSymbol ? " " : scalar)
        }
        var phrase = TextNormaliser.fold(String(words))
        while let last = phrase.last, particles.contains(last), phrase.count > 1 { phrase.removeLast() }
        for ending in [" please", " thanks", " then"] where phrase.hasSuffix(ending) {
            phrase.removeLast(ending.count)
        }
        return phrase.trimmed
    }

    private static let particles: Set<Character> = ["吧", "啊", "呀", "哦", "呢", "啦", "哈", "嘛", "喔", " "]

    static func isCancel(_ text: String) -> Bool { cancel.contains(phrase(text)) }

    /// The rest of a message that begins by giving up: "算了，我想问一下运费".
    static func afterCancel(_ text: String) -> String? {
        let folded = TextNormaliser.fold(text)
        for opening in cancelOpenings where folded.hasPrefix(opening) {
            let rest = folded.dropFirst(opening.count)
            guard let next = rest.first, !next.isLetter || opening.last?.isASCII == false else { continue }
            let tail = rest.drop { !$0.isLetter && !$0.isNumber }
            if tail.count > 2 { return String(tail) }
        }
        return nil
    }

    static func isRestart(_ text: String) -> Bool { restart.contains(phrase(text)) }
    static func isRepeat(_ text: String) -> Bool { again.contains(phrase(text)) }
    static func isGreeting(_ text: String) -> Bool { greeting.contains(phrase(text)) }
    static func isThanks(_ text: String) -> Bool { thanks.contains(phrase(text)) }
    static func isGoodbye(_ text: String) -> Bool { goodbye.contains(phrase(text)) }

    /// The whole message says that something was wrong.
    static func isObjection(_ text: String) -> Bool { objection.contains(phrase(text)) }

    /// The message begins by taking back what was said: "不，是昨天那单 K20260002".
    static func opensCorrection(_ text: String) -> Bool {
        matches(correction, TextNormaliser.fold(text))
    }

    /// The message ends like a question or begins with a question word.
    static func isQuestion(_ text: String) -> Bool {
        let folded = TextNormaliser.fold(text)
        return folded.hasSuffix("?") || matches(question, folded)
    }

    static func asksForPerson(_ text: String) -> Bool {
        let folded = TextNormaliser.fold(String(text.prefix(400)))
        guard !matches(noPerson, folded) else { return false }
        return personWhole.contains(phrase(text)) || matches(person, folded)
    }

    /// Yes, no, or neither.
    static func affirmation(_ text: String) -> Bool? {
        let phrase = phrase(text)
        if yes.contains(phrase) { return true }
        return no.contains(phrase) ? false : nil
    }

    /// The place in a list that the message names: "2", "第二个", "the second one".
    static func ordinal(_ text: String) -> Int? {
        let phrase = phrase(text)
        return ordinals.firstIndex { $0.contains(phrase) }.map { $0 + 1 }
    }

    private static func matches(_ pattern: TextPattern?, _ text: String) -> Bool { pattern?.matches(text) ?? false }
}

extension Unicode.Scalar {
    fileprivate var isPunctuationOrSymbol: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0...0x20, 0x3400...0x4DBF, 0x4E00...0x9FFF: return false
        default: break
        }
        return switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }
}
