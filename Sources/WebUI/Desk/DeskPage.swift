import Conversations
import Foundation

/// The frame of the desk: texts and landmarks; conversations come through the API to the page's script.
struct DeskPage: Page {
    static let template = "desk"

    let language: Language
    let texts: [String: String]

    var languageCode: String { language.rawValue }

    var otherLanguageCode: String { language == .chinese ? "en" : "zh" }

    /// The texts as JSON that may stand inside a `script` element.
    var textsJSON: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = (try? encoder.encode(texts)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        return json.replacing("<", with: "\\u003c")
    }
}
