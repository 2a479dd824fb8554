import Foundation
import TextAnalysis
import ValueParsing

/// Tells the sentences of agents that inform from those that greet, ask back or are about one customer.
enum UsefulSentence {
    private static let fewestCharacters = (chinese: 6, other: 16)
    /// So many digits in a row are an order number, a phone number or an account.
    private static let digitsOfOne = 6

    static func isOne(_ sentence: String) -> Bool {
        let isChinese = sentence.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
        let fewest = isChinese ? fewestCharacters.chinese : fewestCharacters.other
        return sentence.count >= fewest && !asksBack(sentence) && !isPersonal(sentence)
            && QueryTerms(sentence).content.count > 1 && !courtesies.contains { sentence.lowercased().contains($0) }
    }

    /// Whether it holds what belongs to one customer: an address, a phone or card number, the number of an order.
    static func isPersonal(_ sentence: String) -> Bool {
        var run = 0
        for character in sentence {
            // Phone numbers are written with spaces and dashes between their digits.
            if character.isNumber { run += 1 } else if character != " " && character != "-" { run = 0 }
            if run >= digitsOfOne { return true }
        }
        return ValueParser(now: .distantPast, timeZone: .gmt).values(in: sentence).contains { found in
            switch found.value {
            case .phone, .email, .identityNumber, .bankCard, .reference, .address: true
            default: false
            }
        }
    }

    private static func asksBack(_ sentence: String) -> Bool {
        sentence.last.map { "?？".contains($0) } ?? false || sentence.hasSuffix("吗") || sentence.hasSuffix("吗。")
    }

    private static let courtesies = [
        "您好", "你好", "请稍等", "请稍候", "不客气", "祝您", "感谢您", "很高兴", "正在为您", "帮您查", "为您查",
        "hello", "good morning", "one moment", "let me check", "you're welcome", "have a nice", "have a great",
        "thank you for", "happy to help", "bear with me",
    ]
}
