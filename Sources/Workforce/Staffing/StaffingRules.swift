/// How customers are served, from which the number of people follows.
public struct StaffingRules: Equatable, Sendable {
    public var target: ServiceTarget
    /// Mean seconds.
    public var handling: Double
    /// Mean seconds; nil when nobody gives up.
    public var patience: Double?
    /// How many customers a person serves at once.
    public var concurrency: Int
    /// Share of paid time, in `0..<1`, that is not spent on the line.
    public var shrinkage: Double

    public init(
        target: ServiceTarget, handling: Double, patience: Double? = nil, concurrency: Int = 1, shrinkage: Double = 0
    ) {
        self.target = target
        self.handling = handling
        self.patience = patience
        self.concurrency = concurrency
        self.shrinkage = shrinkage
    }

    /// The line that `volume` customers in so many seconds make; nil when there are none.
    func line(volume: Double, seconds: Double) -> (any QueueModel)? {
        let rate = volume / seconds
        guard rate * handling > 1e-12 else { return nil }
        guard let patience else { return ErlangC(arrivalRate: rate, handling: handling) }
        return ErlangA(arrivalRate: rate, handling: handling, patience: patience)
    }

    /// People to be paid for so many on the line.
    public func scheduled(for agents: Int) -> Int { Self.scheduled(for: agents, shrinkage: shrinkage) }

    public static func scheduled(for agents: Int, shrinkage: Double) -> Int {
        Int((Double(agents) / (1 - shrinkage) - 1e-9).rounded(.up))
    }
}
