/// The cycles of a series that has no clock, or more of them than its clock tells.
public enum Cycles {
    /// The given period, and the long cycle of 5, 6 or 7 of it that the values show; of 24
    /// always the week, from two weeks of hours on.
    public static func periods(of values: [Double], period: Int) -> [Int] {
        guard period > 1 else { return [1] }
        if period == 24 { return values.count >= 2 * 168 ? [24, 168] : [period] }
        guard period >= 12, values.count >= 3 * 7 * period else { return [period] }
        return [period] + (week(of: values, day: period).map { [$0 * period] } ?? [])
    }

    /// How many days make a week, where the days of one weekday are more alike than days of any weekday.
    static func week(of values: [Double], day: Int) -> Int? {
        let profile = (day..<values.count).map { values[$0] - values[$0 - day] }
        let neighbours =
            (day..<profile.count).reduce(0.0) { $0 + abs(profile[$1] - profile[$1 - day]) }
            / Double(max(1, profile.count - day))
        let found = [5, 6, 7].map { days -> (days: Int, error: Double) in
            let lag = days * day
            let sum = (lag..<profile.count).reduce(0.0) { $0 + abs(profile[$1] - profile[$1 - lag]) }
            return (days, sum / Double(max(1, profile.count - lag)))
        }.min { $0.error < $1.error }
        return found.flatMap { $0.error < 0.95 * neighbours ? $0.days : nil }
    }

    /// The period with the greatest autocorrelation of the differences, where one stands out; 1 where none does.
    public static func detected(in values: [Double]) -> Int {
        let differences = zip(values.dropFirst(), values).map { $0 - $1 }
        let usual = [7, 12, 24, 4, 5, 48, 96, 52, 30, 168, 288, 169]
        let possible = usual.filter { $0 * 3 <= values.count }
        guard let longest = possible.max(), differences.contains(where: { $0 != 0 }) else { return 1 }
        let found = SeasonalityTest.autocorrelations(differences, through: longest)
        let best = possible.max { found[$0 - 1] < found[$1 - 1] }
        guard let best, found[best - 1] > 0.2, found[best - 1] > 2 / Double(differences.count).squareRoot() else {
            return 1
        }
        return best
    }
}
