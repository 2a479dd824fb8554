import Conversations
import HTTPTypes
import Hummingbird

extension Request {
    /// The first language of `Accept-Language` that kefu speaks, for the sentences of errors; else English.
    var language: Language {
        let ranges = (headers[.acceptLanguage] ?? "").split { $0 == "," || $0 == " " }
        return ranges.lazy.compactMap { Language(tag: String($0.prefix { $0 != ";" })) }.first ?? .english
    }
}
