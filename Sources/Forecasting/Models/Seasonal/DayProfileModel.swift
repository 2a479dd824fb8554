import Foundation
import NumericalMethods

/// The total of each day, times how a day of its kind is spread over the hours.
///
/// Totals follow a first-order autoregression on the logarithm with a mean for each day of the week, found by
/// `SlippingCycle` so that a week with a holiday does not shift those after it; the profile is that of the same weekday
/// drawn towards that of all recent days, smoothed over neighbouring slots.
///
/// - seealso: H. Shen and J. Z. Huang (2008), Interday Forecasting and Intraday Updating of Call Center Arrivals;
///   J. Weinberg, L. D. Brown and J. R. Stroud (2007) for totals times profiles.
public struct DayProfileModel: ForecastModel {
    /// Values a day.
    public var slots: Int
    /// Days a week.
    public var week: Int
    /// How many neighbours on each side a slot's share is smoothed over.
    public var smoothing: Int

    public init(slots: Int, week: Int, smoothing: Int = 0) {
        (self.slots, self.week, self.smoothing) = (slots, week, smoothing)
    }

    public var name: String { "day totals by profile" + (smoothing > 0 ? ", smoothed \(smoothing)" : "") }

    public func fitted(to history: [Double]) -> (any FittedModel)? {
        guard history.count >= 4 * week * slots, history.allSatisfy({ $0 >= 0 }) else { return nil }
        return FittedDayProfile(slots: slots, week: week, smoothing: smoothing)
    }
}

private struct FittedDayProfile: FittedModel {
    var slots: Int
    var week: Int
    var smoothing: Int
    /// Of a weekday's own profile, by days seen of it: n / (n + this) counts.
    private var drawn: Double { 8 }

    init(slots: Int, week: Int, smoothing: Int) {
        (self.slots, self.week, self.smoothing) = (slots, week, smoothing)
    }

    func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        // Days are counted back from the origin, so that a forecast may begin at any slot.
        let skipped = history.count % slots
        let days = (0..<history.count / slots).map {
            Array(history[(skipped + $0 * slots)..<(skipped + ($0 + 1) * slots)])
        }
        let totals = days.map { $0.reduce(0, +) }
        let logs = totals.map { log(max($0, 1)) }
        let cycle = SlippingCycle(logs, length: week)
        guard let last = cycle.places.last else { return Array(repeating: 0, count: horizon) }
        let ahead = (horizon + slots - 1) / slots
        var path: [Double] = []
        for (step, total) in nextTotals(logs, cycle, count: ahead).enumerated() {
            let place = (last + 1 + step) % week
            path += profile(days, totals, cycle.places, place: place).map { $0 * exp(total) }
        }
        return Array(path.prefix(horizon))
    }

    /// Logarithms of the next totals.
    private func nextTotals(_ logs: [Double], _ cycle: SlippingCycle, count: Int) -> [Double] {
        let mean = logs.reduce(0, +) / Double(logs.count)
        var regression = LeastSquares(columns: week + 1)
        func row(_ before: Double, _ place: Int) -> [Double] {
            [before - mean] + (0..<week).map { $0 == place ? 1 : 0 }
        }
        for day in logs.indices.dropFirst() {
            regression.add(row(logs[day - 1], cycle.places[day]), logs[day] - mean)
        }
        let penalty = Array(repeating: 0.01, count: week + 1)
        guard let found = regression.coefficients(penalty: penalty) else {
            return Array(repeating: logs.last ?? 0, count: count)
        }
        var last = logs.last ?? mean
        let place = cycle.places.last ?? 0
        return (1...max(1, count)).map { step in
            last = mean + zip(row(last, (place + step) % week), found).reduce(0) { $0 + $1.0 * $1.1 }
            return last
        }
    }

    /// Each slot's share of the day.
    private func profile(_ days: [[Double]], _ totals: [Double], _ places: [Int], place: Int) -> [Double] {
        func mean(_ chosen: [Int]) -> [Double] {
            var shares = Array(repeating: 0.0, count: slots)
            var count = 0.0
            for day in chosen where totals[day] > 0 {
                count += 1
                for slot in 0..<slots { shares[slot] += days[day][slot] / totals[day] }
            }
            return shares.map { count > 0 ? $0 / count : 1 / Double(slots) }
        }
        let recent = Array(days.indices.suffix(8 * week))
        let same = Array(days.indices.filter { places[$0] == place }.suffix(10))
        let weight = Double(same.count) / (Double(same.count) + drawn)
        let mixed = zip(mean(same), mean(recent)).map { weight * $0 + (1 - weight) * $1 }
        return smoothed(mixed)
    }

    /// Triangular weights over the neighbours; the sum stays 1.
    private func smoothed(_ shares: [Double]) -> [Double] {
        guard smoothing > 0 else { return shares }
        let found = shares.indices.map { slot in
            var (sum, weights) = (0.0, 0.0)
            for offset in -smoothing...smoothing where shares.indices.contains(slot + offset) {
                let weight = Double(smoothing + 1 - abs(offset))
                sum += weight * shares[slot + offset]
                weights += weight
            }
            return sum / weights
        }
        let sum = found.reduce(0, +)
        return sum > 0 ? found.map { $0 / sum } : shares
    }
}
