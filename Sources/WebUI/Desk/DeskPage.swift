import Conversations
import Foundation

/// The frame of the desk: texts and landmarks; conversations come through the API to the page's script.
struct DeskPage: Page {
    static let template = "desk"

    let languageCode: String
    let otherLanguageCode: String
    let texts: [String: String]
    /// The texts as JSON that may stand inside a `script` element.
    let textsJSON: String

    init(language: Language, texts: [String: String]) throws {
        languageCode = language.rawValue
        otherLanguageCode = (language == .chinese ? Language.english : .chinese).rawValue
        self.texts = texts
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        textsJSON = String(decoding: try encoder.encode(texts), as: UTF8.self).replacing("<", with: "\\u003c")
    }
}
