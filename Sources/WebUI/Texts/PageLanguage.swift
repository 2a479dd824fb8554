import Foundation
import Conversations
import HTTPTypes
import Hummingbird

/// Which language a page is in: what was chosen (`?language=`, remembered in a cookie), else what the browser prefers.
struct PageLanguage: Sendable {
    static let cookieName = "kefu_language"

    let language: Language
    /// True when this request asks for the language, so that the answer should remember it.
    let isNewChoice: Bool

    init(of request: Request) {
        if let asked = request.uri.queryParameters["language"].flatMap({ Language(rawValue: String($0)) }) {
            self.init(language: asked, isNewChoice: true)
            return
        }
        let remembered = request.cookies[Self.cookieName].flatMap { Language(rawValue: $0.value) }
        self.init(language: remembered ?? Self.preferred(request.headers[.acceptLanguage]), isNewChoice: false)
    }

    private init(language: Language, isNewChoice: Bool) {
        self.language = language
        self.isNewChoice = isNewChoice
    }

    var cookie: Cookie {
        Cookie(name: Self.cookieName, value: language.rawValue, maxAge: 31_536_000, path: "/", sameSite: .lax)
    }

    /// The first language of an `Accept-Language` header that there are texts for; English when there is none.
    static func preferred(_ acceptLanguage: String?) -> Language {
        let ranges = (acceptLanguage ?? "").split(separator: ",").enumerated().map { index, range in
            let parts = range.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return (code: parts.first?.lowercased().prefix(2) ?? "", quality: quality, index: index)
        }
        let best = ranges.sorted { ($0.quality, -$0.index) > ($1.quality, -$1.index) }
        return best.lazy.filter { $0.quality > 0 }.compactMap { Language(rawValue: String($0.code)) }.first ?? .english
    }
}
