import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Assembly

struct LanguageModelSettingsTests {
    private func settings(
        file: String? = nil, environment: [String: String] = [:], arguments: [String: String] = [:]
    ) throws -> Settings {
        let folder = try TemporaryFolder(file.map { ["kefu.yml": $0] } ?? [:])
        return try withExtendedLifetime(folder) {
            try SettingsReader.settings(
                file: file.map { _ in folder.url.appending(path: "kefu.yml") }, environment: environment,
                arguments: arguments)
        }
    }

    @Test func `come from the file, the environment and the command line`() throws {
        let model = try #require(
            try settings(
                file: "llm: http://127.0.0.1:1/v1\nllm-timeout: 5\nllm-requests-a-day: 10\negress: none\n",
                environment: ["KEFU_LLM_KEY": "sesame", "KEFU_LLM_MODEL": "small"],
                arguments: ["llm": "http://127.0.0.1:8081/v1/chat/completions"]
            ).languageModel)
        #expect(model.url.absoluteString == "http://127.0.0.1:8081/v1")
        #expect(model.model == "small")
        #expect(model.timeout == 5)
        #expect(model.budget.requests == 10)
        #expect(model.egress == .none)
        #expect(model.key?.value == "sesame")
        #expect(!"\(model)".contains("sesame"))
    }

    @Test func `take the key from a file, and not from the settings`() throws {
        let folder = try TemporaryFolder(["key": "sesame\n"])
        let path = folder.url.appending(path: "key").path
        let model = try settings(file: "llm: http://127.0.0.1:1/v1\nllm-key-file: \(path)\n").languageModel
        #expect(model?.key?.value == "sesame")
        let error = #expect(throws: SettingsError.self) { try settings(file: "llm-key: sesame\n") }
        #expect(error?.description.contains("sesame") == false)
        #expect(error?.description.contains("KEFU_LLM_KEY") == true)
    }

    @Test func `without an address there is no model`() throws {
        #expect(try settings(environment: ["KEFU_LLM_MODEL": "small"]).languageModel == nil)
        #expect(try settings(environment: ["KEFU_LLM": ""]).languageModel == nil)
    }

    @Test(arguments: [
        ("llm", "127.0.0.1:8080"), ("llm", "ftp://127.0.0.1/v1"), ("llm", "http://user:word@127.0.0.1/v1"),
        ("llm-timeout", "soon"), ("llm-timeout", "0"), ("llm-requests-a-day", "-1"), ("llm-tokens-a-day", "many"),
        ("egress", "maybe"), ("llm-key-file", "/nowhere/key"),
    ])
    func `refuse what cannot be used, and say which`(key: String, value: String) {
        let error = #expect(throws: SettingsError.self) { try settings(arguments: [key: value]) }
        #expect(error?.key == key)
        #expect(error?.description.contains("word@") == false)
    }

    @Test(arguments: ["127.0.0.1", "[::1]", "10.1.2.3", "172.16.0.1", "192.168.1.1", "[fc00::1]", "localhost"])
    func `egress none allows the own network`(host: String) throws {
        #expect(try settings(arguments: ["llm": "http://\(host):1/v1", "egress": "none"]).languageModel != nil)
    }

    @Test(arguments: ["8.8.8.8", "203.0.113.7", "[2001:db8::1]", "169.254.169.254", "100.64.0.1", "172.32.0.1"])
    func `egress none refuses everything else with a sentence`(host: String) {
        let error = #expect(throws: SettingsError.self) {
            try settings(arguments: ["llm": "http://\(host)/v1", "egress": "none"])
        }
        #expect(error?.description.contains("'egress' is none") == true)
    }

    @Test func `egress none refuses webhooks outside too`() {
        let secret = "whsec_" + Data(repeating: 7, count: 32).base64EncodedString()
        let error = #expect(throws: SettingsError.self) {
            try settings(
                file: """
                    egress: none
                    webhooks:
                      crm: {url: "https://203.0.113.7/hook", secret: \(secret), events: [message.sent]}
                    """)
        }
        #expect(error?.key == "webhooks.crm")
    }
}
