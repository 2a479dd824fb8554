import Foundation
import Testing

@testable import Assembly

struct WebhookSecretTests {
    /// The vector of the reference libraries of Standard Webhooks (`test_sign_function` and its like in each language).
    @Test func `signs as the specification's own libraries do`() throws {
        let secret = try #require(WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
        let signature = secret.signature(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330, body: Data(#"{"test": 2432232314}"#.utf8))
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    /// 24 to 64 bytes of base64 behind the prefix.
    @Test(arguments: [
        "", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_not base64 at all!", "whsec_c2hvcnQ=",
        "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_" + Data(count: 23).base64EncodedString(),
        "whsec_" + Data(count: 65).base64EncodedString(),
    ])
    func `something else is no secret`(text: String) {
        #expect(WebhookSecret(text) == nil)
    }

    @Test(arguments: [24, 64])
    func `the shortest and the longest are`(bytes: Int) {
        #expect(WebhookSecret("whsec_" + Data(count: bytes).base64EncodedString()) != nil)
    }

    @Test func `is not shown by whatever prints it`() throws {
        let endpoint = WebhookEndpoint(
            name: "crm", url: "https://crm.example.com",
            secrets: [try #require(WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))], events: [.messageSent])
        var dumped = ""
        dump(endpoint, to: &dumped)
        for text in ["\(endpoint)", String(reflecting: endpoint), dumped] {
            #expect(!text.contains("MfKQ") && !text.contains("24 bytes"))
        }
    }
}
