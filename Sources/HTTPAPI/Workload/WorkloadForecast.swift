import Desk
import Forecasting
import Foundation

/// How many customers are expected to want a person and how soon one answers, as far as the past tells.
struct WorkloadForecast: Sendable {
    struct Expected: Encodable, Sendable {
        var start: Date
        var mean: Double
        var lower80: Double
        var upper80: Double
        var lower95: Double
        var upper95: Double
    }

    /// Of an interval, in minutes.
    static let minutes = 30
    /// What is looked ahead, and the least that must be known for it.
    static let days = 7
    /// What is looked back at, at most.
    static let history = 70

    /// Whole days since the first request.
    var daysKnown: Int
    /// The last week as it was expected to become a week ago; empty where too little was known then.
    var past: [Expected] = []
    /// The coming week; empty where too little is known.
    var coming: [Expected] = []
    /// Seconds to the first response in the last week, as they were expected to become a week ago, and in the coming one;
    /// without the intervals in which nobody is expected.
    var pastResponse: [Expected] = []
    var comingResponse: [Expected] = []
    /// Mean seconds that people held a request; nil when none has ended.
    var handling: TimeInterval?

    /// - Parameter workload: In intervals of `minutes`, all of which have ended.
    init(_ workload: Workload) {
        let known = workload.intervals.drop { $0.requests == 0 }
        let perDay = 24 * 60 / Self.minutes
        let horizon = Self.days * perDay
        daysKnown = known.count / perDay
        let ended = known.filter { $0.handling != nil }
        let weight = ended.reduce(0) { $0 + $1.requests }
        handling =
            weight == 0 ? nil : ended.reduce(0) { $0 + ($1.handling ?? 0) * Double($1.requests) } / Double(weight)
        guard let end = known.last.map({ $0.start + Double(Self.minutes) * 60 }) else { return }
        let counts = known.map { Double($0.requests) }
        let responses = known.map(\.firstResponse)
        if known.count >= horizon {
            coming = Self.expected(after: counts, from: end)
            comingResponse = Self.expectedResponse(after: responses, when: coming)
        }
        if known.count >= 2 * horizon {
            past = Self.expected(after: counts.dropLast(horizon), from: end - Double(Self.days) * 24 * 3600)
            pastResponse = Self.expectedResponse(after: responses.dropLast(horizon), when: past)
        }
    }

    /// Fewer customers in an interval count as none, or the night would take a person for a hundredth of a customer.
    static let leastExpected = 0.05

    private static func expectedResponse(after history: some Sequence<Double?>, when arrivals: [Expected]) -> [Expected]
    {
        let perDay = 24 * 60 / minutes
        let found = Forecaster.durations(Array(history), horizon: arrivals.count, periods: [perDay, 7 * perDay])
        guard let found else { return [] }
        return zip(arrivals, found.steps).filter { $0.0.mean >= leastExpected }.map { arrival, step in
            Expected(arrival.start, step)
        }
    }

    private static func expected(after history: some Sequence<Double>, from start: Date) -> [Expected] {
        let perDay = 24 * 60 / minutes
        let counts = Array(history)
        let periods = [perDay, 7 * perDay]
        let models = ForecastModels.standard(periods: periods, count: counts.count)
        let forecast = Forecaster(periods: periods, models: models).forecast(counts, horizon: days * perDay)
        return forecast.steps.enumerated().map { Expected(start + Double($0 * minutes) * 60, $1) }
    }
}

extension WorkloadForecast.Expected {
    init(_ start: Date, _ step: Forecast.Step) {
        self.init(
            start: start, mean: step.mean, lower80: step.interval80.lowerBound, upper80: step.interval80.upperBound,
            lower95: step.interval95.lowerBound, upper95: step.interval95.upperBound)
    }
}
