/// A part of the day that hours are said with: 下午, "in the evening".
enum DayPart: Sendable {
    case smallHours, morning, noon, afternoon, dusk, evening, lateNight

    /// From and to, in hours; noon is an hour rather than a span.
    var hours: Range<Int>? {
        switch self {
        case .smallHours: 0..<6
        case .morning: 4..<12
        case .noon: nil
        case .afternoon: 12..<19
        case .dusk: 17..<19
        case .evening: 18..<24
        case .lateNight: 22..<24
        }
    }

    /// The hour of the day that `hour` of a twelve-hour clock is in this part; 24 and more are the next day's.
    func hour(_ hour: Int) -> Int {
        guard hour <= 12 else { return hour }
        switch self {
        case .smallHours: return hour == 12 ? 0 : hour
        case .morning: return hour
        case .noon: return hour < 3 ? hour + 12 : hour
        case .afternoon, .dusk: return hour < 12 ? hour + 12 : hour
        case .evening: return hour == 12 ? 24 : hour <= 4 ? hour + 24 : hour + 12
        case .lateNight: return hour == 12 ? 24 : hour <= 5 ? hour : hour + 12
        }
    }

    static let names = Lexicon<DayPart>(phrases: [
        ("凌晨", .smallHours), ("早上|早晨|清晨|清早|一早|大清早|上午|早", .morning), ("中午|正午", .noon),
        ("下午|午后", .afternoon), ("傍晚|黄昏", .dusk), ("晚上|晚间|夜里|夜晚|夜间|晚", .evening), ("半夜|深夜", .lateNight),
        ("in the morning|morning|mornings", .morning), ("in the afternoon|afternoon|afternoons", .afternoon),
        ("in the evening|evening|evenings|at night|night|nights", .evening), ("lunchtime|lunch time", .noon),
    ])
}
