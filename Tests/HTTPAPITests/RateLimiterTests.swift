import Foundation
import HTTPAPI
import Testing

struct RateLimiterTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)

    @Test func `lets a burst through and then as much as flows in`() {
        let limiter = RateLimiter(burst: 3, perSecond: 2)
        for _ in 0..<3 { #expect(limiter.wait(for: "kim", now: Self.now) == nil) }
        #expect(limiter.wait(for: "kim", now: Self.now) == 0.5)
        #expect(limiter.wait(for: "lee", now: Self.now) == nil)
        #expect(limiter.wait(for: "kim", now: Self.now + 0.5) == nil)
        #expect(limiter.wait(for: "kim", now: Self.now + 0.5) == 0.5)
    }

    @Test func `a clock that goes back gives nothing away`() {
        let limiter = RateLimiter(burst: 1, perSecond: 1)
        #expect(limiter.wait(for: "kim", now: Self.now) == nil)
        #expect(limiter.wait(for: "kim", now: Self.now - 3600) == 1)
    }
}
