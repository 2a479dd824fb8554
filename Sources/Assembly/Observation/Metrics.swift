public import Conversations
import Foundation
public import HTTPAPI
import Storage
import Synchronization

/// Counts what happens and renders it as Prometheus text; kept small so that it costs nothing to keep.
public final class Metrics: MetricsPage, Sendable {
    private struct Histogram {
        /// Upper bounds in seconds.
        static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]
        var counts = [Int](repeating: 0, count: bounds.count)
        var count = 0
        var sum = 0.0

        mutating func observe(_ seconds: Double) {
            count += 1
            sum += seconds
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound { counts[index] += 1 }
        }
    }

    private struct State {
        var requests: [String: Int] = [:]
        var turns: [String: Int] = [:]
        var turnFailures = 0
        var turnSeconds = Histogram()
        var events: [String: Int] = [:]
        var deliveries: DeliveryCounts?
    }

    private let state = Mutex(State())
    private let bus: EventBus

    public init(bus: EventBus) { self.bus = bus }

    func request(status: Int) { state.withLock { $0.requests["\(status / 100)xx", default: 0] += 1 } }

    func turn(choice: String, seconds: Double) {
        state.withLock { state in
            state.turns[choice, default: 0] += 1
            state.turnSeconds.observe(seconds)
        }
    }

    func turnFailed() { state.withLock { $0.turnFailures += 1 } }

    /// What the outbox held when it was last counted; nil while nobody outside is told of events.
    var deliveries: DeliveryCounts? {
        get { state.withLock(\.deliveries) }
        set { state.withLock { $0.deliveries = newValue } }
    }

    public func render() -> String {
        let state = state.withLock { $0 }
        var text = Self.family("kefu_http_requests_total", "counter", "HTTP requests by status class")
        for (status, count) in state.requests.sorted(by: { $0.key < $1.key }) {
            text += "kefu_http_requests_total{status=\"\(status)\"} \(count)\n"
        }
        text += Self.family("kefu_turns_total", "counter", "Turns of the assistant by what it chose")
        for (choice, count) in state.turns.sorted(by: { $0.key < $1.key }) {
            text += "kefu_turns_total{choice=\"\(choice)\"} \(count)\n"
        }
        text += Self.family("kefu_turn_failures_total", "counter", "Turns that ended in an error and are tried again")
        text += "kefu_turn_failures_total \(state.turnFailures)\n"
        text += Self.family("kefu_turn_seconds", "histogram", "Time from taking a message up to its durable reply")
        for (bound, count) in zip(Histogram.bounds, state.turnSeconds.counts) {
            text += "kefu_turn_seconds_bucket{le=\"\(bound)\"} \(count)\n"
        }
        text += "kefu_turn_seconds_bucket{le=\"+Inf\"} \(state.turnSeconds.count)\n"
        text += "kefu_turn_seconds_sum \(state.turnSeconds.sum)\n"
        text += "kefu_turn_seconds_count \(state.turnSeconds.count)\n"
        text += Self.family("kefu_live_consumers", "gauge", "Open event streams and followers of the log")
        text += "kefu_live_consumers \(bus.subscriberCount)\n"
        if let deliveries = state.deliveries {
            text += Self.family("kefu_webhook_deliveries", "gauge", "Deliveries of webhooks that the outbox holds")
            text += "kefu_webhook_deliveries{state=\"pending\"} \(deliveries.pending)\n"
            text += "kefu_webhook_deliveries{state=\"delivered\"} \(deliveries.delivered)\n"
            text += "kefu_webhook_deliveries{state=\"dead\"} \(deliveries.dead)\n"
        }
        if let bytes = ProcessMemory.resident {
            text += Self.family("process_resident_memory_bytes", "gauge", "Resident memory")
            text += "process_resident_memory_bytes \(bytes)\n"
        }
        return text
    }

    private static func family(_ name: String, _ type: String, _ help: String) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }
}

/// What the kernel says of this process.
public enum ProcessMemory {
    /// Bytes of resident memory; nil where there is no `/proc`.
    public static var resident: Int? { value("VmRSS") }

    /// The largest it has been, in bytes.
    public static var peak: Int? { value("VmHWM") }

    private static func value(_ key: String) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix(key + ":") }
        return line.flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }.flatMap { Int($0) }
            .map { $0 * 1024 }
    }
}
