import Foundation
import Knowledge
import Testing

struct ModelOperationTests {
    /// What only a variable can be asked, since it may change by it.
    private func permits(_ breaker: inout CircuitBreaker, _ time: Date) -> Bool { breaker.permits(at: time) }
    private func permits(_ budget: inout DailyBudget, _ time: Date) -> Bool { budget.permits(at: time) }

    private let noon = Date(timeIntervalSince1970: 1_790_000_000)

    @Test func `a breaker opens after failures in a row, tries once, and closes when that goes well`() {
        var breaker = CircuitBreaker(mostFailures: 2, rest: 30)
        breaker.failed(at: noon)
        breaker.succeeded()
        breaker.failed(at: noon)
        #expect(permits(&breaker, noon))
        breaker.failed(at: noon)
        #expect(!permits(&breaker, noon + 29))
        #expect(permits(&breaker, noon + 30))
        #expect(!permits(&breaker, noon + 31), "one probe at a time")
        breaker.failed(at: noon + 32)
        #expect(!permits(&breaker, noon + 61))
        #expect(permits(&breaker, noon + 62))
        breaker.succeeded()
        #expect(permits(&breaker, noon + 63))
    }

    @Test func `a probe that never reports does not keep the breaker open for ever`() {
        var breaker = CircuitBreaker(mostFailures: 1, rest: 30)
        breaker.failed(at: noon)
        #expect(permits(&breaker, noon + 30))
        #expect(permits(&breaker, noon + 60))
    }

    @Test func `a budget is used up by requests or tokens, and new the next day`() {
        var budget = DailyBudget(.init(requests: 2, tokens: 100))
        #expect(permits(&budget, noon))
        budget.spend(tokens: 10, at: noon)
        budget.spend(tokens: 10, at: noon)
        #expect(!permits(&budget, noon))
        #expect(permits(&budget, noon + 86_400))
        budget.spend(tokens: 100, at: noon + 86_400)
        #expect(!permits(&budget, noon + 86_400))
        var none = DailyBudget(.init(requests: 0))
        let permitsNone = none.permits(at: noon)
        #expect(!permitsNone)
        var unlimited = DailyBudget(.init())
        unlimited.spend(requests: 1_000_000, tokens: .max / 2, at: noon)
        #expect(permits(&unlimited, noon))
    }

    @Test func `retries are few, later each time, and only for what may pass`() throws {
        let retries = ModelRetries()
        let first = try #require(retries.delay(after: .status(503), attempts: 1, retryAfter: nil, chance: 0.5))
        let second = try #require(retries.delay(after: .unreachable, attempts: 2, retryAfter: nil, chance: 0.5))
        #expect(first == 0.25)
        #expect(second == 0.5)
        #expect(retries.delay(after: .unreachable, attempts: 3, retryAfter: nil, chance: 0.5) == nil)
        #expect(retries.delay(after: .status(429), attempts: 1, retryAfter: 2, chance: 0.5) == 2)
        #expect(retries.delay(after: .status(429), attempts: 1, retryAfter: 60, chance: 0.5) == nil)
        for failure in [ModelFailure.timeout, .nonsense, .outside, .status(400), .status(401)] {
            #expect(retries.delay(after: failure, attempts: 1, retryAfter: nil, chance: 0.5) == nil)
        }
    }
}
