import Conversations
import HTTPTypes
import Hummingbird

/// Shows the sign-in form and takes what it sends.
struct SignInController: Sendable {
    let renderer: PageRenderer
    let signIn: any SignIn

    func show(_ request: Request) async throws -> Response {
        let destination = SignInPage.safeDestination(request.uri.queryParameters["next"].map(String.init))
        if try await signIn.isSignedIn(request.headers) { return .redirect(to: destination, type: .normal) }
        let choice = PageLanguage(of: request)
        return try renderer.response(page(choice, destination: destination), remembering: choice)
    }

    func submit(_ request: Request, context: some RequestContext, from address: String?) async throws -> Response {
        // A form on another site cannot sign somebody in to an account of its choosing.
        guard request.comesFromThisSite else { throw HTTPError(.forbidden) }
        let form = try await URLEncodedFormDecoder().decode(Form.self, from: request, context: context)
        let choice = PageLanguage(of: request)
        var page = page(choice, destination: SignInPage.safeDestination(form.next))
        page.email = form.email
        do {
            let cookie = try await signIn.signIn(email: form.email, password: form.password, from: address)
            var response = Response.redirect(to: page.destination, type: .normal)
            response.headers[.setCookie] = cookie
            return response
        } catch SignInError.wrongEmailOrPassword {
            page.problem = page.texts["wrong"]
            return try renderer.response(page, status: .unprocessableContent)
        } catch SignInError.tooManyAttempts(let seconds) {
            page.problem = page.texts["tooMany"]?.replacing("{seconds}", with: String(seconds))
            var response = try renderer.response(page, status: .tooManyRequests)
            response.headers[.retryAfter] = String(seconds)
            return response
        }
    }

    private struct Form: Decodable {
        var email: String
        var password: String
        var next: String?
    }

    private func page(_ choice: PageLanguage, destination: String) -> SignInPage {
        SignInPage(
            languageCode: choice.language.rawValue, texts: renderer.texts.section("signIn", in: choice.language),
            destination: destination)
    }
}
