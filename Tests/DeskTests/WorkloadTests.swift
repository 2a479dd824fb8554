import Conversations
import Desk
import Foundation
import Testing

struct WorkloadTests {
    private static let start = Date(timeIntervalSince1970: 1_800_000_000)

    /// Of `minutes` after the start: who did what.
    private static func workload(
        _ steps: [(minutes: Double, kind: ServiceStep.Kind, who: String)], hours: Double = 2
    ) -> Workload {
        Workload(
            steps: steps.map { ServiceStep($0.kind, ConversationID($0.who), at: start + $0.minutes * 60) },
            from: start, to: start + hours * 3600, length: 1800)
    }

    @Test func `what became of a request is told where it was made`() {
        let workload = Self.workload([
            (1, .started, "a"), (5, .joined, "a"), (10, .started, "b"), (29, .joined, "b"), (40, .taken, "a"),
            (41, .replied, "a"), (45, .replied, "a"), (60, .left, "a"), (61, .taken, "b"), (62, .replied, "b"),
        ])
        #expect(workload.intervals.count == 4)
        let first = workload.intervals[0]
        #expect((first.conversations, first.requests, first.answered, first.abandoned) == (2, 2, 2, 0))
        #expect(first.firstResponse == 2070.0)
        #expect(first.handling == 1200.0)
        #expect(workload.intervals[1].start == Self.start + 1800)
        #expect(workload.intervals[1].answered == 0 && workload.intervals[1].firstResponse == nil)
    }

    @Test func `who gives up before anybody has come has abandoned`() {
        let first = Self.workload([
            (1, .joined, "a"), (9, .left, "a"), (11, .joined, "a"), (12, .taken, "a"), (13, .left, "a"),
        ])
        .intervals[0]
        #expect((first.requests, first.answered, first.abandoned) == (2, 0, 1))
        #expect(first.firstResponse == nil)
        #expect(first.handling == 60)
    }

    @Test func `a conversation that is passed on is one request, and its waiting is no handling`() {
        let first = Self.workload([
            (0, .joined, "a"), (2, .taken, "a"), (3, .replied, "a"), (5, .joined, "a"), (6, .joined, "a"),
            (20, .taken, "a"),
            (24, .left, "a"),
        ]).intervals[0]
        #expect((first.requests, first.answered) == (1, 1))
        #expect(first.firstResponse == 180)
        #expect(first.handling == 420.0)
    }

    @Test func `who is taken unasked is work as well`() {
        let first = Self.workload([(3, .started, "a"), (4, .taken, "a"), (5, .replied, "a")]).intervals[0]
        #expect((first.requests, first.answered) == (1, 1))
        #expect(first.firstResponse == 60)
    }

    @Test func `steps outside and of nobody known count for nothing`() {
        let workload = Self.workload([(-1, .joined, "a"), (1, .replied, "b"), (2, .left, "c"), (200, .joined, "d")])
        #expect(workload.intervals.map(\.requests) == [0, 0, 0, 0])
        #expect(workload.intervals.map(\.answered) == [0, 0, 0, 0])
        #expect(Self.workload([], hours: 0).intervals.isEmpty)
    }
}
