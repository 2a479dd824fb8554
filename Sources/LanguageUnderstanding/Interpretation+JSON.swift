public import Conversations

extension Interpretation {
    /// What its encoding is, put together by hand: in a batch, encoding takes longer than understanding.
    ///
    /// - Throws: `EncodingError`, as encoding does.
    public func json() throws -> JSONValue {
        var members: [String: JSONValue] = [
            "text": .string(text), "language": .string(language.rawValue), "isOutOfScope": .bool(isOutOfScope),
            "intents": .array(
                intents.map { .object(["name": .string($0.name), "confidence": .number($0.confidence)]) }),
            "entities": .array(try entities.map { try JSONValue(encoding: $0) }),
            "sentiment": .object([
                "score": .number(sentiment.score), "label": .string(sentiment.label),
                "urgency": .number(sentiment.urgency), "frustration": .number(sentiment.frustration),
            ]),
            "values": .array(try values.map { try JSONValue(encoding: $0) }),
        ]
        if let corrected { members["corrected"] = .string(corrected) }
        if let clauses { members["clauses"] = try JSONValue(encoding: clauses) }
        if let explanation { members["explanation"] = try JSONValue(encoding: explanation) }
        return .object(members)
    }
}
