public import Conversations
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
public import LanguageUnderstanding

/// The paths that clients written for Rasa ask: `/model/parse`, `/webhooks/rest/webhook`, `/status` and `/version`.
///
/// Whoever has the token may speak for every sender, as the company's own systems do.
public struct RasaController: Sendable {
    let token: String
    let log: any ConversationLog
    let bus: EventBus
    let model: String
    let interpret: @Sendable (String) -> Interpretation
    let limitsVisitors: Bool
    /// How long a sender is kept waiting for the replies of a turn.
    let longestTurn: Duration
    private let messages = RateLimiter(burst: 20, perSecond: 2)
    /// For those who guess tokens.
    private let refusals = RateLimiter(burst: 20, perSecond: 0.2)

    /// - Parameters:
    ///   - token: As in Rasa, `?token=`; the header `Authorization: Bearer` will do as well.
    ///   - model: What identifies the trained model.
    public init(
        token: String, log: any ConversationLog, bus: EventBus, model: String,
        interpret: @escaping @Sendable (String) -> Interpretation, limitsVisitors: Bool = true,
        longestTurn: Duration = .seconds(30)
    ) {
        self.token = token
        self.log = log
        self.bus = bus
        self.model = model
        self.interpret = interpret
        self.limitsVisitors = limitsVisitors
        self.longestTurn = longestTurn
    }

    func add(to router: Router<APIContext>) {
        router.get("version") { _, _ in try Response.json(RasaVersion()) }
        router.get("status") { request, context in
            try await answering(request, context) { _ in try .json(RasaStatus(model: model)) }
        }
        router.post("model/parse") { request, context in try await answering(request, context, parse) }
        router.post("webhooks/rest/webhook") { request, context in try await answering(request, context, talk) }
    }

    /// Answers those who have the token; what is refused is said in Rasa's form.
    private func answering(
        _ request: Request, _ context: APIContext, _ answer: (Request) async throws -> Response
    ) async throws -> Response {
        do {
            try admit(request, context)
            return try await answer(request)
        } catch {
            guard let known = error as? APIError ?? APIError(error) else { throw error }
            return try RasaFailure(known).response
        }
    }

    private func admit(_ request: Request, _ context: APIContext) throws(APIError) {
        let header = request.headers[.authorization] ?? ""
        let given =
            request.uri.queryParameters.get("token")
            ?? (header.hasPrefix("Bearer ") ? String(header.dropFirst(7)) : "")
        guard !given.isSame(as: token) else { return }
        try refusals.require(context.address, now: .now)
        throw APIError(
            .unauthorized, "NotAuthenticated",
            "The token is missing or wrong: add '?token=' with the value of the setting rasa-token.")
    }

    private struct ParseRequest: Decodable {
        var text: String
    }

    @Sendable private func parse(_ request: Request) async throws -> Response {
        var request = request
        if let mode = request.uri.queryParameters.get("emulation_mode") {
            throw APIError(
                .badRequest, "BadRequest", "The emulation mode '\(mode)' is not known: leave emulation_mode out.")
        }
        return try .json(RasaParse(interpret(try await request.body(as: ParseRequest.self).text)))
    }

    private struct TalkRequest: Decodable {
        var sender: String
        var message: String
    }

    @Sendable private func talk(_ request: Request) async throws -> Response {
        var request = request
        let asked = try await request.body(as: TalkRequest.self)
        guard (1...200).contains(asked.sender.utf8.count) else {
            throw APIError(
                .unprocessableContent, "BadRequest", "The field 'sender' must have 1 to 200 bytes.", field: "sender")
        }
        let customer = CustomerID(sender: asked.sender)
        if limitsVisitors { try messages.require(customer.rawValue, now: .now) }
        let inbound = InboundMessage(
            channel: "rasa", customer: customer, externalID: "\(customer).\(UUID().uuidString)",
            content: .init(text: try MessageText.checked(asked.message, field: "message")), language: .english)
        let replies = try await TurnReplies(log: log, bus: bus, longestTurn: longestTurn).replies(to: inbound)
        return try .json(replies.flatMap { RasaMessage.messages($0, to: asked.sender) })
    }
}

extension CustomerID {
    /// The visitor who a sender is: the same for the same name, and none of those with a visitor's token.
    fileprivate init(sender: String) {
        let isPlain =
            sender.utf8.count <= 64
            && sender.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
                default: false
                }
            }
        guard !isPlain else {
            self.init("rasa-" + sender)
            return
        }
        let digest = SHA256.hash(data: Data(sender.utf8)).prefix(16)
        self.init("rasa." + digest.map { String(format: "%02x", $0) }.joined())
    }
}

extension String {
    /// Takes as long for a nearly right token as for a wrong one.
    fileprivate func isSame(as other: String) -> Bool {
        let (mine, theirs) = (Array(utf8), Array(other.utf8))
        guard mine.count == theirs.count else { return false }
        return zip(mine, theirs).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
