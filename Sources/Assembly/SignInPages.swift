import Desk
import Foundation
import HTTPAPI
import HTTPTypes
import Hummingbird
import WebUI

/// Lets the sign-in page use the accounts, and lets a person out of it again.
struct SignInPages: WebUI.SignIn {
    let desk: SignInDesk
    let isSecure: Bool

    func signIn(email: String, password: String, from address: String?) async throws -> String {
        do {
            let admission = try await desk.signIn(
                email: email, password: password, origin: address ?? "unknown", now: .now)
            return SessionController.cookie(admission.token, isSecure: isSecure).description
        } catch Desk.SignInError.wrongEmailOrPassword {
            throw WebUI.SignInError.wrongEmailOrPassword
        } catch Desk.SignInError.tooManyTries(let wait) {
            throw WebUI.SignInError.tooManyAttempts(retryAfterSeconds: Int(wait.rounded(.up)))
        }
    }

    func isSignedIn(_ headers: HTTPFields) async throws -> Bool {
        let request = Request(
            head: .init(method: .get, scheme: nil, authority: nil, path: "/", headerFields: headers),
            body: .init(buffer: .init()))
        guard let token = request.cookies[SessionController.cookieName]?.value else { return false }
        return try await desk.session(token: token, now: .now) != nil
    }
}
