import Foundation
import HummingbirdTesting
import Testing

/// What happens on one connection, over a real socket.
///
/// An answer that never comes fails by the time limit.
@Suite(.timeLimit(.minutes(1)))
struct ConnectionTests {
    /// The lines of what the server says until it ends the connection, in lower case.
    private static func lines(saying bytes: String) async throws -> [String] {
        let answer = ReceivedText()
        try await withAPI(.live) { api, _ in
            await answer.set(try await RawConnection.exchange(bytes, port: try #require(api.client.port)))
        }
        return await answer.text.lowercased().replacing("\r\n", with: "\n").components(separatedBy: "\n")
    }

    private actor ReceivedText {
        var text = ""
        func set(_ text: String) { self.text = text }
    }

    private static let ready = "GET /readyz HTTP/1.1\r\nHost: kefu\r\n\r\n"

    @Test(arguments: [
        "GET /healthz HTTP/1.1\r\nHost: kefu\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
            + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: kefu\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: kefu\r\nConnection: keep-alive, Upgrade\r\nUpgrade: h2c\r\n"
            + "Content-Length: 5\r\n\r\nhello",
    ])
    func `a request for another protocol is answered in this one, and ends the connection`(request: String)
        async throws
    {
        let lines = try await Self.lines(saying: request + Self.ready)
        #expect(lines.filter { $0.hasPrefix("http/1.1") } == ["http/1.1 200 ok"])
        #expect(lines.contains("connection: close"))
        #expect(lines.suffix(2) == ["ok", ""])
    }

    @Test func `a tunnel is refused, and ends the connection`() async throws {
        let lines = try await Self.lines(saying: "CONNECT kefu:80 HTTP/1.1\r\nHost: kefu:80\r\n\r\n" + Self.ready)
        #expect(lines.filter { $0.hasPrefix("http/1.1") }.count == 1)
        #expect(lines.first?.hasPrefix("http/1.1 4") == true)
    }

    @Test func `what came before a request for another protocol is answered without ending the connection`()
        async throws
    {
        let upgrade = "GET /healthz HTTP/1.1\r\nHost: kefu\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"
        let lines = try await Self.lines(saying: Self.ready + upgrade)
        let closing = try #require(lines.firstIndex(of: "connection: close"))
        let second = try #require(lines.lastIndex(of: "http/1.1 200 ok"))
        #expect(lines.filter { $0 == "http/1.1 200 ok" }.count == 2)
        #expect(closing > second)
    }

    @Test(arguments: ["/readyz", "/nothing", "/api/v1/nothing", "/api/v1/desk/conversations", "/widget.js"])
    func `HEAD sends no body, so that the next response is where it belongs`(path: String) async throws {
        let last = "GET /healthz HTTP/1.1\r\nHost: kefu\r\nConnection: close\r\n\r\n"
        let lines = try await Self.lines(saying: "HEAD \(path) HTTP/1.1\r\nHost: kefu\r\n\r\n" + last)
        let blank = try #require(lines.firstIndex(of: ""))
        #expect(lines[blank + 1] == "http/1.1 200 ok")
        #expect(lines.suffix(2) == ["ok", ""])
    }
}
