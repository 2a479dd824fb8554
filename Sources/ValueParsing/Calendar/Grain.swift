/// How exactly a time was said.
public enum Grain: String, Codable, CaseIterable, Sendable {
    case second, minute, hour, day, week, month, quarter, year

    /// True for times of day, false for days and longer.
    var isClock: Bool {
        switch self {
        case .second, .minute, .hour: true
        default: false
        }
    }
}
