import Foundation
import Conversations
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
        let body = ByteBuffer(string: try html(page))
        return Self.response(body, language: page.languageCode, status: status, remembering: choice)
    }

    /// A page that is the same for everybody, filled once.
    func prepare(_ page: some Page) throws -> PreparedBody {
        PreparedBody(Data(try html(page).utf8), contentType: ContentType.html)
    }

    /// A page that browsers may keep, and ask whether it still holds.
    func asset(_ page: some Page) throws -> Asset { Asset(Data(try html(page).utf8), contentType: ContentType.html) }

    /// Answers with a page that was prepared.
    static func response(_ page: PreparedBody, to request: Request, remembering choice: PageLanguage) -> Response {
        let (body, description) = page.choice(for: request)
        var response = response(body, language: choice.language.rawValue, status: .ok, remembering: choice)
        for field in description { response.headers[field.name] = field.value }
        return response
    }

    private func html(_ page: some Page) throws(ResourceError) -> String {
        guard let html = library.render(page, withTemplate: page.template) else {
            throw .templateMissing(page.template)
        }
        return html
    }

    private static func response(
        _ body: ByteBuffer, language: String, status: HTTPResponse.Status, remembering choice: PageLanguage?
    ) -> Response {
        var headers = PageSecurity.headers
        headers[.contentType] = ContentType.html
        headers[.cacheControl] = "no-store"
        headers[.contentLanguage] = language
        var response = Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
        if let choice, choice.isNewChoice { response.setCookie(choice.cookie) }
        return response
    }
}

/// Everything that a template shows: every choice is made here, none in the template.
///
/// Templates see stored properties only.
protocol Page: Sendable {
    var template: String { get }
    /// The page's language as its template writes it.
    var languageCode: String { get }
}
