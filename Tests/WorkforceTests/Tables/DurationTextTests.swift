import Testing
import Workforce

struct DurationTextTests {
    @Test(arguments: [
        ("20s", 20.0), ("3m", 180), ("1h30m", 5400), ("0.5h", 1800), ("14d", 1_209_600), ("90", 90), ("0s", 0),
        ("2.5min", 150),
    ])
    func `lengths of time are read`(text: String, seconds: Double) {
        #expect(DurationText.seconds(text) == seconds)
    }

    @Test(arguments: ["", "h", "3x", "-5s", "5 s", "nan", "inf", "3m2", "1.2.3s", "1e300", "9999999999h"])
    func `what is no length of time is refused`(text: String) { #expect(DurationText.seconds(text) == nil) }

    @Test(arguments: [(90.0, "1m30s"), (3600, "1h"), (0, "0s"), (86399.6, "24h")])
    func `lengths of time are written`(seconds: Double, text: String) { #expect(DurationText.text(seconds) == text) }
}
