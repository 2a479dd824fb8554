import Conversations
import Desk
import Foundation
import Storage
import Testing

/// All expected values are worked by hand from r̂ₜ = r̂ₜ₋₁ + 0.3 (rₜ₋₁ − r̂ₜ₋₁).
struct WaitingTimeTests {
    private static let start = Date(timeIntervalSince1970: 1_700_000_000)

    /// `("a", .joined, 0)` and so on, in minutes from the start.
    private static func time(_ steps: [(String, ServiceStep.Kind, Double)], now: Double) -> WaitingTime {
        WaitingTime(
            steps: steps.map { ServiceStep($1, ConversationID($0), at: start + $2 * 60) }, now: start + now * 60)
    }

    private static func minutes(_ steps: [(String, ServiceStep.Kind, Double)], now: Double, place: Int = 1) -> Int? {
        time(steps, now: now).minutes(atPlace: place)
    }

    @Test func `without a past there is nothing to tell`() {
        #expect(Self.minutes([], now: 0) == nil)
        #expect(Self.minutes([("a", .joined, 0)], now: 5) == nil)
        #expect(Self.minutes([("a", .joined, 0), ("a", .left, 9)], now: 9) == nil)
        #expect(Self.minutes([("a", .taken, 3)], now: 9) == nil)
    }

    /// One wait of 4 minutes; then 2: 4 + 0.3 (2 − 4) = 3.4; then 10: 3.4 + 0.3 (10 − 3.4) = 5.38.
    @Test func `the level begins with the first wait and follows the newest`() throws {
        var steps: [(String, ServiceStep.Kind, Double)] = [("a", .joined, 0), ("a", .taken, 4)]
        #expect(try #require(Self.time(steps, now: 4).level) == 240)
        steps += [("b", .joined, 10), ("b", .taken, 12)]
        #expect(abs(try #require(Self.time(steps, now: 12).level) - 204) < 1e-9)
        steps += [("c", .joined, 20), ("c", .taken, 30)]
        #expect(abs(try #require(Self.time(steps, now: 30).level) - 322.8) < 1e-9)
        // 5.38 minutes a place, rounded up: 6 at the first place, 10.76 and 16.14 at the next two.
        #expect((1...3).map { Self.minutes(steps, now: 30, place: $0) } == [6, 11, 17])
    }

    /// Three come at once and are taken after 2, 4 and 6 minutes: a place takes 2 minutes.
    @Test func `a wait counts by the place at which it began`() throws {
        let steps: [(String, ServiceStep.Kind, Double)] = [
            ("a", .joined, 0), ("b", .joined, 0), ("c", .joined, 0), ("a", .taken, 2), ("b", .taken, 4),
            ("c", .taken, 6),
        ]
        #expect(abs(try #require(Self.time(steps, now: 6).level) - 120) < 1e-9)
        #expect(Self.minutes(steps, now: 6, place: 3) == 6)
    }

    @Test func `who withdraws is no wait, and no longer a place`() {
        let steps: [(String, ServiceStep.Kind, Double)] = [
            ("a", .joined, 0), ("a", .left, 1), ("b", .joined, 2), ("b", .taken, 5),
        ]
        #expect(Self.time(steps, now: 5).level == 180)
    }

    @Test func `who is passed on waits anew`() {
        let steps: [(String, ServiceStep.Kind, Double)] = [
            ("a", .joined, 0), ("a", .taken, 2), ("a", .joined, 50), ("a", .taken, 52),
        ]
        #expect(Self.time(steps, now: 60).level == 120)
    }

    /// A level of 2 minutes; the first in the queue has waited 12: 2 + 0.3 (12 − 2) = 5.
    @Test func `a desk that has come to a halt shows before anybody is taken`() throws {
        let steps: [(String, ServiceStep.Kind, Double)] = [("a", .joined, 0), ("a", .taken, 2), ("b", .joined, 10)]
        #expect(Self.minutes(steps, now: 11) == 2)
        #expect(abs(try #require(Self.time(steps, now: 22).level) - 300) < 1e-9)
        // After 60 minutes 2 + 0.3 (60 − 2) = 19.4; from then on nobody can say.
        #expect(Self.minutes(steps, now: 70) == 20)
        #expect(Self.minutes(steps, now: 70.1) == nil)
    }

    @Test func `a night in the queue and last month's waits do not count`() {
        #expect(Self.minutes([("a", .joined, 0), ("a", .taken, 600)], now: 600) == nil)
        let steps: [(String, ServiceStep.Kind, Double)] = [("a", .joined, 0), ("a", .taken, 3)]
        #expect(Self.minutes(steps, now: 7 * 24 * 60) == 3)
        #expect(Self.minutes(steps, now: 7 * 24 * 60 + 4) == nil)
    }

    @Test func `a wait of no time at all is told as a minute`() {
        #expect(Self.minutes([("a", .joined, 0), ("a", .taken, 0)], now: 1) == 1)
    }

    @Test func `the record tells who joined, was taken and left`() async throws {
        let store = try await DataStore.inMemory()
        let ann = Assignment(agent: AgentID("ann"), name: "Ann")
        for (customer, wait) in [("kim", 4.0), ("lee", 2.0)] {
            let message = InboundMessage(
                channel: "web", customer: CustomerID(customer), externalID: customer, content: .init(text: "hello"),
                language: .english)
            let id = try await store.log.receive(message, at: Self.start).conversation.id
            _ = try await store.log.update(id) { conversation in
                try conversation.requestPerson(.init(trigger: .asked), by: .system, at: Self.start)
                try conversation.take(ann, at: Self.start + wait * 60)
            }
        }
        let steps = try await store.service.latestQueueSteps(limit: 10)
        #expect(steps.map(\.kind) == [.joined, .taken, .joined, .taken])
        #expect(try await store.service.latestQueueSteps(limit: 3) == Array(steps.suffix(3)))
        // 4 + 0.3 (2 − 4) = 3.4 minutes.
        #expect(try await WaitingTimes(record: store.service).minutes(atPlace: 2, now: Self.start + 300) == 7)
        try await store.close()
    }
}
