import Conversations
import Foundation

/// The frame of a page of the desk: texts and landmarks; what it shows comes through the API to the page's script.
struct DeskPage: Page {
    let template: String
    let languageCode: String
    let otherLanguageCode: String
    let texts: [String: String]
    /// The texts as JSON that may stand inside a `script` element.
    let textsJSON: String

    /// - Parameter template: Also the section of its texts, where they are others than those of the desk.
    init(_ template: String, language: Language, texts: Texts) throws {
        self.template = template
        languageCode = language.rawValue
        otherLanguageCode = (language == .chinese ? Language.english : .chinese).rawValue
        self.texts = texts.section("desk", in: language).merging(texts.section(template, in: language)) { $1 }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        textsJSON = String(decoding: try encoder.encode(self.texts), as: UTF8.self).replacing("<", with: "\\u003c")
    }
}
