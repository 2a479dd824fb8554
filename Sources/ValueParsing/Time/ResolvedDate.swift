/// The day, week, month or row of days that a date stands for.
struct ResolvedDate: Equatable, Sendable {
    var first: CivilDate
    var grain: Grain
    /// The last day of several that have no grain of their own: a weekend, the end of a month.
    var last: CivilDate?

    init(_ first: CivilDate, _ grain: Grain = .day, to last: CivilDate? = nil) {
        self.first = first
        self.grain = grain
        self.last = last
    }

    func value(_ context: ParsingContext) -> Value {
        guard let last else { return .time(context.moment(first, grain)) }
        return .interval(TimeSpan(start: context.moment(first), end: context.moment(last)))
    }
}
