import Conversations

/// The description of the API for programs (OpenAPI 3.1), made from one table that the tests hold against the routes.
enum OpenAPIDocument {
    struct Operation {
        enum Access { case anyone, visitor, agent }

        var method: String
        var path: String
        var summary: String
        var access: Access
        /// Fields of the JSON body with their JSON types; a `?` marks those that may be left out.
        var body: [String: String] = [:]
        var query: [String] = []
        var success: (status: String, meaning: String)
        /// `application/json` unless said otherwise.
        var type = "application/json"
    }

    static let value: JSONValue = [
        "openapi": "3.1.0",
        "info": [
            "title": "kefu", "version": "1",
            "description":
                "Chat for visitors, the desk for agents. Errors are {\"error\": {\"code\", \"message\", \"field\"}}.",
        ],
        "paths": .object(
            Dictionary(grouping: operations, by: \.path).mapValues { operations in
                .object(Dictionary(operations.map { ($0.method, $0.value) }) { first, _ in first })
            }),
        "components": [
            "securitySchemes": [
                "visitor": ["type": "http", "scheme": "bearer"],
                "agent": ["type": "apiKey", "in": "cookie", "name": .string(SessionController.cookieName)],
            ],
            "schemas": ["Error": errorSchema],
        ],
    ]

    private static let errorSchema: JSONValue = [
        "type": "object",
        "properties": [
            "error": [
                "type": "object", "required": ["code", "message"],
                "properties": [
                    "code": ["type": "string"], "message": ["type": "string"], "field": ["type": "string"],
                ],
            ]
        ],
    ]
}

extension OpenAPIDocument {
    private static let chat = "/api/v1/chat"
    private static let conversation = "/api/v1/desk/conversations/{id}"

    static let operations: [Operation] = [
        .init(
            method: "post", path: "\(chat)/session", summary: "Begin or continue as a visitor", access: .anyone,
            body: ["token?": "string", "language?": "string", "page?": "string"],
            success: ("200", "The visitor's token, the greeting and the conversation so far")),
        .init(
            method: "post", path: "\(chat)/messages", summary: "Send a message, once however often it is delivered",
            access: .visitor, body: ["id": "string", "text": "string", "page?": "string", "language?": "string"],
            success: ("202", "The message is durable")),
        .init(
            method: "get", path: "\(chat)/events", summary: "Follow the conversation, from Last-Event-ID on",
            access: .visitor, query: ["after", "deltas"],
            success: ("200", "Events: message, state, delta, typing"), type: "text/event-stream"),
        .init(
            method: "post", path: "\(chat)/typing", summary: "Tell that the visitor types", access: .visitor,
            body: ["typing": "boolean"], success: ("204", "Told")),
        .init(
            method: "post", path: "\(chat)/rating", summary: "Rate the conversation", access: .visitor,
            body: ["score": "integer", "comment?": "string"], success: ("204", "Kept")),
        .init(
            method: "post", path: "\(chat)/handover", summary: "Ask for a person, or no longer", access: .visitor,
            body: ["action": "string"], success: ("204", "Done")),
        .init(
            method: "post", path: "/api/v1/session", summary: "Sign in", access: .anyone,
            body: ["email": "string", "password": "string"], success: ("200", "The agent and the CSRF token")),
        .init(
            method: "get", path: "/api/v1/session", summary: "Who is signed in", access: .agent,
            success: ("200", "The agent and the CSRF token")),
        .init(
            method: "delete", path: "/api/v1/session", summary: "Sign out", access: .agent,
            success: ("204", "Signed out")),
        .init(
            method: "get", path: "/api/v1/desk/conversations", summary: "A view of the inbox", access: .agent,
            query: ["view", "search", "limit"], success: ("200", "Conversations and the count of each view")),
        .init(
            method: "get", path: conversation, summary: "A conversation with its facts and timeline", access: .agent,
            success: ("200", "The conversation; facts tell the mood and its trajectory")),
        .init(
            method: "get", path: "\(conversation)/receipts/{message}", summary: "Why the assistant answered so",
            access: .agent, success: ("200", "The receipt of the turn")),
        .init(
            method: "get", path: "/api/v1/desk/events", summary: "Follow all conversations, from Last-Event-ID on",
            access: .agent, query: ["after"], success: ("200", "Events: conversation, typing"),
            type: "text/event-stream"),
        .init(
            method: "get", path: "/api/v1/desk/workload", summary: "What came in, and how soon people answered",
            access: .agent, query: ["days", "minutes"],
            success: ("200", "By interval: conversations, requests for a person, seconds to the first response")),
        .init(
            method: "get", path: "/api/v1/desk/workload/plan",
            summary: "The coming week by half hour: who is expected, and the people that takes", access: .agent,
            query: [
                "serviceLevel", "within", "handling", "patience", "concurrency", "shrinkage", "volume", "absent",
            ],
            success: (
                "200",
                "The forecast of arrivals and of the seconds to the first response, and for each half hour the people and what they reach"
            )),
        .init(
            method: "post", path: "\(conversation)/take", summary: "Take the conversation", access: .agent,
            success: ("200", "It is yours")),
        .init(
            method: "post", path: "\(conversation)/return", summary: "Give it back to the assistant", access: .agent,
            success: ("200", "The assistant has it")),
        .init(
            method: "post", path: "\(conversation)/resolve", summary: "Close it", access: .agent,
            success: ("200", "It is resolved")),
        .init(
            method: "post", path: "\(conversation)/requeue", summary: "Put it back into the queue", access: .agent,
            body: ["reason?": "string"], success: ("200", "It waits")),
        .init(
            method: "post", path: "\(conversation)/messages", summary: "Reply to the customer", access: .agent,
            body: ["id": "string", "text": "string"], success: ("200", "Said")),
        .init(
            method: "post", path: "\(conversation)/notes", summary: "Leave a note for colleagues", access: .agent,
            body: ["text": "string"], success: ("200", "Kept")),
        .init(
            method: "post", path: "\(conversation)/typing", summary: "Tell that the agent types", access: .agent,
            body: ["typing": "boolean"], success: ("204", "Told")),
        .init(
            method: "get", path: "/api/v1/knowledge/articles", summary: "List the articles that are answered from",
            access: .agent,
            success: ("200", "Ids, titles, languages, sources, versions, and for whom and when they hold")),
        .init(
            method: "get", path: "/api/v1/knowledge/article", summary: "An article with its text", access: .agent,
            query: ["id"], success: ("200", "Title, language, source, scope, and sections of blocks")),
        .init(
            method: "get", path: "/api/v1/knowledge/search", summary: "Search the articles", access: .agent,
            query: ["q", "language", "limit"],
            success: (
                "200",
                "Passages, best first, with what spoke for each; 'marks' are [start, length] of the found words, in UTF-16 units"
            )),
        .init(
            method: "post", path: "/api/v1/knowledge/uploads",
            summary: "Import a file, whose bytes are the body: Markdown, HTML, PDF, DOCX or CSV", access: .agent,
            query: ["name"], success: ("200", "What was added and changed, and every problem with its place")),
        .init(
            method: "get", path: "/api/v1/knowledge/gaps",
            summary: "What customers asked or searched for without a good answer, and the articles that did not help",
            access: .agent, query: ["days"],
            success: (
                "200",
                "Groups of questions with their customers, searchers, agent seconds and examples, and articles with their readers"
            )),
        .init(
            method: "get", path: "/api/v1/knowledge/draft", summary: "An article for a gap, from how agents answered",
            access: .agent, query: ["gap", "days"],
            success: ("200", "Title, language, text in Markdown, variants, and the sentences' sources")),
        .init(
            method: "post", path: "/api/v1/knowledge/articles", summary: "Make a draft an article", access: .agent,
            body: ["title": "string", "text": "string", "language": "string", "variants?": "array"],
            success: ("201", "The article, which is answered from at once")),
        .init(
            method: "get", path: "/api/v1/knowledge/health", summary: "Articles that need care", access: .agent,
            query: ["days"],
            success: (
                "200",
                "Findings: numbers that contradict, articles that ended or end soon, are said twice, old or never used"
            )),
        .init(
            method: "get", path: "/api/v1/knowledge/feedback", summary: "What readers of the help centre said",
            access: .agent, success: ("200", "By article: how many it helped and not, and the latest comments")),
        .init(
            method: "get", path: "/api/v1/help/search", summary: "Search the published articles", access: .anyone,
            query: ["q", "language", "limit"],
            success: ("200", "Articles, best first, with the part that fits, in pieces of which matches are marked")),
        .init(
            method: "post", path: "/api/v1/parse", summary: "What a message means", access: .agent,
            body: ["text": "string", "explain?": "boolean"],
            success: (
                "200",
                "Language, intents, entities, mood, values; 'corrected' where words look misspelt; where asked, 'explanation'"
            )),
        .init(
            method: "post", path: "/api/v1/ask", summary: "What the knowledge answers", access: .agent,
            body: ["question": "string", "language?": "string"], success: ("200", "An answer with sources, or none")),
        .init(
            method: "get", path: "/api/v1/openapi.json", summary: "This document", access: .anyone,
            success: ("200", "OpenAPI 3.1")),
    ]
}

extension OpenAPIDocument.Operation {
    fileprivate var value: JSONValue {
        var members: [String: JSONValue] = [
            "summary": .string(summary),
            "parameters": .array(pathParameters + query.map { parameter($0, in: "query", isRequired: false) }),
            "responses": [
                success.status: .object(response(success.meaning)),
                "default": [
                    "description": "What is wrong, as a sentence",
                    "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Error"]]],
                ],
            ],
        ]
        if access != .anyone { members["security"] = [[access == .agent ? "agent" : "visitor": []]] }
        if access == .agent, method != "get" {
            members["parameters"] = .array(
                pathParameters + [parameter("X-CSRF-Token", in: "header", isRequired: true)])
        }
        if !body.isEmpty { members["requestBody"] = requestBody }
        return .object(members)
    }

    private func response(_ meaning: String) -> [String: JSONValue] {
        guard success.status != "204" else { return ["description": .string(meaning)] }
        return ["description": .string(meaning), "content": [type: ["schema": ["type": "object"]]]]
    }

    private var requestBody: JSONValue {
        let fields = body.map {
            (name: $0.key.replacing("?", with: ""), isRequired: !$0.key.hasSuffix("?"), type: $0.value)
        }
        return [
            "required": true,
            "content": [
                "application/json": [
                    "schema": [
                        "type": "object",
                        "required": .array(
                            fields.filter(\.isRequired).map { .string($0.name) }.sorted { $0.text < $1.text }),
                        "properties": .object(
                            Dictionary(fields.map { ($0.name, ["type": .string($0.type)]) }) { first, _ in first }),
                    ]
                ]
            ],
        ]
    }

    private var pathParameters: [JSONValue] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }
            .map { parameter(String($0.dropFirst().dropLast()), in: "path", isRequired: true) }
    }

    private func parameter(_ name: String, in place: String, isRequired: Bool) -> JSONValue {
        ["name": .string(name), "in": .string(place), "required": .bool(isRequired), "schema": ["type": "string"]]
    }
}
