import Assembly
import Conversations
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing

@testable import HTTPAPI

struct HelpTests {
    private static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .accept: "text/html"]
    private static let article = "/help/en/articles/returns.en"

    @Test func `everybody may search, and is told where it stands`() async throws {
        try await withAPI { api, _ in
            let found = try await api.send(.get, "/api/v1/help/search?q=refund%20days&language=en")
            #expect(found.status == .ok)
            #expect(found.text.contains("\"path\":\"/help/en/articles/returns.en\""))
            #expect(found.text.contains("{\"isMatch\":true,\"text\":\"Refunds\"}"))
        }
    }

    @Test(arguments: ["", "?q=", "?q=%20", "?q=" + String(repeating: "a", count: 201)])
    func `an empty or endless search is refused`(query: String) async throws {
        try await withAPI { api, _ in
            let answer = try await api.send(.get, "/api/v1/help/search" + query)
            #expect(answer.status == .badRequest)
            #expect(answer["error.field"] == "q")
        }
    }

    @Test func `who searches without end has to wait, on the page as in the API`() async throws {
        try await withAPI { api, _ in
            var last = try await api.send(.get, "/api/v1/help/search?q=refund")
            for _ in 0..<80 where last.status == .ok { last = try await api.send(.get, "/api/v1/help/search?q=refund") }
            #expect(last.status == .tooManyRequests)
            #expect(last.errorCode == "too_many" && last.headers[.retryAfter] != nil)
            let page = try await api.send(.get, "/help/en/search?q=refund", with: [.accept: "text/html"])
            #expect(page.status == .tooManyRequests && page.headers[.retryAfter] != nil)
        }
    }

    @Test func `what readers say is kept once a reader, and read by agents`() async throws {
        try await withAPI { api, server in
            let first = try await api.send(.post, Self.article, raw: Data("helpful=no".utf8), with: Self.form)
            #expect(first.status == .seeOther)
            #expect(first.headers[.location] == Self.article + "?feedback=no#article_feedback")
            let setCookie = try #require(first.headers[.setCookie])
            #expect(
                setCookie.contains("HttpOnly") && setCookie.contains("SameSite=Lax") && setCookie.contains("Path=/help")
            )
            let page = try await api.send(.get, Self.article + "?feedback=no")
            #expect(page.text.contains("name=\"comment\""))
            var again = Self.form
            again[.cookie] = setCookie.split(separator: ";").first.map(String.init)
            let words = Data("helpful=no&comment=Which+card%3F+%3Cb%3E".utf8)
            let second = try await api.send(.post, Self.article, raw: words, with: again)
            #expect(second.headers[.location]?.hasSuffix("?feedback=words#article_feedback") == true)
            _ = try await api.send(.post, Self.article, raw: Data("helpful=yes".utf8), with: Self.form)

            #expect(try await api.send(.get, "/api/v1/knowledge/feedback").status == .unauthorized)
            let agent = try await api.administrator(of: server)
            let list = try await agent.send(.get, "/api/v1/knowledge/feedback").json?["articles"]
            guard case .array(let articles) = list, let only = articles.first else { throw CancellationError() }
            #expect(articles.count == 1)
            #expect(only["id"] == "returns.en" && only["title"] == "Returns")
            #expect(only["yes"] == 1 && only["no"] == 1)
            guard case .array(let comments) = only["comments"] else { throw CancellationError() }
            #expect(comments.map { $0["text"]?.string } == ["Which card? <b>"])
        }
    }

    @Test func `a search in vain and an article that did not help stand among the gaps`() async throws {
        try await withAPI { api, server in
            _ = try await api.send(.get, "/help/en/search?q=zebra+saddles")
            _ = try await api.send(.get, "/help/en/search?q=Zebra+saddles")
            _ = try await api.send(.get, "/help/en/search?q=refund")
            var typed = Self.form
            typed[.accept] = nil
            for query in ["zebra+saddles", "unicorn+bridles", "refund"] {
                let answer = try await api.send(.post, "/help/en/search", raw: Data("q=\(query)".utf8), with: typed)
                #expect(answer.status == .noContent)
            }
            _ = try await api.send(
                .post, Self.article, raw: Data("helpful=no&comment=Which+card%3F".utf8), with: Self.form)
            let agent = try await api.administrator(of: server)
            let report = try await agent.send(.get, "/api/v1/knowledge/gaps?days=7")
            guard case .array(let gaps) = report["gaps"], case .array(let articles) = report["articles"] else {
                Issue.record("there is no report: \(report.text)")
                return
            }
            #expect(Set(gaps.compactMap { $0["question"]?.string }) == ["zebra saddles", "unicorn bridles"])
            #expect(
                gaps.allSatisfy { $0["searchers"] == 1 && $0["customers"] == 0 && $0[path: "reasons.searched"] == 1 })
            #expect(gaps.allSatisfy { $0["answeredBy"] == nil })
            #expect(articles.count == 1)
            #expect(articles.first?["title"] == "Returns" && articles.first?["no"] == 1)
            #expect(articles.first?["path"]?.string == Self.article)
            #expect(articles.first?[path: "comments.0.text"] == "Which card?")
            // Once an article has the words, a search finds it.
            let page = Data("# Zebra saddles\n\nWe sell zebra saddles in two sizes.".utf8)
            _ = try await agent.send(.post, "/api/v1/knowledge/uploads?name=zebra.md", raw: page)
            let after = try await agent.send(.get, "/api/v1/knowledge/gaps?days=7")
            guard case .array(let closed) = after["gaps"] else { throw CancellationError() }
            let answered = closed.filter { $0["answeredBy"] != nil }
            #expect(answered.map { $0[path: "answeredBy.title"]?.string } == ["Zebra saddles"])
        }
    }

    @Test(arguments: ["", "q=", "q=" + String(repeating: "a", count: 201)])
    func `no search, an endless one and another site's are not taken note of`(body: String) async throws {
        try await withAPI { api, server in
            let answer = try await api.send(.post, "/help/en/search", raw: Data(body.utf8), with: Self.form)
            #expect(answer.status == .unprocessableContent)
            var foreign = Self.form
            foreign[try #require(.init("Sec-Fetch-Site"))] = "cross-site"
            let sent = Data("q=zebra+saddles".utf8)
            #expect(try await api.send(.post, "/help/en/search", raw: sent, with: foreign).status == .forbidden)
            _ = try await api.send(.get, "/help/en/search?q=zebra+saddles", with: foreign)
            let kept = try await server.store.missedSearches.openQuestions(from: .distantPast, to: .distantFuture)
            #expect(kept.isEmpty)
        }
    }

    @Test(arguments: [
        ("helpful=maybe", HTTPResponse.Status.unprocessableContent), ("", .unprocessableContent),
        ("helpful=no&comment=" + String(repeating: "a", count: 1_001), .unprocessableContent),
    ])
    func `what no reader's form sends is refused`(body: String, status: HTTPResponse.Status) async throws {
        try await withAPI { api, server in
            let answer = try await api.send(.post, Self.article, raw: Data(body.utf8), with: Self.form)
            #expect(answer.status == status)
            #expect(try await server.store.feedback.summaries().isEmpty)
        }
    }

    @Test func `another site's form, and an article that is not there, are refused`() async throws {
        try await withAPI { api, server in
            var foreign = Self.form
            foreign[try #require(.init("Sec-Fetch-Site"))] = "cross-site"
            let body = Data("helpful=yes".utf8)
            #expect(try await api.send(.post, Self.article, raw: body, with: foreign).status == .forbidden)
            let none = try await api.send(.post, "/help/en/articles/none", raw: body, with: Self.form)
            #expect(none.status == .notFound)
            #expect(try await server.store.feedback.summaries().isEmpty)
        }
    }

    @Test func `who judges without end has to wait`() async throws {
        try await withAPI { api, server in
            var statuses: [HTTPResponse.Status] = []
            for _ in 0..<25 {
                let answer = try await api.send(.post, Self.article, raw: Data("helpful=yes".utf8), with: Self.form)
                statuses.append(answer.status)
            }
            #expect(statuses.first == .seeOther && statuses.last == .tooManyRequests)
        }
    }

    @Test func `an uploaded article is published at once, with its day`() async throws {
        try await withAPI { api, server in
            let before = try await api.send(.get, "/help/en")
            let agent = try await api.administrator(of: server)
            let page = Data("# Gift wrapping\n\nGift wrapping costs 3 dollars for each parcel.".utf8)
            _ = try await agent.send(.post, "/api/v1/knowledge/uploads?name=gifts.md", raw: page)
            let after = try await api.send(.get, "/help/en")
            #expect(!before.text.contains("Gift wrapping") && after.text.contains("Gift wrapping"))
            let article = try await api.send(.get, "/help/en/articles/uploads/gifts")
            #expect(article.text.contains("<time datetime="))
            let map = try await api.send(.get, "/sitemap.xml")
            #expect(map.text.contains("/help/en/articles/uploads/gifts</loc>\n<lastmod>"))
        }
    }

    @Test func `an answer's source leads to the page, at its heading`() async throws {
        var settings = Settings()
        settings.publicURL = "https://chat.example.com"
        try await withAPI(settings: settings) { api, server in
            let agent = try await api.administrator(of: server)
            let page = Data("# Gifts\n\n## What wrapping costs\n\nGift wrapping costs 3 dollars a parcel.".utf8)
            _ = try await agent.send(.post, "/api/v1/knowledge/uploads?name=gifts.md", raw: page)
            try await running(server.jobs) {
                let sent = try await api.visitor("en").say("What does gift wrapping cost?")
                let id = try #require(sent["message.id"]?.string)
                let question = try #require(try await server.store.log.event(of: MessageID(id)))
                let reply = try await eventually {
                    try await server.store.log.events(
                        of: question.conversation, after: question.sequence, limit: 100
                    ).lazy.compactMap { event -> SentMessage? in
                        if case .messageSent(let reply) = event.body { reply } else { nil }
                    }.first
                }
                #expect(
                    reply.content.sources.map(\.url)
                        == ["https://chat.example.com/help/en/articles/uploads/gifts#what-wrapping-costs"])
            }
        }
    }

    @Test(arguments: ["/help", "/help/en", article, "/sitemap.xml", "/llms.txt", "/api/v1/help/search?q=a"])
    func `without the help centre there are no pages`(path: String) async throws {
        var settings = Settings()
        settings.publishesArticles = false
        try await withAPI(settings: settings) { api, _ in
            let answer = try await api.send(.get, path)
            #expect(answer.status == .notFound)
        }
    }
}
