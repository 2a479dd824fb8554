/// One value in a message: where it stands, and what it says.
public struct FoundValue: Codable, Equatable, Sendable {
    /// Offsets in characters of the message; `end` is one past the last.
    public var start: Int
    public var end: Int
    /// As it was written.
    public var text: String
    public var value: Value

    public var kind: Value.Kind { value.kind }

    public init(start: Int, end: Int, text: String, value: Value) {
        self.start = start
        self.end = end
        self.text = text
        self.value = value
    }
}
