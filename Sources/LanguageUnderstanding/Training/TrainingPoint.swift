/// One value of a curve that training went through.
public struct TrainingPoint: Equatable, Sendable {
    /// Such as "entities/loss".
    public var curve: String
    /// From 0: a pass over the examples.
    public var step: Int
    public var value: Double

    public init(curve: String, step: Int, value: Double) {
        self.curve = curve
        self.step = step
        self.value = value
    }

    /// What the support vector machines of the intents minimise, the mean over the intents: the dual objective, which falls from 0.
    static let intents = "intents/objective"
    /// Mean loss of the tagger's sentences, in nats: how unlikely the right tags still are.
    static let entities = "entities/loss"
}
