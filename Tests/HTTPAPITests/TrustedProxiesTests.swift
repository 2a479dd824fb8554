import Assembly
import Conversations
import Foundation
import HTTPAPI
import HTTPTypes
import HummingbirdTesting
import Testing

struct TrustedProxiesTests {
    private static let proxies = TrustedProxies(["10.0.0.0/8", "2001:db8:ffff::/48"].compactMap { AddressRange($0) })

    private static func client(_ peer: String, _ headers: [(String, String)]) throws -> IPAddress {
        var fields = HTTPFields()
        for (name, value) in headers {
            fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
        }
        return proxies.client(behind: try #require(IPAddress(peer)), fields)
    }

    @Test(arguments: [
        ("203.0.113.9", "198.51.100.1", "203.0.113.9"),
        ("10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1"),
        ("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.9.9.9,10.1.1.1", "198.51.100.1"),
        ("10.0.0.1", "10.2.2.2, 10.1.1.1", "10.2.2.2"),
        ("10.0.0.1", "198.51.100.1:4711", "198.51.100.1"),
        ("2001:db8:ffff::1", "2001:db8::7", "2001:db8::7"),
        ("10.0.0.1", "[2001:db8::7]:4711", "2001:db8::7"),
        ("10.0.0.1", "198.51.100.1, nonsense", "10.0.0.1"),
        ("10.0.0.1", "198.51.100.1, unknown, 10.1.1.1", "10.1.1.1"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", ",,,", "10.0.0.1"),
    ])
    func `the client is the nearest address that is no proxy of ours`(peer: String, header: String, client: String)
        throws
    {
        #expect(try Self.client(peer, [("X-Forwarded-For", header)]) == IPAddress(client))
    }

    /// The examples of RFC 7239, section 4 and 6.
    @Test(arguments: [
        ("for=192.0.2.60;proto=http;by=203.0.113.43", "192.0.2.60"),
        ("For=\"[2001:db8:cafe::17]:4711\"", "2001:db8:cafe::17"),
        ("for=192.0.2.43, for=198.51.100.17", "198.51.100.17"),
        ("for=192.0.2.43:47011", "192.0.2.43"),
        ("for=\"_gazonk\"", "10.0.0.1"),
        ("for=unknown", "10.0.0.1"),
        ("proto=http", "10.0.0.1"),
    ])
    func `Forwarded is read as it is specified`(header: String, client: String) throws {
        #expect(try Self.client("10.0.0.1", [("Forwarded", header)]) == IPAddress(client))
    }

    @Test func `lines of one header are one list`() throws {
        let lines = [("X-Forwarded-For", "1.2.3.4"), ("X-Forwarded-For", "198.51.100.1")]
        #expect(try Self.client("10.0.0.1", lines) == IPAddress("198.51.100.1"))
    }

    @Test func `a header that the proxy has only passed on makes nobody somebody else`() throws {
        let both = [("X-Forwarded-For", "198.51.100.1"), ("Forwarded", "for=1.2.3.4")]
        #expect(try Self.client("10.0.0.1", both) == IPAddress("10.0.0.1"))
        let alike = [("X-Forwarded-For", "198.51.100.1"), ("Forwarded", "for=198.51.100.1")]
        #expect(try Self.client("10.0.0.1", alike) == IPAddress("198.51.100.1"))
    }

    @Test(arguments: [
        ("192.0.2.0/24", "192.0.2.255", true), ("192.0.2.0/24", "192.0.3.0", false),
        ("192.0.2.128/25", "192.0.2.127", false), ("192.0.2.128/25", "192.0.2.200", true),
        ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false), ("0.0.0.0/0", "255.255.255.255", true),
        ("0.0.0.0/0", "::1", false), ("2001:db8::/33", "2001:db8:7fff::1", true),
        ("2001:db8::/33", "2001:db8:8000::1", false), ("192.0.2.0/24", "::ffff:192.0.2.7", true),
    ])
    func `a range holds what begins as it does`(range: String, address: String, isInside: Bool) throws {
        #expect(try #require(AddressRange(range)).contains(try #require(IPAddress(address))) == isInside)
    }

    @Test(arguments: ["", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0", "::/129", "10.0.0.1/8/8"])
    func `what is no range is refused`(text: String) {
        #expect(AddressRange(text) == nil)
    }

    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("2001:db8::7", "2001:db8:0:0::/64"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
    ])
    func `limits count a household of version 6 as one`(address: String, counted: String) {
        #expect(IPAddress(address)?.neighbourhood == counted)
    }

    @Test(arguments: [(trusts: true, expected: 200), (trusts: false, expected: 429)])
    func `visitors behind a trusted proxy have limits of their own`(trusts: Bool, expected: Int) async throws {
        var settings = Settings()
        if trusts { settings.trustedProxies = TrustedProxies(["127.0.0.1", "::1"].compactMap { AddressRange($0) }) }
        let name = try #require(HTTPField.Name("X-Forwarded-For"))
        try await withAPI(.live, settings: settings) { api, _ in
            var status = 0
            for _ in 0..<100 where status != 429 {
                let answer = try await api.send(.post, "/api/v1/chat/session", [:], with: [name: "198.51.100.1"])
                status = Int(answer.status.code)
            }
            #expect(status == 429)
            let other = try await api.send(.post, "/api/v1/chat/session", [:], with: [name: "198.51.100.2"])
            #expect(Int(other.status.code) == expected)
        }
    }
}
