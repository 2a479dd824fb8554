/// A customer's mood in one message, for messages that get no turn of the assistant.
public struct MessageMood: Codable, Equatable, Sendable {
    /// In `-1...1`.
    public var score: Double
    /// How soon the message wants an answer, `0...1`.
    public var urgency: Double
    /// How far the customer's patience is used up, `0...1`.
    public var frustration: Double

    public init(score: Double, urgency: Double, frustration: Double) {
        self.score = score
        self.urgency = urgency
        self.frustration = frustration
    }
}
