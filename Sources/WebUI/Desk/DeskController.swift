import Conversations
import Foundation
import Hummingbird

/// Shows a page of the desk to people who are signed in and the way to sign in to others.
struct DeskController: Sendable {
    private let signIn: any SignIn
    private let pages: [Language: PreparedBody]

    /// - Parameter template: Of the page.
    init(_ template: String, renderer: PageRenderer, signIn: any SignIn) throws {
        self.signIn = signIn
        var pages: [Language: PreparedBody] = [:]
        for language in Language.allCases {
            pages[language] = try renderer.prepare(DeskPage(template, language: language, texts: renderer.texts))
        }
        self.pages = pages
    }

    func show(_ request: Request) async throws -> Response {
        guard try await signIn.isSignedIn(request.headers) else {
            let next = request.uri.string.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return .redirect(to: "/desk/sign-in?next=" + next, type: .normal)
        }
        let choice = PageLanguage(of: request)
        guard let page = pages[choice.language] else { throw HTTPError(.notFound) }
        return PageRenderer.response(page, to: request, remembering: choice)
    }
}
