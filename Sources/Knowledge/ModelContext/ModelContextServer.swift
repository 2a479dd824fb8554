import Conversations

/// Articles for language models: the server's side of the Model Context Protocol, a message in and at most one out.
///
/// - seealso: The specification of 2025-06-18, "Base Protocol" and "Server Features: Tools".
public struct ModelContextServer: Sendable {
    /// Revisions whose messages that are used here are the same.
    static let revisions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]

    private let tools: KnowledgeTools
    private let version: String

    /// - Parameter version: The program's own.
    public init(tools: KnowledgeTools, version: String) {
        self.tools = tools
        self.version = version
    }

    /// The reply to one line of JSON-RPC; nil when none is due.
    public func reply(to line: String) -> String? {
        let message: JSONValue
        do {
            message = try JSONValue(parsing: line.utf8)
        } catch {
            return Self.failure(.init(code: -32_700, message: "\(error)"), id: .null)
        }
        guard case .object = message, message["jsonrpc"] == "2.0" else {
            return Self.failure(.init(code: -32_600, message: "not a JSON-RPC 2.0 object"), id: .null)
        }
        // Without a method it is a reply, and nothing was asked here; without an id nobody waits for one.
        guard let method = message["method"]?.string, let id = message["id"] else { return nil }
        do throws(Failure) {
            let result = try self.result(of: method, message["params"] ?? [:])
            return JSONValue.object(["jsonrpc": "2.0", "id": id, "result": result]).json
        } catch {
            return Self.failure(error, id: id)
        }
    }

    struct Failure: Error {
        var code: Int
        var message: String
    }

    private func result(of method: String, _ parameters: JSONValue) throws(Failure) -> JSONValue {
        switch method {
        case "initialize":
            let asked = parameters["protocolVersion"]?.string ?? ""
            return [
                "protocolVersion": .string(Self.revisions.contains(asked) ? asked : Self.revisions[1]),
                "capabilities": ["tools": [:]],
                "serverInfo": ["name": "kefu", "version": .string(version)],
                "instructions":
                    "Articles of a company's customer service, in Chinese and English. Quote them with their sources.",
            ]
        case "ping": return [:]
        case "tools/list": return ["tools": .array(KnowledgeTools.descriptions)]
        case "tools/call":
            guard let name = parameters["name"]?.string else {
                throw Failure(code: -32_602, message: "the parameter 'name' is missing")
            }
            return try call(name, parameters["arguments"] ?? [:])
        default: throw Failure(code: -32_601, message: "there is no method '\(method)'")
        }
    }

    private func call(_ name: String, _ arguments: JSONValue) throws(Failure) -> JSONValue {
        do {
            let result = try tools.call(name, arguments)
            return [
                "content": [["type": "text", "text": .string(result.json)]], "structuredContent": result,
                "isError": false,
            ]
        } catch {
            switch error {
            case .unknownTool: throw Failure(code: -32_602, message: "there is no tool '\(name)'")
            // What the model can mend is told to the model.
            case .wrongArgument(let sentence):
                return ["content": [["type": "text", "text": .string(sentence)]], "isError": true]
            }
        }
    }

    private static func failure(_ failure: Failure, id: JSONValue) -> String {
        JSONValue.object([
            "jsonrpc": "2.0", "id": id,
            "error": ["code": .number(Double(failure.code)), "message": .string(failure.message)],
        ]).json
    }
}
