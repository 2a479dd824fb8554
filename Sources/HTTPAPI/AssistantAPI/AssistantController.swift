public import Conversations
public import Desk
import Foundation
import Hummingbird
public import Knowledge
public import LanguageUnderstanding

/// Questions to the assistant's parts, for agents: `/api/v1/parse` and `/api/v1/ask`.
public struct AssistantController: Sendable {
    let signIn: SignInDesk
    let interpret: @Sendable (_ text: String, _ explains: Bool) -> Interpretation
    let answer: @Sendable (String, Language?) -> KnowledgeAnswer

    public init(
        signIn: SignInDesk, interpret: @escaping @Sendable (_ text: String, _ explains: Bool) -> Interpretation,
        answer: @escaping @Sendable (String, Language?) -> KnowledgeAnswer
    ) {
        self.signIn = signIn
        self.interpret = interpret
        self.answer = answer
    }

    func add(to group: RouterGroup<APIContext>) {
        group.post("parse", use: parse)
        group.post("ask", use: ask)
    }

    private struct ParseRequest: Decodable {
        var text: String
        var explain: Bool?
    }

    @Sendable private func parse(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        _ = try await signIn.changingSession(of: request)
        let asked = try await request.body(as: ParseRequest.self)
        return try .json(interpret(asked.text, asked.explain ?? false))
    }

    private struct AskRequest: Decodable {
        var question: String
        var language: Language?
    }

    @Sendable private func ask(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        _ = try await signIn.changingSession(of: request)
        let asked = try await request.body(as: AskRequest.self)
        return try .json(answer(asked.question, asked.language))
    }
}
