public import Conversations
public import Desk
import Foundation
import Hummingbird

/// What the desk's pages ask for: `/api/v1/desk`.
public struct DeskController: Sendable {
    let log: any ConversationLog
    let inbox: any Inbox
    let bus: EventBus
    let presence: Presence
    let desk: DeskService
    let signIn: SignInDesk

    public init(
        log: any ConversationLog, inbox: any Inbox, bus: EventBus, presence: Presence, signIn: SignInDesk
    ) {
        self.log = log
        self.inbox = inbox
        self.bus = bus
        self.presence = presence
        desk = DeskService(log: log)
        self.signIn = signIn
    }

    func add(to group: RouterGroup<APIContext>) {
        group.get("conversations", use: list)
        group.get("conversations/{id}", use: show)
        group.get("conversations/{id}/receipts/{message}", use: receipt)
        group.get("events", use: events)
        group.post("conversations/{id}/take", use: change { try await desk.take($0, by: $1, at: .now) })
        group.post("conversations/{id}/return", use: change { try await desk.giveBack($0, by: $1, at: .now) })
        group.post("conversations/{id}/resolve", use: change { try await desk.resolve($0, by: $1, at: .now) })
        group.post("conversations/{id}/requeue", use: requeue)
        group.post("conversations/{id}/messages", use: reply)
        group.post("conversations/{id}/notes", use: note)
        group.post("conversations/{id}/typing", use: typing)
    }

    private struct ListView: Encodable {
        var conversations: [SummaryView]
        var counts: InboxCounts
        var lastSequence: Int64
    }

    @Sendable private func list(_ request: Request, context: APIContext) async throws -> Response {
        let agent = try await signIn.session(of: request).agent
        let parameters = request.uri.queryParameters
        let name = parameters.get("view") ?? "waiting"
        guard let view = InboxQuery.View(rawValue: name) else {
            let known = InboxQuery.View.allCases.map(\.rawValue).joined(separator: ", ")
            throw APIError(
                .unprocessableContent, "unknown_view", "There is no view '\(name)'; known are: \(known).", field: "view"
            )
        }
        let limit = Int(try request.number("limit", in: 1...500, otherwise: 100))
        let search = parameters.get("search")?.trimmingCharacters(in: .whitespaces) ?? ""
        // Read first, so that a stream opened from here repeats an event rather than misses one.
        let lastSequence = try await log.lastSequence()
        let query = InboxQuery(view: view, agent: agent.id, search: String(search.prefix(200)), limit: limit)
        return try .json(
            ListView(
                conversations: try await inbox.conversations(query).map(SummaryView.init),
                counts: try await inbox.counts(for: agent.id), lastSequence: lastSequence))
    }

    private struct DetailView: Encodable {
        var summary: SummaryView
        var facts: FactsView
        var timeline: [EventView]
        var lastSequence: Int64
    }

    @Sendable private func show(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        let conversation = try await conversation(in: context)
        let events = try await log.events(of: conversation.id, after: 0, limit: .max)
        return try .json(
            DetailView(
                summary: SummaryView(conversation), facts: FactsView(conversation, events: events),
                timeline: events.map(EventView.init), lastSequence: events.last?.sequence ?? 0))
    }

    private struct ReceiptView: Encodable {
        var answering: MessageID
        var receipt: JSONValue

        func encode(to encoder: any Encoder) throws {
            guard case .object(var members) = receipt else { return try receipt.encode(to: encoder) }
            members["answering"] = .string(answering.rawValue)
            try JSONValue.object(members).encode(to: encoder)
        }
    }

    @Sendable private func receipt(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        let conversation = try await conversation(in: context)
        let asked = MessageID(try context.parameters.require("message"))
        let found = try await log.event(of: asked)
        var answering = asked
        if case .messageSent(let sent) = found?.body, let question = sent.answering { answering = question }
        guard let found, found.conversation == conversation.id,
            let turn = try await turn(answering: answering, in: conversation.id)
        else {
            throw APIError(
                .notFound, "no_receipt", "The assistant has no receipt for this message.", zh: "助手没有这条消息的回执。")
        }
        return try .json(ReceiptView(answering: answering, receipt: turn.receipt))
    }

    private func turn(answering message: MessageID, in id: ConversationID) async throws -> CompletedTurn? {
        guard let question = try await log.event(of: message) else { return nil }
        for event in try await log.events(of: id, after: question.sequence, limit: .max) {
            if case .turnCompleted(let turn) = event.body, turn.answering == message { return turn }
        }
        return nil
    }

    private func change(
        _ step: @escaping @Sendable (ConversationID, Agent) async throws -> Conversation
    ) -> @Sendable (Request, APIContext) async throws -> Response {
        { request, context in
            let agent = try await signIn.servingAgent(of: request)
            let id = ConversationID(try context.parameters.require("id"))
            return try .json(SummaryView(try await step(id, agent)))
        }
    }

    private struct RequeueRequest: Decodable {
        var reason: String?
    }

    @Sendable private func requeue(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        let agent = try await signIn.servingAgent(of: request)
        let asked = try await request.body(as: RequeueRequest.self)
        let id = ConversationID(try context.parameters.require("id"))
        return try .json(
            SummaryView(
                try await desk.passOn(id, reason: asked.reason.map { String($0.prefix(500)) }, by: agent, at: .now)))
    }

    private struct ReplyRequest: Decodable {
        var id: String
        var text: String
    }

    @Sendable private func reply(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        let agent = try await signIn.servingAgent(of: request)
        let asked = try await request.body(as: ReplyRequest.self)
        guard (8...64).contains(asked.id.utf8.count) else {
            throw APIError(.unprocessableContent, "bad_id", "The field 'id' must be 8 to 64 characters.", field: "id")
        }
        let id = ConversationID(try context.parameters.require("id"))
        let message = MessageID("\(agent.id).\(asked.id)")
        return try .json(
            SummaryView(try await desk.reply(checked(asked.text), message: message, in: id, by: agent, at: .now)))
    }

    private struct NoteRequest: Decodable {
        var text: String
    }

    @Sendable private func note(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        let agent = try await signIn.servingAgent(of: request)
        let asked = try await request.body(as: NoteRequest.self)
        let id = ConversationID(try context.parameters.require("id"))
        return try .json(SummaryView(try await desk.note(checked(asked.text), in: id, by: agent, at: .now)))
    }

    private func checked(_ text: String) throws(APIError) -> String {
        guard text.count <= 10_000 else {
            throw APIError(
                .contentTooLarge, "too_long", "The text has \(text.count) characters; at most 10000 can be kept.",
                zh: "这段文字有 \(text.count) 个字，最多 10000 个字。",
                field: "text")
        }
        return text
    }

    private struct TypingRequest: Decodable {
        var typing: Bool
    }

    @Sendable private func typing(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        let agent = try await signIn.servingAgent(of: request)
        let asked = try await request.body(as: TypingRequest.self)
        let conversation = try await conversation(in: context)
        if conversation.holder.agent == agent.id {
            bus.publish(
                .typing(conversation.id, by: .agent(agent.id), name: agent.name, isTyping: asked.typing),
                customer: conversation.customer)
        }
        return .noContent
    }

    @Sendable private func events(_ request: Request, context: APIContext) async throws -> Response {
        let session = try await signIn.session(of: request)
        let stream = DeskStream(agent: session.agent, cursor: request.cursor, desk: self)
        return .eventStream { try await stream.run(request, $0) }
    }

    private func conversation(in context: APIContext) async throws -> Conversation {
        let id = ConversationID(try context.parameters.require("id"))
        guard let conversation = try await log.conversation(id) else { throw DeskError.noSuchConversation(id) }
        return conversation
    }
}
