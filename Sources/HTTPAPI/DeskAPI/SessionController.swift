public import Desk
import Foundation
import HTTPTypes
public import Hummingbird

/// Agents in and out: `/api/v1/session`.
public struct SessionController: Sendable {
    let desk: SignInDesk
    /// Whether the cookie is only sent over TLS.
    let isSecure: Bool

    public init(desk: SignInDesk, isSecure: Bool) {
        self.desk = desk
        self.isSecure = isSecure
    }

    public static let cookieName = "kefu_session"

    func add(to group: RouterGroup<APIContext>) {
        group.post(use: signIn)
        group.get(use: current)
        group.delete(use: signOut)
    }

    struct SessionView: Encodable {
        var agent: Agent
        var csrf: String
    }

    private struct SignInRequest: Decodable {
        var email: String
        var password: String
    }

    @Sendable private func signIn(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        let asked = try await request.body(as: SignInRequest.self)
        let admission = try await desk.signIn(
            email: asked.email, password: asked.password, origin: context.address, now: .now)
        var response = try Response.json(SessionView(agent: admission.session.agent, csrf: admission.session.csrf))
        response.setCookie(Self.cookie(admission.token, isSecure: isSecure))
        return response
    }

    /// The cookie that carries a session's token.
    public static func cookie(_ token: String, isSecure: Bool) -> Cookie {
        Cookie(
            name: cookieName, value: token, maxAge: Int(SignInDesk.sessionLength), path: "/", secure: isSecure,
            httpOnly: true, sameSite: .lax)
    }

    @Sendable private func current(_ request: Request, context: APIContext) async throws -> Response {
        let session = try await desk.session(of: request)
        return try .json(SessionView(agent: session.agent, csrf: session.csrf))
    }

    @Sendable private func signOut(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await desk.changingSession(of: request)
        if let token = request.cookies[Self.cookieName]?.value { try await desk.signOut(token: token) }
        var response = Response.noContent
        response.setCookie(
            Cookie(name: Self.cookieName, value: "", maxAge: 0, path: "/", httpOnly: true, sameSite: .lax))
        return response
    }
}

extension SignInDesk {
    /// The session of the request's cookie.
    func session(of request: Request) async throws -> AgentSession {
        guard let token = request.cookies[SessionController.cookieName]?.value,
            let session = try await session(token: token, now: .now)
        else { throw APIError(.unauthorized, "signed_out", "Please sign in.", zh: "请先登录。") }
        return session
    }

    /// The same for requests that change something: a page of another origin cannot know the token they must carry.
    func changingSession(of request: Request) async throws -> AgentSession {
        let session = try await session(of: request)
        let given = HTTPField.Name("X-CSRF-Token").flatMap { request.headers[$0] }
        guard given == session.csrf else {
            throw APIError(
                .forbidden, "csrf", "The header X-CSRF-Token is missing or old: reload the page.", zh: "页面已过期，请刷新。")
        }
        return session
    }

    /// Who is signed in, for requests that change conversations.
    func servingAgent(of request: Request) async throws -> Agent {
        let agent = try await changingSession(of: request).agent
        guard agent.role.mayServe else {
            throw APIError(
                .forbidden, "observer", "Your account may look, but not take, write or resolve.",
                zh: "您的账号只能查看，不能接待、回复或结束对话。")
        }
        return agent
    }
}
