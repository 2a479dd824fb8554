import Desk
import Foundation

/// Keeps the forecast for as long as no further interval has ended, since every key press on the page asks for it.
actor WorkloadForecasts {
    private let history: any ServiceHistory
    private var latest: (end: Date, forecast: Task<WorkloadForecast, any Error>)?

    init(history: any ServiceHistory) { self.history = history }

    func forecast(now: Date) async throws -> WorkloadForecast {
        let length = Double(WorkloadForecast.minutes) * 60
        let end = Date(timeIntervalSince1970: (now.timeIntervalSince1970 / length).rounded(.down) * length)
        if let latest, latest.end == end { return try await latest.forecast.value }
        let task = Task.detached { [history] in
            let start = end - Double(WorkloadForecast.history) * 24 * 3600
            let steps = try await history.steps(from: start, to: end)
            return WorkloadForecast(Workload(steps: steps, from: start, to: end, length: length))
        }
        latest = (end, task)
        do {
            return try await task.value
        } catch {
            latest = nil
            throw error
        }
    }
}
