import Conversations
import HTTPTypes
import Hummingbird
import LanguageUnderstanding

/// The Rasa whose shapes are spoken here.
struct RasaVersion: Encodable {
    static let spoken = "3.6.0"

    var version = Self.spoken
    var minimum_compatible_version = "3.5.0"
}

struct RasaStatus: Encodable {
    var model_id: String
    var model_file: String
    var num_active_training_jobs = 0

    init(model: String) {
        model_id = model
        model_file = "\(model).kefu"
    }
}

/// What is refused, as Rasa says it.
struct RasaFailure: Encodable {
    var version = RasaVersion.spoken
    var status = "failure"
    var reason: String
    var message: String
    var details: [String: String]
    var code: Int

    private let retryAfter: Int?
    private let answer: HTTPResponse.Status

    private enum CodingKeys: String, CodingKey { case version, status, reason, message, details, code }

    init(_ error: APIError) {
        reason = error.code
        message = error.message
        details = error.field.map { ["field": $0] } ?? [:]
        code = Int(error.status.code)
        retryAfter = error.retryAfter
        answer = error.status
    }

    var response: Response {
        get throws {
            var response = try Response.json(self, status: answer)
            if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
            return response
        }
    }
}

/// What a message means, as `/model/parse` says it.
struct RasaParse: Encodable {
    struct Intent: Encodable {
        var name: String?
        var confidence: Double
    }

    struct Entity: Encodable {
        var entity: String
        /// Offsets in Unicode scalars, as Python counts.
        var start: Int
        var end: Int
        var value: String
        var confidence_entity: Double?
        var extractor: String
    }

    /// What Rasa calls a message that is about none of the intents.
    private static let fallback = "nlu_fallback"

    var text: String
    var intent: Intent
    var entities: [Entity]
    var intent_ranking: [Intent]

    init(_ interpretation: Interpretation) {
        text = interpretation.text
        var ranking = interpretation.intents.map { Intent(name: $0.name, confidence: $0.confidence) }
        if interpretation.isOutOfScope {
            ranking.insert(Intent(name: Self.fallback, confidence: 1 - (ranking.first?.confidence ?? 0)), at: 0)
        }
        intent_ranking = ranking
        intent = ranking.first ?? Intent(name: nil, confidence: 0)
        let offsets = interpretation.text.scalarOffsets
        entities = interpretation.entities.map { entity in
            Entity(
                entity: entity.name, start: offsets[entity.start], end: offsets[entity.end], value: entity.value,
                confidence_entity: entity.confidence,
                extractor: entity.source == "learned" ? "CRFEntityExtractor" : "RegexEntityExtractor")
        }
    }
}

extension String {
    /// By character, and once more for the end: how many Unicode scalars stand before it.
    fileprivate var scalarOffsets: [Int] {
        reduce(into: [0]) { offsets, character in
            offsets.append((offsets.last ?? 0) + character.unicodeScalars.count)
        }
    }
}

/// One message of Rasa's REST channel.
struct RasaMessage: Encodable, Equatable {
    struct Button: Encodable, Equatable {
        var title: String
        var payload: String
    }

    var recipient_id: String
    var text: String?
    var image: String?
    var buttons: [Button]?

    /// A reply as text and buttons, with the facts of its card and its sources below, and the card's picture by itself.
    static func messages(_ content: MessageContent, to recipient: String) -> [RasaMessage] {
        var lines = content.text.isEmpty ? [] : [content.text]
        if let card = content.card {
            lines.append(card.subtitle.map { "\(card.title) · \($0)" } ?? card.title)
            lines += card.rows.map { "\($0.label): \($0.value)" }
            lines += card.link.map { [line($0)] } ?? []
        }
        lines += content.sources.enumerated().map { "[\($0.offset + 1)] " + line($0.element) }
        let buttons = content.quickReplies.map { Button(title: $0.title, payload: $0.text) }
        var messages: [RasaMessage] = []
        if !lines.isEmpty || !buttons.isEmpty {
            messages.append(
                RasaMessage(
                    recipient_id: recipient, text: lines.joined(separator: "\n"),
                    buttons: buttons.isEmpty ? nil : buttons))
        }
        if let image = content.card?.imageURL { messages.append(RasaMessage(recipient_id: recipient, image: image)) }
        return messages
    }

    private static func line(_ link: SourceLink) -> String { link.url.map { "\(link.title) \($0)" } ?? link.title }
}
