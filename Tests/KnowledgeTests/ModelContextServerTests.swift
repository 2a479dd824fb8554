import Conversations
import Foundation
import Knowledge
import Testing

/// Messages as the specification of 2025-06-18 shows them.
struct ModelContextServerTests {
    private let server: ModelContextServer

    init() throws {
        let index = try KnowledgeIndex(articles: Shop.articles)
        server = ModelContextServer(
            tools: KnowledgeTools(index: index) { index.answer($0, language: $1 ?? .english) }, version: "1")
    }

    private func result(_ method: String, _ parameters: JSONValue = [:]) throws -> JSONValue {
        let message: JSONValue = ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": parameters]
        return try JSONValue(parsing: try #require(server.reply(to: message.json)).utf8)
    }

    @Test(arguments: [("2025-06-18", "2025-06-18"), ("2024-11-05", "2024-11-05"), ("1999-01-01", "2025-06-18")])
    func `a revision is agreed on`(asked: String, agreed: String) throws {
        let reply = try result("initialize", ["protocolVersion": .string(asked), "capabilities": [:]])
        #expect(reply[path: "result.protocolVersion"]?.string == agreed)
        #expect(reply[path: "result.capabilities.tools"] == [:])
        #expect(reply["id"] == 1)
    }

    @Test func `the tools are search, read and ask`() throws {
        guard case .array(let tools) = try result("tools/list")[path: "result.tools"] else {
            Issue.record("no list of tools")
            return
        }
        #expect(tools.map { $0["name"]?.string } == ["search", "read", "ask"])
        #expect(tools.allSatisfy { $0[path: "inputSchema.type"] == "object" })
    }

    @Test func `what search finds can be read`() throws {
        let found = try result("tools/call", ["name": "search", "arguments": ["query": "退货", "language": "zh"]])
        guard case .array(let hits) = found[path: "result.structuredContent.hits"], let id = hits.first?["id"] else {
            Issue.record("nothing is found")
            return
        }
        let read = try result("tools/call", ["name": "read", "arguments": ["id": id]])
        #expect(read[path: "result.structuredContent.title"]?.string == "退货政策")
        #expect(read[path: "result.isError"] == false)
    }

    @Test func `a question is answered with sources, or not`() throws {
        let known = try result(
            "tools/call", ["name": "ask", "arguments": ["question": "How long do I have to return an item?"]])
        #expect(known[path: "result.structuredContent.answered"] == true)
        let unknown = try result("tools/call", ["name": "ask", "arguments": ["question": "Who won the cup in 1966?"]])
        #expect(unknown[path: "result.structuredContent.answered"] == false)
        #expect(unknown[path: "result.structuredContent.answer"] == .null)
    }

    @Test func `mistakes of the model are told to the model`() throws {
        let calls: [JSONValue] = [
            ["name": "search", "arguments": [:]], ["name": "read", "arguments": ["id": "nothing"]],
            ["name": "ask", "arguments": ["question": "x", "language": "fr"]],
        ]
        for call in calls { #expect(try result("tools/call", call)[path: "result.isError"] == true) }
    }

    @Test(arguments: [
        ("{", -32_700), ("[]", -32_600), (#"{"id":1,"method":"ping"}"#, -32_600),
        (#"{"jsonrpc":"2.0","id":1,"method":"nothing"}"#, -32_601),
        (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"delete"}}"#, -32_602),
        (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{}}"#, -32_602),
    ])
    func `mistakes of the client have their code`(line: String, code: Int) throws {
        let reply = try JSONValue(parsing: try #require(server.reply(to: line)).utf8)
        #expect(reply[path: "error.code"]?.number == Double(code))
    }

    @Test(arguments: [
        #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, #"{"jsonrpc":"2.0","id":7,"result":{}}"#,
    ])
    func `what asks for nothing gets no reply`(line: String) { #expect(server.reply(to: line) == nil) }
}
