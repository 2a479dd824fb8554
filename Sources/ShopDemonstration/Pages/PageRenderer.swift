import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// Puts a page's values into its template and the frame that all pages share.
struct PageRenderer: Sendable {
    let strings: ShopStrings
    let address: ShopAddress
    private let library: MustacheLibrary

    private static let names = ["frame", "home", "product", "orders", "order", "help", "article", "missing", "tile"]

    init(strings: ShopStrings, address: ShopAddress) throws {
        self.strings = strings
        self.address = address
        var library = MustacheLibrary()
        for name in Self.names {
            try library.register(ShopResources.text("Templates/\(name).mustache"), named: name)
        }
        self.library = library
    }

    /// What a template finds besides the page's own values.
    private struct Frame {
        var t: [String: String]
        var lang: String
        var htmlLang: String
        var otherLang: String
        var kefu: String
        var path: String
        var title: String
        var page: Any
        var body: String
    }

    func render(
        _ template: String, _ page: Any, title: String, for visit: Visit, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let language = visit.language
        var frame = Frame(
            t: strings.all(language), lang: language.rawValue,
            htmlLang: language == .chinese ? "zh-CN" : "en", otherLang: language == .chinese ? "en" : "zh",
            kefu: address.kefu, path: visit.path, title: title, page: page, body: "")
        guard let body = library.render(frame, withTemplate: template) else {
            throw ShopError.missingResource("Templates/\(template).mustache")
        }
        frame.body = body
        let html = library.render(frame, withTemplate: "frame") ?? body
        var response = Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(string: html)))
        response.headers[.vary] = "Accept-Language, Cookie"
        if visit.isChosen {
            response.headers[.setCookie] = "shop_lang=\(language.rawValue); Path=/; Max-Age=31536000; SameSite=Lax"
        }
        return response
    }
}
