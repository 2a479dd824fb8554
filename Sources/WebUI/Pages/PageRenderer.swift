import Foundation
import Conversations
import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// Fills templates with view values and answers with the page.
struct PageRenderer: Sendable {
    let texts: Texts
    private let library: MustacheLibrary

    init(resources: ResourceFolder, texts: Texts) async throws {
        self.texts = texts
        library = try await MustacheLibrary(
            directory: resources.url.appending(path: "Templates").path(percentEncoded: false))
    }

    func response(_ page: some Page, status: HTTPResponse.Status = .ok, remembering choice: PageLanguage? = nil) throws
        -> Response
    {
        guard let html = library.render(page, withTemplate: Self.template(of: page)) else {
            throw ResourceError.templateMissing(Self.template(of: page))
        }
        var headers = PageSecurity.headers
        headers[.contentType] = ContentType.html
        headers[.cacheControl] = "no-store"
        headers[.contentLanguage] = page.languageCode
        var response = Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
        if let choice, choice.isNewChoice { response.setCookie(choice.cookie) }
        return response
    }

    private static func template<P: Page>(of _: P) -> String { P.template }
}

/// Everything that a template shows: every choice is made here, none in the template.
///
/// Templates see stored properties only.
protocol Page: Sendable {
    static var template: String { get }
    /// The page's language as its template writes it.
    var languageCode: String { get }
}
