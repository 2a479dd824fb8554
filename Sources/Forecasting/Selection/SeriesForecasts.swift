import Foundation
import Synchronization

/// Many forecasts, as many at a time as there are cores.
public enum SeriesForecasts {
    /// Of more series than these the slow searches would take hours.
    public static let mostSearched = 1_000

    /// In the order of `tasks`.
    public static func made<Task: Sendable>(
        of tasks: [Task], progress: @Sendable (Double) -> Void = { _ in },
        by forecast: @Sendable (Task) -> SeriesForecast
    ) -> [SeriesForecast] {
        let found = Mutex<[(Int, SeriesForecast)]>([])
        DispatchQueue.concurrentPerform(iterations: tasks.count) { index in
            let made = forecast(tasks[index])
            let done = found.withLock {
                $0.append((index, made))
                return $0.count
            }
            progress(Double(done) / Double(tasks.count))
        }
        return found.withLock { $0.sorted { $0.0 < $1.0 }.map(\.1) }
    }
}
