import Foundation
import Storage
import Testing

@testable import Assembly

struct WebhookRetriesTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)

    /// Always the middle of a range, so that jitter is nothing.
    private struct Middle: RandomNumberGenerator {
        mutating func next() -> UInt64 { 1 << 63 }
    }

    private static func delay(_ failures: Int) -> TimeInterval {
        var middle = Middle()
        return WebhookRetries().delay(afterFailures: failures, using: &middle).rounded()
    }

    private static func result(
        _ outcome: WebhookOutcome, failures: Int = 0, _ retries: WebhookRetries = WebhookRetries()
    ) -> DeliveryResult {
        var middle = Middle()
        return retries.result(of: outcome, failures: failures, at: now, using: &middle)
    }

    /// 5 s times 4 to the power of the failures before, but at most 12 h.
    @Test func `each delay is four times the one before, up to half a day`() {
        let delays = (1...11).map(Self.delay)
        #expect(delays == [5, 20, 80, 320, 1280, 5120, 20480, 43200, 43200, 43200, 43200])
        // The specification recommends a schedule over several days.
        #expect(delays.reduce(0, +) / 86400 > 2)
    }

    @Test func `a delay is longer or shorter by a fifth at most`() {
        var generator = SystemRandomNumberGenerator()
        let retries = WebhookRetries()
        let delays = (0..<200).map { _ in retries.delay(afterFailures: 2, using: &generator) }
        #expect(delays.allSatisfy { (16...24).contains($0) })
        #expect(Set(delays).count > 100)
    }

    @Test(arguments: [200, 201, 204, 299])
    func `only an answer of 2xx is a delivery`(status: Int) {
        #expect(Self.result(.answered(status: status, retryAfter: nil)) == .delivered)
    }

    @Test(
        arguments: [
            .answered(status: 301, retryAfter: nil), .answered(status: 400, retryAfter: nil),
            .answered(status: 500, retryAfter: nil), .timedOut, .unreachable(cause: "X"), .nonsense,
        ] as [WebhookOutcome])
    func `everything else is tried again, until the last attempt`(outcome: WebhookOutcome) {
        #expect(
            Self.result(outcome, failures: 1)
                == .failed(outcome.sentence, nextAttempt: Self.now.addingTimeInterval(20)))
        guard case .failed = Self.result(outcome, failures: 10) else {
            Issue.record("given up before the last attempt")
            return
        }
        #expect(Self.result(outcome, failures: 11) == .dead(outcome.sentence))
    }

    @Test func `what the endpoint asks for is granted, up to half a day`() {
        func next(_ seconds: TimeInterval) -> DeliveryResult {
            Self.result(.answered(status: 503, retryAfter: seconds))
        }
        let sentence = "The endpoint answered 503."
        #expect(next(1) == .failed(sentence, nextAttempt: Self.now.addingTimeInterval(5)))
        #expect(next(600) == .failed(sentence, nextAttempt: Self.now.addingTimeInterval(600)))
        #expect(next(1e9) == .failed(sentence, nextAttempt: Self.now.addingTimeInterval(43200)))
    }

    @Test func `an endpoint in trouble is left alone for a minute at most, unless it asks for more`() {
        let retries = WebhookRetries()
        #expect((1...4).map { retries.pause(afterFailures: $0, asked: nil) } == [5, 20, 60, 60])
        #expect(retries.pause(afterFailures: 1, asked: 300) == 300)
        #expect(retries.pause(afterFailures: 1, asked: 1e9) == 43200)
    }
}
