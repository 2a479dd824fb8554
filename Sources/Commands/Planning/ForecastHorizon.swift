import ArgumentParser
import Forecasting

/// How far ahead: a number of values or a span of time.
struct ForecastHorizon: ExpressibleByArgument, Equatable {
    private static let most = 100_000

    private var count: Int
    /// Seconds of the unit; nil for values, 0 for months.
    private var unit: Int?

    init?(argument: String) {
        let digits = argument.prefix { $0.isNumber }
        guard let count = Int(digits), count > 0, count <= Self.most else { return nil }
        self.count = count
        switch argument.dropFirst(digits.count) {
        case "": unit = nil
        case "min": unit = 60
        case "h": unit = 3_600
        case "d": unit = 86_400
        case "w": unit = 604_800
        case "mo": unit = 0
        default: return nil
        }
    }

    struct Problem: Error {
        var sentence: String
        var remedy: String
    }

    /// How many values that are.
    func steps(on grid: TimeGrid) -> Result<Int, Problem> {
        let found = values(on: grid)
        guard case .success(let count) = found, count > Self.most else { return found }
        return .failure(
            .init(sentence: "the horizon is \(count) values", remedy: "ask for \(Self.most) at most"))
    }

    private func values(on grid: TimeGrid) -> Result<Int, Problem> {
        guard let unit else { return .success(count) }
        switch grid.step {
        case .number:
            return .failure(
                .init(
                    sentence: "the values are numbered, so a span of time cannot be told in values",
                    remedy: "give a number of values, such as --horizon 14"))
        case .months(let months):
            if unit == 0 { return .success(max(1, (count + months - 1) / months)) }
            return .failure(
                .init(sentence: "the values are \(grid.stepName)", remedy: "give months, such as --horizon 6mo"))
        case .seconds(let seconds):
            let span = unit == 0 ? count * 30 * 86_400 : count * unit
            let week = grid.calendarPeriods.last ?? 0
            // Closed hours are not forecast.
            if seconds <= 86_400, week > 1 {
                return .success(max(1, (span * week + 604_799) / 604_800))
            }
            return .success(max(1, (span + seconds - 1) / seconds))
        }
    }
}
