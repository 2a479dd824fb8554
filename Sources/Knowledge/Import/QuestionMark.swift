import SourceFiles

/// A paragraph that says that it is a question, or the answer to the one above: "Q: ...", "答：...".
enum QuestionMark: Equatable {
    case question(String)
    case answer(String)

    init?(_ paragraph: String) {
        if let text = Self.rest(of: paragraph, after: Self.questionWords), !text.isEmpty {
            self = .question(text)
        } else if let text = Self.rest(of: paragraph, after: Self.answerWords), !text.isEmpty {
            self = .answer(text)
        } else {
            return nil
        }
    }

    private static let questionWords = ["question", "q", "问题", "问"]
    private static let answerWords = ["answer", "a", "答案", "回答", "答"]

    /// What stands after one of the words, a number if there is one, and a colon or a point, as in "问3：".
    private static func rest(of text: String, after words: [String]) -> String? {
        let start = text.prefix(12).lowercased()
        guard let word = words.first(where: start.hasPrefix) else { return nil }
        let tail = text.dropFirst(word.count).drop { $0.isNumber || $0 == " " }
        guard let mark = tail.first, ":：.．、".contains(mark) else { return nil }
        let rest = tail.dropFirst()
        // "A. Name" is a person, or the first of several parts.
        guard ":：".contains(mark) || text.dropFirst(word.count).first?.isNumber == true else { return nil }
        return String(rest).trimmed
    }
}
