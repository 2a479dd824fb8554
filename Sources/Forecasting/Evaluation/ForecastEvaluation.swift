import Foundation

/// Forecasts series whose future is known and says how far off they were.
public struct ForecastEvaluation: Sendable, Encodable {
    /// Means over series; a metric is nil where no series has it.
    public struct Metrics: Sendable, Encodable, Equatable {
        public var mase: Double?
        public var smape: Double
        /// Overall weighted average: the mean of MASE and sMAPE, each over that of Naive 2.
        public var owa: Double?
        public var wape: Double?
        public var coverage80: Double
        public var coverage95: Double

        public static let names = ["mase", "smape", "owa", "wape", "coverage80", "coverage95"]
    }

    public struct Size: Sendable, Encodable {
        public var series: Int
        public var forecasts: Int
        public var values: Int
    }

    public struct Seconds: Sendable, Encodable {
        public var train: Double
        public var test: Double
    }

    public var data: Size
    public var metrics: Metrics
    public var seconds: Seconds

    /// One forecast to make.
    public struct Task: Sendable {
        public var history: [Double]
        public var actual: [Double]

        public init(history: [Double], actual: [Double]) {
            (self.history, self.actual) = (history, actual)
        }
    }

    /// The last `rolling` stretches of `horizon` values, each with all that came before it.
    public static func rolling(_ values: [Double], horizon: Int, count: Int) -> [Task] {
        (0..<count).reversed().compactMap { back in
            let origin = values.count - (back + 1) * horizon
            guard origin > 0 else { return nil }
            return Task(history: Array(values[..<origin]), actual: Array(values[origin..<origin + horizon]))
        }
    }

    /// Forecasts several at a time.
    ///
    /// - Parameter without: models whose names contain one of these are not tried.
    public static func run(
        _ tasks: [Task], series: Int, period: Int, without: [String] = [],
        progress: @Sendable @escaping (Double) -> Void = { _ in }
    ) async -> ForecastEvaluation {
        let begin = ContinuousClock.now
        let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
        var outcomes = [ForecastOutcome?](repeating: nil, count: tasks.count)
        await withTaskGroup(of: (Int, ForecastOutcome).self) { group in
            var next = 0
            func start() {
                guard next < tasks.count else { return }
                let (index, task) = (next, tasks[next])
                group.addTask { (index, ForecastOutcome(task, period: period, without: without)) }
                next += 1
            }
            for _ in 0..<width { start() }
            var done = 0
            for await (index, outcome) in group {
                outcomes[index] = outcome
                done += 1
                progress(Double(done) / Double(tasks.count))
                start()
            }
        }
        let seconds = (ContinuousClock.now - begin) / .seconds(1)
        return ForecastEvaluation(
            data: .init(
                series: series, forecasts: tasks.count, values: tasks.reduce(0) { $0 + $1.actual.count }),
            metrics: ForecastOutcome.metrics(outcomes.compactMap(\.self)), seconds: .init(train: 0, test: seconds))
    }
}

extension ForecastEvaluation.Metrics {
    /// By name, without those that no series has.
    public var measured: [String: Double] {
        let all: [String: Double?] = [
            "mase": mase, "smape": smape, "owa": owa, "wape": wape, "coverage80": coverage80, "coverage95": coverage95,
        ]
        return all.compactMapValues(\.self)
    }
}
