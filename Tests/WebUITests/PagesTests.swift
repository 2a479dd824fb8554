import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import WebUI

struct PagesTests {
    /// Knows one account, whose password is `right`.
    private struct OneAccount: SignIn {
        func signIn(email: String, password: String, from address: String?) async throws -> String {
            guard password != "often" else { throw SignInError.tooManyAttempts(retryAfterSeconds: 30) }
            guard email == "mei@example.com", password == "right" else { throw SignInError.wrongEmailOrPassword }
            return "kefu_session=token; HttpOnly"
        }

        func isSignedIn(_ headers: HTTPFields) async throws -> Bool {
            headers[.cookie]?.contains("kefu_session=token") ?? false
        }
    }

    private func request(
        _ path: String, _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:], form: String? = nil
    ) async throws -> TestResponse {
        let routes = try await WebUIRoutes(resources: ResourceFolder.locate(), signIn: OneAccount())
        let router = Router()
        router.add(middleware: routes.errorPages(for: BasicRequestContext.self))
        routes.add(to: router)
        var headers = headers
        if form != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let fields = headers
        return try await Application(router: router).test(.router) { client in
            try await client.execute(
                uri: path, method: method, headers: fields, body: form.map { ByteBuffer(string: $0) })
        }
    }

    private let signedIn: HTTPFields = [.cookie: "kefu_session=token", .accept: "text/html"]

    @Test func `the desk asks those who are not signed in to do so and remembers the place`() async throws {
        let response = try await request("/desk/conversations/c-1?view=mine")
        #expect(response.status == .seeOther)
        #expect(
            response.headers[.location] == "/desk/sign-in?next=%2Fdesk%2Fconversations%2Fc%2D1%3Fview%3Dmine")
    }

    @Test(arguments: [("zh-CN,zh;q=0.9,en;q=0.8", "客服工作台"), ("fr, en;q=0.7", "Desk"), ("", "Desk")])
    func `the desk speaks the language that the browser prefers`(header: String, title: String) async throws {
        var headers = signedIn
        headers[.acceptLanguage] = header
        let response = try await request("/desk", headers: headers)
        let page = String(buffer: response.body)
        #expect(page.contains("<title>\(title) · kefu</title>"))
        #expect(page.contains("id=\"texts\">{\"actionFailed\":"), "the script finds its texts")
    }

    @Test(arguments: [
        ("/desk/workload", "zh", "工作量"), ("/desk/knowledge", "zh", "知识"), ("/desk/knowledge", "en", "Knowledge"),
    ])
    func `pages beside the desk have a title of their own and lead to each other`(
        path: String, language: String, title: String
    ) async throws {
        let page = String(buffer: try await request("\(path)?language=\(language)", headers: signedIn).body)
        #expect(page.contains("<title>\(title) · kefu</title>"))
        for other in ["/desk/workload", "/desk/knowledge"] where other != path {
            #expect(page.contains("href=\"\(other)\""))
        }
        #expect(try await request(path).status == .seeOther, "not for those who have not signed in")
    }

    @Test func `a chosen language is remembered and wins`() async throws {
        var headers = signedIn
        headers[.acceptLanguage] = "en"
        let response = try await request("/desk?language=zh", headers: headers)
        #expect(String(buffer: response.body).contains("<html lang=\"zh\">"))
        #expect(response.headers[.setCookie]?.hasPrefix("kefu_language=zh") == true)
    }

    @Test func `pages forbid scripts and styles inside them`() async throws {
        let response = try await request("/desk", headers: signedIn)
        let page = String(buffer: response.body)
        let policy = try #require(response.headers[.contentSecurityPolicy])
        #expect(policy.contains("script-src 'self'") && !policy.contains("unsafe"))
        #expect(!page.contains(" style=") && !page.contains("<style") && !page.contains(" onclick="))
    }

    @Test func `the right password opens a session and leads to the place asked for`() async throws {
        let response = try await request(
            "/desk/sign-in", .post, form: "email=mei%40example.com&password=right&next=%2Fdesk%3Fview%3Dmine")
        #expect(response.status == .seeOther)
        #expect(response.headers[.location] == "/desk?view=mine")
        #expect(response.headers[.setCookie] == "kefu_session=token; HttpOnly")
    }

    @Test func `a wrong password keeps the e-mail and escapes it`() async throws {
        let response = try await request(
            "/desk/sign-in", .post, headers: [.acceptLanguage: "en"], form: "email=%22%3E%3Cscript%3E&password=wrong")
        #expect(response.status == .unprocessableContent)
        let page = String(buffer: response.body)
        #expect(page.contains("do not match") && page.contains("&lt;script&gt;") && !page.contains("<script>"))
    }

    @Test func `too many attempts say how long to wait`() async throws {
        let response = try await request(
            "/desk/sign-in", .post, headers: [.acceptLanguage: "en"], form: "email=a&password=often")
        #expect(response.status == .tooManyRequests)
        #expect(response.headers[.retryAfter] == "30")
        #expect(String(buffer: response.body).contains("30 seconds"))
    }

    @Test(arguments: ["cross-site", "same-site"])
    func `another site cannot sign anybody in`(site: String) async throws {
        let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let response = try await request(
            "/desk/sign-in", .post, headers: [name: site, .accept: "text/html"],
            form: "email=mei%40example.com&password=right")
        #expect(response.status == .forbidden)
        #expect(response.headers[.setCookie] == nil)
    }

    @Test(arguments: [
        "https://evil.example", "//evil.example", "/desk/../..//evil", "/deskevil", "/desk\\evil", "/desk/sign-in",
    ])
    func `the way after the sign-in stays on the desk`(next: String) {
        let destination = SignInPage.safeDestination(next)
        #expect(destination == "/desk" || (destination.hasPrefix("/desk/") && !destination.contains("\\")))
    }

    @Test func `a missing page is a page for browsers`() async throws {
        let response = try await request("/assets/none.css", headers: [.accept: "text/html", .acceptLanguage: "zh"])
        #expect(response.status == .notFound)
        #expect(String(buffer: response.body).contains("没有这个页面"))
    }

    @Test func `a file that the browser has is not sent again`() async throws {
        let first = try await request("/assets/base.css")
        let tag = try #require(first.headers[.eTag])
        #expect(first.headers[.contentType] == "text/css; charset=utf-8")
        let second = try await request("/assets/base.css", headers: [.ifNoneMatch: "\"other\", W/\(tag)"])
        #expect(second.status == .notModified)
        #expect(second.body.readableBytes == 0)
    }

    @Test(arguments: ["/assets/../Strings/zh.json", "/assets/%2e%2e/Strings/zh.json", "/assets//etc/passwd"])
    func `files outside the assets are out of reach`(path: String) async throws {
        #expect(try await request(path).status == .notFound)
    }

    @Test(arguments: ["/widget.js", "/packs/js/sdk.js"])
    func `any site may load the widget`(path: String) async throws {
        let response = try await request(path)
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "text/javascript; charset=utf-8")
        #expect(response.headers[.accessControlAllowOrigin] == "*")
    }

    @Test(arguments: ["/assets/desk.css", "/widget.js", "/assets/icon.svg", "/desk?language=zh"])
    func `a browser that takes gzip is sent gzip, and the same text`(path: String) async throws {
        let plain = try await request(path, headers: signedIn)
        var headers = signedIn
        headers[.acceptEncoding] = "br;q=1.0, gzip;q=0.8, *;q=0.1"
        let small = try await request(path, headers: headers)
        #expect(small.headers[.contentEncoding] == "gzip" && plain.headers[.contentEncoding] == nil)
        #expect(small.headers[.vary] == "Accept-Encoding" && plain.headers[.vary] == "Accept-Encoding")
        #expect(small.headers[.contentType] == plain.headers[.contentType])
        #expect(small.headers[.contentLength] == String(small.body.readableBytes))
        #expect(small.body.readableBytes < plain.body.readableBytes)
        #expect(try Self.gunzip(Data(small.body.readableBytesView)) == Data(plain.body.readableBytesView))
    }

    /// By the program of that name.
    private static func gunzip(_ data: Data) throws -> Data {
        let (program, input, output) = (Process(), Pipe(), Pipe())
        program.executableURL = URL(filePath: "/usr/bin/env")
        program.arguments = ["gzip", "-dc"]
        program.standardInput = input
        program.standardOutput = output
        try program.run()
        try input.fileHandleForWriting.write(contentsOf: data)
        try input.fileHandleForWriting.close()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        program.waitUntilExit()
        #expect(program.terminationStatus == 0)
        return text
    }

    @Test(arguments: ["", "identity", "br", "gzip;q=0", "*;q=0", "gzip;q=0, *"])
    func `a browser that does not take gzip is sent the file as it is`(encodings: String) async throws {
        let response = try await request("/widget.js", headers: [.acceptEncoding: encodings])
        #expect(response.headers[.contentEncoding] == nil)
        #expect(String(buffer: response.body).hasPrefix("(() => {"))
    }

    @Test func `each encoding of a file has a tag of its own, by which it is not sent again`() async throws {
        let compressed: HTTPFields = [.acceptEncoding: "gzip"]
        let plainTag = try #require(try await request("/widget.js").headers[.eTag])
        let tag = try #require(try await request("/widget.js", headers: compressed).headers[.eTag])
        #expect(tag != plainTag)
        for (known, status) in [(tag, HTTPResponse.Status.notModified), (plainTag, .ok)] {
            let again = try await request("/widget.js", headers: [.acceptEncoding: "gzip", .ifNoneMatch: known])
            #expect(again.status == status)
            #expect(again.headers[.eTag] == tag && again.headers[.vary] == "Accept-Encoding")
        }
    }
}
