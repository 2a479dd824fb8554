/// One sentence of a model, and the passages that it says it rests on.
public struct CitedSentence: Equatable, Sendable {
    /// Without its marks such as "[1]".
    public var text: String
    /// Numbers of passages, counted from 1, in the order of the marks.
    public var numbers: [Int]
    /// It stands at the beginning of a line.
    public var beginsLine: Bool

    public init(text: String, numbers: [Int], beginsLine: Bool = false) {
        self.text = text
        self.numbers = numbers
        self.beginsLine = beginsLine
    }
}
