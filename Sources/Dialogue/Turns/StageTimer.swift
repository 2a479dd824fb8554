/// Splits the time of a turn among its stages.
struct StageTimer {
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant
    private(set) var milliseconds = Receipt.Milliseconds()

    init() { last = clock.now }

    /// Counts the time since the last call towards `stage`.
    @discardableResult
    mutating func finish(_ stage: WritableKeyPath<Receipt.Milliseconds, Double>) -> Double {
        let now = clock.now
        let elapsed = (now - last) / .milliseconds(1)
        last = now
        milliseconds[keyPath: stage] += elapsed
        milliseconds.total += elapsed
        return elapsed
    }
}
