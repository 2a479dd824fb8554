public import SourceFiles

/// A text and what a person says it is, with the place where it was read.
public struct LabelledText: Equatable, Sendable {
    public var text: String
    public var label: String
    public var place: Diagnostic.Place

    public init(text: String, label: String, place: Diagnostic.Place = .init(file: "")) {
        self.text = text
        self.label = label
        self.place = place
    }
}

/// What was said of a text, beside what is right.
public struct JudgedText: Equatable, Sendable {
    public var text: String
    /// Empty when the text is about none of the intents.
    public var label: String
    /// Empty when nothing was found.
    public var predicted: String
    public var confidence: Double
    /// Higher when the text is more surely about one of the intents.
    public var scopeScore: Double
    /// True when it was taken for none of the intents.
    public var isRejected: Bool
    /// True when n-grams alone answered.
    public var isAlone = false

    public var isRight: Bool { predicted == label }

    public init(
        text: String, label: String, predicted: String, confidence: Double, scopeScore: Double = 0,
        isRejected: Bool = false
    ) {
        self.text = text
        self.label = label
        self.predicted = predicted
        self.confidence = confidence
        self.scopeScore = scopeScore
        self.isRejected = isRejected
    }
}
