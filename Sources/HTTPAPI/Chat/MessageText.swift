import Foundation
import HTTPTypes

/// What a customer may write.
enum MessageText {
    /// In characters.
    static let maximumLength = 4000

    /// The text without control characters and outer space; one that is empty or too long is refused.
    static func checked(_ text: String, field: String = "text") throws(APIError) -> String {
        let text = text.filter { $0.isNewline || $0 == "\t" || !$0.isControl }
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else {
            throw APIError(.unprocessableContent, "empty", "The message is empty.", zh: "消息是空的。", field: field)
        }
        guard text.count <= maximumLength, text.unicodeScalars.count <= 4 * maximumLength else {
            throw APIError(
                .contentTooLarge, "too_long",
                "The message has \(text.count) characters; at most \(maximumLength) can be sent at once.",
                zh: "这条消息有 \(text.count) 个字，一次最多发送 \(maximumLength) 个字。",
                field: field)
        }
        return text
    }
}

extension Character {
    fileprivate var isControl: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }
}
