import ArgumentParser
import SourceFiles

/// The least that a metric may be: `accuracy=0.93`.
struct MetricFloor: Equatable, ExpressibleByArgument {
    var metric: String
    var least: Double

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let least = Double(parts[1]), least.isFinite else { return nil }
        metric = String(parts[0])
        self.least = least
    }

    /// A sentence where the metric is unknown.
    func problem(among known: [String], option: String = "--fail-under") -> String? {
        guard !known.contains(metric) else { return nil }
        return "\(option) knows no metric '\(metric)'" + (remedy(for: metric, among: known).map { "; \($0)" } ?? "")
    }

    /// A sentence where the metric is lower, or was not measured.
    func problem(in measured: [String: Double]) -> String? {
        guard let value = measured[metric] else { return "\(metric) was not measured" }
        // Written so that a value that is no number fails.
        guard !(value >= least) else { return nil }
        return "\(metric) is \(value.asFigure), and \(least.asFigure) was asked for"
    }
}

extension [MetricFloor] {
    /// Fails where a metric lies below its floor.
    ///
    /// - Parameter others: Further sentences on what was missed.
    func hold(_ metrics: [String: Double], others: [String] = []) throws {
        let missed = compactMap { $0.problem(in: metrics) } + others
        for problem in missed { Console.note("error: \(problem)") }
        guard missed.isEmpty else { throw ExitCode.failure }
    }
}
