/// A colour by its English name, the same for both languages.
public struct Colour: Codable, Equatable, Sendable {
    /// Lower case: "red", "navy".
    public var name: String
    /// "light" or "dark", where it was said.
    public var shade: String?

    public init(name: String, shade: String? = nil) {
        self.name = name
        self.shade = shade
    }
}
