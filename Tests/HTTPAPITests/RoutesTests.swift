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
}
