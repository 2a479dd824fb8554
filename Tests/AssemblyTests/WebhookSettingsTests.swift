import Assembly
import Foundation
import TestSupport
import Testing

struct WebhookSettingsTests {
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    private static func settings(_ file: String, environment: [String: String] = [:]) throws -> Settings {
        let folder = try TemporaryFolder(["kefu.yml": file])
        return try withExtendedLifetime(folder) {
            try SettingsReader.settings(
                file: folder.url.appending(path: "kefu.yml"), environment: environment, arguments: [:])
        }
    }

    private static func problem(_ file: String) -> String {
        #expect(throws: SettingsError.self) { try settings(file) }?.description ?? ""
    }

    @Test func `endpoints are read in the order of the file`() throws {
        let settings = try Self.settings(
            """
            port: 1001
            webhooks:
              crm:
                url: https://crm.example.com/kefu?x=1
                secret: \(Self.secret)
                events: [message.received, conversation.resolved]
              bot:
                url: http://10.0.0.7:9000/
                secret-environment: BOT_SECRETS
                events: conversation.waiting
            """, environment: ["BOT_SECRETS": "whsec_\(Data(count: 32).base64EncodedString()) \(Self.secret)"])
        #expect(settings.port == 1001)
        #expect(settings.webhooks.map(\.name) == ["crm", "bot"])
        #expect(settings.webhooks[0].url == "https://crm.example.com/kefu?x=1")
        #expect(settings.webhooks[0].events == [.messageReceived, .conversationResolved])
        #expect(settings.webhooks[0].secrets == [WebhookSecret(Self.secret)])
        #expect(settings.webhooks[1].secrets.count == 2)
        #expect(settings.webhooks[1].secrets.last == WebhookSecret(Self.secret))
    }

    @Test(arguments: [
        ("uurl: x", "did you mean 'url'"), ("event: x", "did you mean 'events'"),
        ("url: crm.example.com", "'webhooks.crm.url' must be an address"), ("url: ftp://a", "'webhooks.crm.url'"),
        ("url: \"https://u:hunter2@a.example/\"", "'webhooks.crm.url'"), ("url: [a]", "expected text"),
        ("events: []", "'webhooks.crm.events' names no event"),
        ("events: [message.recieved]", "did you mean 'message.received'"), ("events: [all]", "known are"),
        ("secret: hunter2", "the secret of 'webhooks.crm' must be 'whsec_'"),
        ("secret-environment: NOBODYS", "the variable NOBODYS, which 'webhooks.crm.secret-environment' names, is not"),
    ])
    func `what cannot be used is told with its key and place, and never with the secret`(
        line: String, expected: String
    ) {
        let key = String(line.prefix { $0 != ":" })
        var lines = ["url: https://crm.example.com", "secret: \(Self.secret)", "events: [message.sent]"]
        lines.removeAll { $0.hasPrefix(key + ":") || (key == "secret-environment" && $0.hasPrefix("secret:")) }
        let file = "webhooks:\n  crm:\n" + (lines + [line]).map { "    \($0)\n" }.joined()
        let text = Self.problem(file)
        #expect(text.contains(expected), "\(text)")
        #expect(text.contains("kefu.yml:"))
        #expect(!text.contains("hunter2"))
    }

    @Test(arguments: [
        ("webhooks:\n  crm:\n    url: https://a.example\n", "the key 'events' is missing"),
        ("webhooks:\n  crm:\n    url: https://a.example\n    events: [message.sent]\n", "needs either 'secret' or"),
        ("webhooks: https://a.example\n", "expected a mapping"), ("webhook:\n", "did you mean 'webhooks'"),
        ("webhooks:\n  c r m: {}\n", "'webhooks.c r m' is no name"),
    ])
    func `what is missing is told`(file: String, expected: String) {
        let text = Self.problem(file)
        #expect(text.contains(expected), "\(text)")
    }

    @Test func `two sources of one secret are refused`() {
        let text = Self.problem(
            """
            webhooks:
              crm: {url: "https://a.example", secret: x, secret-environment: X, events: [message.sent]}
            """)
        #expect(text.contains("keep one of them"))
    }
}
