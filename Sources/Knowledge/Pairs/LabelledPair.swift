/// Two texts of which is known whether they belong together: two questions that mean the same, a question and its answer.
public struct LabelledPair: Equatable, Sendable {
    public var a: String
    public var b: String
    public var isMatch: Bool
    /// Pairs of one group compete, in the order of the table: replies to one question.
    public var group: String

    /// - Parameter group: Nil groups pairs by the text `a`.
    public init(a: String, b: String, isMatch: Bool, group: String? = nil) {
        self.a = a
        self.b = b
        self.isMatch = isMatch
        self.group = group ?? a
    }
}
