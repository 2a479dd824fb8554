import Assembly
import Conversations
import Foundation
import HTTPAPI
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

/// What the server said.
struct Answer {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var text: String

    var json: JSONValue? { try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }

    subscript(path: String) -> JSONValue? { json?[path: path] }

    /// The word that programs compare.
    var errorCode: String? { self["error.code"]?.string }
}

/// Somebody who talks to the API: a visitor with a token, or an agent with a cookie.
struct APIClient: Sendable {
    let client: any TestClientProtocol
    var headers: HTTPFields = [:]

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil, with extra: HTTPFields = [:]
    ) async throws -> Answer {
        try await send(method, path, raw: body.map { try JSONEncoder().encode($0) }, with: extra)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, raw: Data?, with extra: HTTPFields = [:]
    ) async throws -> Answer {
        let response = try await client.execute(
            uri: path, method: method, headers: headers + extra, body: raw.map { ByteBuffer(bytes: $0) })
        return Answer(status: response.status, headers: response.headers, text: String(buffer: response.body))
    }
}

extension APIClient {
    /// A new visitor.
    func visitor(_ language: String = "zh") async throws -> APIClient {
        let session = try await send(.post, "/api/v1/chat/session", ["language": .string(language)])
        var visitor = self
        visitor.headers[.authorization] = "Bearer " + (session["token"]?.string ?? "")
        return visitor
    }

    func say(_ text: String, id: String = UUID().uuidString) async throws -> Answer {
        try await send(.post, "/api/v1/chat/messages", ["id": .string(id), "text": .string(text)])
    }

    /// The same person after signing in.
    func signedIn(_ email: String, _ password: String) async throws -> APIClient {
        let session = try await send(
            .post, "/api/v1/session", ["email": .string(email), "password": .string(password)])
        #expect(session.status == .ok)
        let cookie = session.headers[.setCookie]?.split(separator: ";").first.map(String.init)
        var agent = self
        agent.headers[.cookie] = cookie
        agent.headers[try #require(.init("X-CSRF-Token"))] = session["csrf"]?.string
        return agent
    }

    func administrator(of server: KefuServer) async throws -> APIClient {
        try await signedIn("admin@example.com", try #require(server.newPassword))
    }
}

extension HTTPFields {
    fileprivate static func + (one: HTTPFields, other: HTTPFields) -> HTTPFields {
        var sum = one
        for field in other { sum[field.name] = field.value }
        return sum
    }
}

/// Lends a client of a new server, through the router or, for streams, through a socket.
func withAPI(
    _ setup: TestingSetup = .router, settings: Settings = Settings(), shop: String? = nil,
    _ body: @escaping @Sendable (APIClient, KefuServer) async throws -> Void
) async throws {
    try await TestServer.with(settings: settings, shop: shop) { server in
        let application = Application(
            responder: try await server.responder(), server: .kefu, logger: TestServer.logger)
        try await application.test(setup) { try await body(APIClient(client: $0), server) }
    }
}
