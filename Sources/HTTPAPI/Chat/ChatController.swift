public import Conversations
public import Desk
import Foundation
import HTTPTypes
import Hummingbird
public import LanguageUnderstanding

/// What a widget asks for: `/api/v1/chat`.
public struct ChatController: Sendable {
    public struct Settings: Sendable {
        public var assistantName: @Sendable (Language) -> String
        public var greeting: @Sendable (Language) -> MessageContent
        /// The mood of one message; by the lexicon unless the assistant learned it.
        public var mood: @Sendable (String) -> Interpretation.Sentiment

        public init(
            assistantName: @escaping @Sendable (Language) -> String,
            greeting: @escaping @Sendable (Language) -> MessageContent,
            mood: @escaping @Sendable (String) -> Interpretation.Sentiment = { Interpretation.Sentiment(of: $0) }
        ) {
            self.assistantName = assistantName
            self.greeting = greeting
            self.mood = mood
        }
    }

    let log: any ConversationLog
    let inbox: any Inbox
    let bus: EventBus
    let presence: Presence
    let waiting: WaitingTimes
    let tokens: VisitorTokens
    let settings: Settings
    let messages = RateLimiter(burst: 20, perSecond: 2)
    let sessions = RateLimiter(burst: 60, perSecond: 2)
    let limitsVisitors: Bool
    let frames = MessageFrames()
    /// After a restart all tabs come at once and read what they missed.
    let catchUps = Turnstile(places: 16)
    private let deliveries = StreamDeliveries()

    /// - Parameter limitsVisitors: False only for measurements, where one address plays thousands of visitors.
    public init(
        log: any ConversationLog, inbox: any Inbox, bus: EventBus, presence: Presence, waiting: WaitingTimes,
        tokens: VisitorTokens, settings: Settings, limitsVisitors: Bool = true
    ) {
        self.log = log
        self.inbox = inbox
        self.bus = bus
        self.presence = presence
        self.waiting = waiting
        self.tokens = tokens
        self.settings = settings
        self.limitsVisitors = limitsVisitors
    }

    func add(to group: RouterGroup<APIContext>) {
        group.post("session", use: session)
        group.post("messages", use: message)
        group.get("events", use: events)
        group.post("typing", use: typing)
        group.post("rating", use: rating)
        group.post("handover", use: handover)
    }

    private struct SessionRequest: Decodable {
        var token: String?
        var language: String?
        var page: String?
    }

    private struct SessionView: Encodable {
        struct Assistant: Encodable {
            var name: String
            var greeting: MessageContent
        }

        struct Limits: Encodable {
            var maximumTextLength: Int
        }

        var token: String
        var customer: CustomerID
        var assistant: Assistant
        var conversation: ConversationView?
        var messages: [MessageView]
        var lastSequence: Int64
        var settings: Limits
    }

    /// How far back a widget shows a conversation, in messages.
    private static let historyLength = 200

    @Sendable private func session(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        if limitsVisitors { try sessions.require(context.address, now: .now) }
        let asked = try await request.body(as: SessionRequest.self)
        let known = asked.token.flatMap(tokens.customer)
        let customer = known ?? .random()
        let language = asked.language.flatMap(Language.init(tag:)) ?? .english
        let conversation = known == nil ? nil : try await log.current(of: customer)
        var history: [Event] = []
        if let conversation {
            history = try await log.latestMessages(of: conversation.id, limit: Self.historyLength)
        }
        return try .json(
            SessionView(
                token: tokens.token(for: customer), customer: customer,
                assistant: .init(name: settings.assistantName(language), greeting: settings.greeting(language)),
                conversation: try await view(of: conversation),
                messages: history.compactMap { MessageView($0, hidingOwnerOf: customer) },
                lastSequence: history.last?.sequence ?? 0,
                settings: .init(maximumTextLength: MessageText.maximumLength)))
    }

    private struct MessageRequest: Decodable {
        var id: String
        var text: String
        var page: String?
        var language: String?
    }

    private struct AcceptedView: Encodable {
        var message: MessageView?
        var sequence: Int64
        var duplicate: Bool
    }

    @Sendable private func message(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        let customer = try visitor(of: request)
        if limitsVisitors { try messages.require(customer.rawValue, now: .now) }
        let sent = try await request.body(as: MessageRequest.self)
        let text = try MessageText.checked(sent.text)
        guard (8...64).contains(sent.id.utf8.count) else {
            throw APIError(
                .unprocessableContent, "bad_id", "The field 'id' must be 8 to 64 characters that no other message has.",
                field: "id")
        }
        let inbound = InboundMessage(
            channel: "web", customer: customer, externalID: "\(customer).\(sent.id)", content: .init(text: text),
            page: sent.page.map { String($0.prefix(500)) },
            language: sent.language.flatMap(Language.init(tag:)) ?? .english,
            mood: MessageMood(settings.mood(text)))
        let accepted = try await log.receive(inbound, at: .now)
        return try .json(
            AcceptedView(
                message: MessageView(accepted.event, hidingOwnerOf: customer), sequence: accepted.event.sequence,
                duplicate: accepted.isDuplicate),
            status: .accepted)
    }

    private struct TypingRequest: Decodable {
        var typing: Bool
    }

    @Sendable private func typing(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        let customer = try visitor(of: request)
        let asked = try await request.body(as: TypingRequest.self)
        if let conversation = try await log.current(of: customer) {
            bus.publish(
                .typing(conversation.id, by: .customer(customer), name: nil, isTyping: asked.typing), customer: customer
            )
        }
        return .noContent
    }

    private struct RatingRequest: Decodable {
        var score: Int
        var comment: String?
    }

    @Sendable private func rating(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        let conversation = try await currentConversation(of: request)
        let asked = try await request.body(as: RatingRequest.self)
        guard (1...5).contains(asked.score) else {
            throw APIError(
                .unprocessableContent, "out_of_range", "The score must be 1 to 5.", zh: "评分必须是 1 到 5。", field: "score")
        }
        let rating = Rating(score: asked.score, comment: asked.comment.map { String($0.prefix(2000)) })
        _ = try await log.update(conversation.id) { $0.record(.rated(rating), by: .customer($0.customer), at: .now) }
        return .noContent
    }

    private struct HandoverAction: Decodable {
        enum Action: String, Decodable { case request, withdraw }

        var action: Action
    }

    @Sendable private func handover(_ request: Request, context: APIContext) async throws -> Response {
        var request = request
        let customer = try visitor(of: request)
        let asked = try await request.body(as: HandoverAction.self)
        let started = ConversationStarted(channel: "web", customer: customer, language: .english)
        let conversation = try await log.open(started, by: .customer(customer), at: .now)
        _ = try await log.update(conversation.id) { conversation in
            switch asked.action {
            case .request: try conversation.requestPerson(.init(trigger: .asked), by: .customer(customer), at: .now)
            case .withdraw: try conversation.withdrawRequest(by: .customer(customer), at: .now)
            }
        }
        return .noContent
    }

    @Sendable private func events(_ request: Request, context: APIContext) async throws -> Response {
        let customer = try visitor(of: request)
        let cursor = request.cursor
        let showsDeltas = request.uri.queryParameters.get("deltas") != "0"
        return .eventStream { _ in
            await VisitorStream(
                of: customer, after: cursor, showsDeltas: showsDeltas, chat: self,
                connection: try await StreamConnection.open(context.channel, deliveries)
            ).run()
        }
    }

    func view(of conversation: Conversation?) async throws -> ConversationView? {
        guard let conversation else { return nil }
        let deskIsOpen = presence.isAnybodyHere
        let isWaiting = conversation.holder.waitingSince != nil
        let place = isWaiting ? try await inbox.queuePosition(of: conversation.id) : nil
        var minutes: Int?
        // Nobody comes to a closed desk, however quick it was before.
        if deskIsOpen, let place { minutes = try await waiting.minutes(atPlace: place, now: .now) }
        return ConversationView(
            conversation, queuePosition: place, waitMinutes: minutes, deskIsOpen: deskIsOpen)
    }

    private func currentConversation(of request: Request) async throws -> Conversation {
        guard let conversation = try await log.current(of: try visitor(of: request)) else {
            throw APIError(
                .notFound, "no_conversation", "There is no conversation yet: send a message first.",
                zh: "还没有对话：请先发送一条消息。")
        }
        return conversation
    }

    private func visitor(of request: Request) throws(APIError) -> CustomerID {
        let header = request.headers[.authorization] ?? ""
        guard header.hasPrefix("Bearer "), let customer = tokens.customer(of: String(header.dropFirst(7))) else {
            throw APIError(
                .unauthorized, "bad_token", "The visitor's token is missing or not ours: ask for a new session.")
        }
        return customer
    }
}

extension MessageView {
    /// The sender's own id is stored with the customer's before it; the widget knows it without.
    init?(_ event: Event, hidingOwnerOf customer: CustomerID) {
        self.init(event)
        let prefix = customer.rawValue + "."
        if let id = externalID, id.hasPrefix(prefix) { externalID = String(id.dropFirst(prefix.count)) }
    }
}

extension MessageMood {
    fileprivate init(_ sentiment: Interpretation.Sentiment) {
        self.init(score: sentiment.score, urgency: sentiment.urgency, frustration: sentiment.frustration)
    }
}
