/// From one time to another; an end that was not said is nil: "after 3pm", "before Friday".
///
/// An end of the grain of a day or longer belongs to the span ("Monday to Friday" includes Friday); a time of day is
/// the instant at which the span ends.
public struct TimeSpan: Codable, Equatable, Sendable {
    public var start: Moment?
    public var end: Moment?

    public init(start: Moment?, end: Moment?) {
        self.start = start
        self.end = end
    }

    /// ISO 8601-1 with the open ends of ISO 8601-2: "2026-11-21/2026-11-25", "2026-11-21/..".
    public var iso8601: String { (start?.iso8601 ?? "..") + "/" + (end?.iso8601 ?? "..") }
}
