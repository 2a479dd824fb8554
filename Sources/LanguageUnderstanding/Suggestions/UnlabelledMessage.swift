public import SourceFiles

/// A message of which nobody has said what it is about.
public struct UnlabelledMessage: Equatable, Sendable {
    public var text: String
    /// Where it was read first.
    public var place: Diagnostic.Place
    /// How often it was read.
    public var times: Int

    public init(text: String, place: Diagnostic.Place = .init(file: ""), times: Int = 1) {
        self.text = text
        self.place = place
        self.times = times
    }
}
