import HTTPTypes
import Hummingbird

/// What a request says of its reader: the language, by choice, cookie or browser.
struct Visit: Equatable, Sendable {
    var language: ShopLanguage
    /// Chosen with this very request, and to be remembered.
    var isChosen: Bool
    /// The page's path, for the link that changes the language.
    var path: String

    init(_ request: Request) {
        path = request.uri.path
        let asked = request.uri.queryParameters["lang"].flatMap { ShopLanguage(rawValue: String($0)) }
        isChosen = asked != nil
        language =
            asked ?? Self.remembered(request.headers[.cookie]) ?? Self.preferred(request.headers[.acceptLanguage])
    }

    private static func remembered(_ cookies: String?) -> ShopLanguage? {
        let pairs = (cookies ?? "").split(separator: ";").map { $0.drop { $0 == " " }.split(separator: "=") }
        return pairs.first { $0.first == "shop_lang" && $0.count == 2 }.flatMap {
            ShopLanguage(rawValue: String($0[1]))
        }
    }

    /// Browsers send the languages in the order of preference; the shop is Chinese when neither is named.
    private static func preferred(_ header: String?) -> ShopLanguage {
        let codes = (header ?? "").split(separator: ",").map { $0.drop { $0 == " " }.prefix(2).lowercased() }
        return codes.lazy.compactMap(ShopLanguage.init(rawValue:)).first ?? .chinese
    }
}
