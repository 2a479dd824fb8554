public import Foundation

/// What may be asked of a language model in a day, counted in UTC.
public struct DailyBudget: Equatable, Sendable {
    public struct Limits: Equatable, Sendable {
        /// Nil has no limit.
        public var requests: Int?
        /// Of prompts and replies together; nil has no limit.
        public var tokens: Int?

        public init(requests: Int? = nil, tokens: Int? = nil) {
            self.requests = requests
            self.tokens = tokens
        }
    }

    public let limits: Limits
    public private(set) var requests = 0
    public private(set) var tokens = 0
    private var day = Int.min

    public init(_ limits: Limits) { self.limits = limits }

    /// Whether another request fits; the one that crosses the limit of tokens is the last of the day.
    public mutating func permits(at time: Date) -> Bool {
        begin(time)
        return limits.requests.map { requests < $0 } ?? true && limits.tokens.map { tokens < $0 } ?? true
    }

    public mutating func spend(requests: Int = 1, tokens: Int, at time: Date) {
        begin(time)
        self.requests += requests
        self.tokens += tokens
    }

    private mutating func begin(_ time: Date) {
        let today = Self.day(of: time)
        guard today > day else { return }
        (day, requests, tokens) = (today, 0, 0)
    }

    /// Days since 1970 in UTC.
    public static func day(of time: Date) -> Int { Int((time.timeIntervalSince1970 / 86_400).rounded(.down)) }
}
