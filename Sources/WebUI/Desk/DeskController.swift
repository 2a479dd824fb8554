import Foundation
import Hummingbird

/// Shows the desk to people who are signed in and the way to sign in to others.
struct DeskController: Sendable {
    let renderer: PageRenderer
    let signIn: any SignIn

    func show(_ request: Request) async throws -> Response {
        guard try await signIn.isSignedIn(request.headers) else {
            let next = request.uri.string.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return .redirect(to: "/desk/sign-in?next=" + next, type: .normal)
        }
        let choice = PageLanguage(of: request)
        let page = try DeskPage(language: choice.language, texts: renderer.texts.section("desk", in: choice.language))
        return try renderer.response(page, remembering: choice)
    }
}
