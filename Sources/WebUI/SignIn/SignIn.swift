public import HTTPTypes

/// Lets people in at the desk; `Assembly` connects it to the accounts.
public protocol SignIn: Sendable {
    /// Opens a session; `address` is where the request came from, for the limit on attempts.
    ///
    /// - Returns: the value of a `Set-Cookie` header.
    func signIn(email: String, password: String, from address: String?) async throws -> String

    /// Whether these request headers carry the cookie of an open session.
    func isSignedIn(_ headers: HTTPFields) async throws -> Bool
}

/// Why somebody was not let in; anything else that `SignIn` throws is a failure of the server.
public enum SignInError: Error, Equatable {
    case wrongEmailOrPassword
    case tooManyAttempts(retryAfterSeconds: Int)
}
