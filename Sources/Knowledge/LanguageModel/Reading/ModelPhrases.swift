import Foundation
import TextAnalysis

/// Sentences of models that say nothing about the matter.
enum ModelPhrases {
    /// It says that the passages do not answer.
    static func saysUnknown(_ text: String) -> Bool {
        let folded = TextNormaliser.fold(text)
        return folded.contains("no_answer") || unknown.contains { folded.contains($0) }
    }

    /// "Hello!", "Thank you for your question." A plain yes or no is one too: the sentence after it says the same with its source.
    static func isCourtesy(_ text: String) -> Bool {
        let folded = TextNormaliser.fold(text).trimmingCharacters(in: .punctuationCharacters.union(.whitespaces))
        return folded.isEmpty || courtesies.contains(folded)
    }

    private static let unknown = [
        "i don't know", "i do not know", "passages do not ", "passages don't ", "not mentioned in",
        "no information about", "cannot answer",
        "不知道", "无法回答", "没有提到", "未提及", "没有相关信息", "资料中没有",
    ]

    private static let courtesies: Set<String> = [
        "yes", "no", "sure", "of course", "certainly", "hello", "hi", "dear customer", "thank you", "thanks",
        "thank you for your question",
        "您好", "你好", "是的", "好的", "可以的", "可以", "不可以", "当然", "当然可以", "亲爱的客户", "尊敬的客户", "感谢您的咨询", "不客气",
    ]
}
