import Conversations
import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import HTTPAPI

struct KnowledgeTests {
    private static let page = Data("# Gift wrapping\n\nGift wrapping costs 3 dollars for each parcel.".utf8)

    @Test func `an uploaded article is listed, found and answered from at once`() async throws {
        try await withAPI { api, server in
            let agent = try await api.administrator(of: server)
            let report = try await agent.send(.post, "/api/v1/knowledge/uploads?name=gifts.md", raw: Self.page)
            #expect(report.status == .ok)
            #expect(report["articles.added"] == 1)
            let list = try await agent.send(.get, "/api/v1/knowledge/articles")
            #expect(list.text.contains("\"id\":\"uploads/gifts\""))
            let hits = try await agent.send(.get, "/api/v1/knowledge/search?q=gift%20wrapping")
            #expect(
                hits["hits.0.articleID"] == "uploads/gifts" || hits.text.contains("\"articleID\":\"uploads/gifts\""))
            guard case .array(let found) = hits["hits"] else {
                Issue.record("there are no hits")
                return
            }
            let hit = try #require(found.first { $0[path: "articleID"] == "uploads/gifts" })
            // "Gift wrapping costs 3 dollars for each parcel."
            #expect(hit[path: "marks"] == [[0, 4], [5, 8]])
            let article = try await agent.send(.get, "/api/v1/knowledge/article?id=uploads%2Fgifts")
            #expect(article["title"] == "Gift wrapping")
            #expect(article.text.contains("Gift wrapping costs 3 dollars"))
            let none = try await agent.send(.get, "/api/v1/knowledge/article?id=none")
            #expect(none.status == .notFound)
            let answer = try await agent.send(.post, "/api/v1/ask", ["question": "What does gift wrapping cost?"])
            #expect(answer["text"]?.string?.contains("3 dollars") == true)
        }
    }

    @Test func `what cannot be read is reported with its remedy`() async throws {
        try await withAPI { api, server in
            let agent = try await api.administrator(of: server)
            let report = try await agent.send(.post, "/api/v1/knowledge/uploads?name=a.docx", raw: Data("no ZIP".utf8))
            #expect(report.status == .ok)
            #expect(report["articles.added"] == 0)
            #expect(report.text.contains("the document is damaged"))
        }
    }

    @Test func `nameless files, empty searches and strangers are refused`() async throws {
        try await withAPI { api, server in
            #expect(try await api.send(.get, "/api/v1/knowledge/articles").status == .unauthorized)
            #expect(
                try await api.send(.post, "/api/v1/knowledge/uploads?name=a.md", raw: Self.page).status == .unauthorized
            )
            let agent = try await api.administrator(of: server)
            #expect(try await agent.send(.post, "/api/v1/knowledge/uploads", raw: Self.page).status == .badRequest)
            #expect(
                try await agent.send(.post, "/api/v1/knowledge/uploads?name=..%2F.hidden", raw: Self.page).status
                    == .badRequest)
            #expect(try await agent.send(.get, "/api/v1/knowledge/search").status == .badRequest)
        }
    }

    @Test(arguments: [
        "/api/v1/knowledge/search?q=gift&limit=", "/api/v1/help/search?q=gift&limit=",
        "/api/v1/desk/conversations?limit=",
    ])
    func `a limit that is none is told, and what would be one`(path: String) async throws {
        try await withAPI { api, server in
            let agent = try await api.administrator(of: server)
            #expect(try await agent.send(.get, path + "3").status == .ok)
            for limit in ["0", "-1", "2.5", "many", "9999999999999999999"] {
                let answer = try await agent.send(.get, path + limit)
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains("'limit' must be a whole number from 1 to"))
            }
        }
    }
}
