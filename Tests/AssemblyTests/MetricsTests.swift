import Conversations
import Testing

@testable import Assembly

struct MetricsTests {
    /// The rules of Prometheus' text form: buckets add up, and the last is the count.
    @Test func `a histogram's buckets hold all that is no longer than their bound`() {
        let metrics = Metrics(bus: EventBus())
        for seconds in [0.001, 0.003, 0.2, 60] { metrics.turn(choice: "flow", seconds: seconds) }
        let lines = metrics.render().split(separator: "\n")
        for line in [
            #"kefu_turn_seconds_bucket{le="0.001"} 1"#, #"kefu_turn_seconds_bucket{le="0.005"} 2"#,
            #"kefu_turn_seconds_bucket{le="0.25"} 3"#, #"kefu_turn_seconds_bucket{le="5.0"} 3"#,
            #"kefu_turn_seconds_bucket{le="+Inf"} 4"#, "kefu_turn_seconds_count 4",
            #"kefu_turns_total{choice="flow"} 4"#,
        ] { #expect(lines.contains(Substring(line))) }
    }
}
