import Conversations
import Foundation

/// The frame of a page of the desk: texts and landmarks; what it shows comes through the API to the page's script.
protocol DeskFrame: Page {
    init(language: Language, texts: Texts) throws
}

/// The inbox, the conversation and its facts.
struct DeskPage: DeskFrame {
    static let template = "desk"

    let languageCode: String
    let otherLanguageCode: String
    let texts: [String: String]
    let textsJSON: String

    init(language: Language, texts: Texts) throws {
        languageCode = language.rawValue
        otherLanguageCode = language.other.rawValue
        self.texts = texts.section("desk", in: language)
        textsJSON = try self.texts.scriptJSON
    }
}

/// What came in, what is to come, and how many people it takes.
struct WorkloadPage: DeskFrame {
    static let template = "workload"

    let languageCode: String
    let otherLanguageCode: String
    let texts: [String: String]
    let textsJSON: String

    init(language: Language, texts: Texts) throws {
        languageCode = language.rawValue
        otherLanguageCode = language.other.rawValue
        self.texts = texts.section("desk", in: language).merging(texts.section("workload", in: language)) { $1 }
        textsJSON = try self.texts.scriptJSON
    }
}

extension [String: String] {
    /// JSON that may stand inside a `script` element.
    fileprivate var scriptJSON: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self).replacing("<", with: "\\u003c")
        }
    }
}

extension Language {
    fileprivate var other: Language { self == .chinese ? .english : .chinese }
}
