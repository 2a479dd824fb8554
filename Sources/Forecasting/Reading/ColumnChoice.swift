/// What a person says about the columns of a table of series; the rest is looked for.
public struct ColumnChoice: Sendable {
    public var time: String?
    public var value: String?
    /// Columns that are not to be forecast, since they help to.
    public var besides: [String] = []
    public var kind: SeriesKind?
    /// Columns that name a series together, the widest part first.
    public var groups: [String] = []

    public init(time: String? = nil, value: String? = nil) {
        (self.time, self.value) = (time, value)
    }

    var isOpen: Bool { time == nil && value == nil && besides.isEmpty && groups.isEmpty }
}
