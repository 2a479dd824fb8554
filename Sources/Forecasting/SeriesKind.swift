/// What the values of a series are, which says how they are forecast.
public enum SeriesKind: String, Sendable, CaseIterable, Encodable {
    /// Whole numbers of things that happen, never below zero.
    case count
    /// Lengths of time: never below zero, not whole, and missing where nobody was served.
    case duration
    /// Anything else.
    case number

    private static let units: Set = [
        "seconds", "secs", "sec", "minutes", "mins", "ms", "milliseconds", "duration", "latency", "aht", "asa", "frt",
    ]
    private static let spans: Set = ["response", "handling", "handle", "wait", "waiting", "talk", "hold", "resolution"]
    private static let others: Set = ["count", "number", "calls", "share", "rate", "per"]
    private static let chinese = ["秒", "分钟", "时长", "等待时间", "响应时间", "处理时间"]

    /// A duration where the name of a column says so; else nothing is known.
    static func named(_ name: String) -> SeriesKind? {
        if chinese.contains(where: name.contains) { return .duration }
        let words = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
        guard words.isDisjoint(with: others) else { return nil }
        let isSpan = words.contains("time") && !words.isDisjoint(with: spans)
        return isSpan || !words.isDisjoint(with: units) ? .duration : nil
    }
}
