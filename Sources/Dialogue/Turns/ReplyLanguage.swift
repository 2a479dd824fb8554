import Conversations
import TextAnalysis

/// Decides in which language a message is answered.
enum ReplyLanguage {
    /// The language of the message; the conversation's where the message has none, such as an order number or "ok".
    static func choose(for text: String, conversation: Language, spoken: [Language]) -> Language {
        let words = text.prefix(2000).split { $0.isWhitespace || $0.isPunctuation }
            // Codes are Latin in every language.
            .filter { !$0.contains { $0.isASCII && $0.isNumber } || $0.contains { !$0.isASCII } }
        let isWeak = words.count == 1 && words[0].count <= 3 && words[0].allSatisfy(\.isASCII)
        let identified =
            isWeak ? nil : LanguageIdentifier.identify(words.joined(separator: " ")).flatMap { Language(tag: $0) }
        return [identified, conversation].compactMap(\.self).first { spoken.contains($0) } ?? spoken.first
            ?? conversation
    }
}
