/// A text that an intent was learnt from, kept so that a decision can be led back to it.
struct LearntExample: Codable, Equatable, Sendable {
    var text: String
    /// Its index.
    var intent: Int
}
