/// What a rota's shortcomings cost, against an hour of paid work, which costs 1.
public struct RotaWeights: Equatable, Sendable {
    /// An hour for which a person is missing.
    public var missingHour = 100.0
    /// A duty that somebody wants to avoid.
    public var avoided = 4.0
    /// A duty other than those that somebody prefers.
    public var notPreferred = 1.0
    /// A night, or a day at a week-end, beyond one's share or short of it.
    public var unfair = 8.0
    /// A duty that is not as it was planned before.
    public var change = 60.0

    public init() {}
}
