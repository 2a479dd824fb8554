public import Foundation

/// Leaves a server alone that has failed several times in a row, and then lets one request through to see whether it is back.
public struct CircuitBreaker: Equatable, Sendable {
    public enum State: Equatable, Sendable {
        case closed
        /// Nothing goes through until then.
        case open(until: Date)
        /// One request is under way to see; if it never reports, another may go then.
        case halfOpen(until: Date)
    }

    /// Failures in a row that open it.
    public var mostFailures: Int
    /// How long it stays open.
    public var rest: TimeInterval
    public private(set) var state = State.closed
    private var failures = 0

    public init(mostFailures: Int = 4, rest: TimeInterval = 30) {
        self.mostFailures = mostFailures
        self.rest = rest
    }

    /// Whether a request may go now; in the half-open state, exactly one may.
    public mutating func permits(at time: Date) -> Bool {
        switch state {
        case .closed: return true
        case .open(let until), .halfOpen(let until):
            guard time >= until else { return false }
            state = .halfOpen(until: time + rest)
            return true
        }
    }

    public mutating func succeeded() {
        failures = 0
        state = .closed
    }

    public mutating func failed(at time: Date) {
        failures += 1
        if case .halfOpen = state { state = .open(until: time + rest) }
        if failures >= mostFailures { state = .open(until: time + rest) }
    }
}
