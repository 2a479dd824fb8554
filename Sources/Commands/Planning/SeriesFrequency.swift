import ArgumentParser

/// How often values come, as a person says it.
enum SeriesFrequency: String, ExpressibleByArgument, CaseIterable {
    case hourly, halfHourly = "half-hourly", daily, weekly, monthly, quarterly, yearly

    /// Values in a season.
    var period: Int {
        switch self {
        case .hourly: 24
        case .halfHourly: 48
        case .daily: 7
        case .weekly: 52
        case .monthly: 12
        case .quarterly: 4
        case .yearly: 1
        }
    }
}
