import Assembly
import Conversations
import Foundation
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import HTTPAPI

struct RoutesTests {
    @Test func `the OpenAPI document describes every route of the API, and no other`() async throws {
        try await TestServer.with { server in
            let routes = try await server.router().routes
                .map { "\($0.method.rawValue.lowercased()) \($0.path)" }
                .filter { $0.contains("/api/v1/") }
            let documented = OpenAPIDocument.operations.map { "\($0.method) \($0.path)" }
            #expect(Set(routes) == Set(documented))
            #expect(Set(documented).count == documented.count)
        }
    }

    @Test func `the document is served, and says what a message needs`() async throws {
        try await withAPI { api, _ in
            let document = try await api.send(.get, "/api/v1/openapi.json")
            #expect(document["openapi"] == "3.1.0")
            let operation = document.json?["paths"]?["/api/v1/chat/messages"]?["post"]
            let schema = operation?["requestBody"]?["content"]?["application/json"]?["schema"]
            #expect(schema?["required"] == ["id", "text"])
            #expect(operation?["security"] == [["visitor": []]])
        }
    }

    @Test func `those who watch are told how it is`() async throws {
        try await withAPI { api, _ in
            #expect(try await api.send(.get, "/healthz").text == "ok\n")
            #expect(try await api.send(.get, "/readyz").text == "ready\n")
            _ = try await api.send(.get, "/api/v1/nothing")
            let metrics = try await api.send(.get, "/metrics")
            #expect(metrics.headers[.contentType]?.hasPrefix("text/plain; version=0.0.4") == true)
            #expect(metrics.text.contains("kefu_http_requests_total{status=\"2xx\"} 2\n"))
            #expect(metrics.text.contains("kefu_http_requests_total{status=\"4xx\"} 1\n"))
            #expect(metrics.text.contains("kefu_turn_failures_total 0\n"))
        }
    }

    @Test(arguments: ["/desk", "/desk/conversations/c1"])
    func `pages for agents send those who are not signed in to the sign-in page`(path: String) async throws {
        try await withAPI { api, server in
            let page = try await api.send(.get, path)
            #expect((300..<400).contains(page.status.code))
            #expect(page.headers[.location]?.hasPrefix("/desk/sign-in") == true)
            let agent = try await api.administrator(of: server)
            #expect(try await agent.send(.get, path).status == .ok)
        }
    }

    @Test(arguments: ["/healthz", "/desk/sign-in", "/assets/base.css", "/widget.js", "/api/v1/openapi.json", "/desk"])
    func `HEAD is GET without the body`(path: String) async throws {
        try await withAPI { api, _ in
            let get = try await api.send(.get, path)
            let head = try await api.send(.head, path)
            #expect(head.status == get.status)
            #expect(head.headers[.contentType] == get.headers[.contentType])
            #expect(head.headers[.contentLength] == String(get.text.utf8.count))
            #expect(head.text.isEmpty)
        }
    }

    @Test func `a stream has no HEAD`() async throws {
        try await withAPI { api, server in
            #expect(try await api.send(.head, "/api/v1/chat/events").status == .unauthorized)
            let answer = try await api.visitor().send(.head, "/api/v1/chat/events")
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.headers[.allow] == "GET")
            #expect(server.bus.subscriberCount == 0)
        }
    }

    @Test(arguments: [
        ("/api/v1/chat/messages", HTTPRequest.Method.get, "POST"), ("/api/v1/chat/events", .post, "GET, HEAD"),
        ("/api/v1/session", .put, "DELETE, GET, HEAD, POST"), ("/api/v1/desk/conversations/c1", .delete, "GET, HEAD"),
        ("/api/v1/chat/messages", .head, "POST"), ("/widget.js", .post, "GET, HEAD"), ("/desk", .post, "GET, HEAD"),
    ])
    func `a method that a path does not have is refused with those it has`(
        path: String, method: HTTPRequest.Method, allowed: String
    ) async throws {
        try await withAPI { api, _ in
            for accepted in ["application/json", "text/html"] {
                let answer = try await api.send(method, path, with: [.accept: accepted])
                #expect(answer.status == .methodNotAllowed)
                #expect(answer.headers[.allow] == allowed)
                if path.hasPrefix("/api/"), method != .head { #expect(answer.errorCode == "no_such_method") }
            }
        }
    }
}
