public import Desk
import Foundation
import Hummingbird
import Workforce

/// How much came in, how soon people answered, and how many of them what comes next will take: `/api/v1/desk/workload`.
public struct WorkloadController: Sendable {
    /// Days that are told at most.
    private static let mostDays = 400.0
    private static let mostIntervals = 20_000
    /// Seconds, until a request has ended by which it can be measured.
    private static let usualHandling = 300.0

    let history: any ServiceHistory
    let signIn: SignInDesk
    private let forecasts: WorkloadForecasts

    public init(history: any ServiceHistory, signIn: SignInDesk) {
        self.history = history
        self.signIn = signIn
        forecasts = WorkloadForecasts(history: history)
    }

    func add(to group: RouterGroup<APIContext>) {
        group.get("workload", use: show)
        group.get("workload/plan", use: plan)
    }

    private struct WorkloadView: Encodable {
        var minutes: Int
        var intervals: [Workload.Interval]
    }

    @Sendable private func show(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        let minutes = try request.number("minutes", in: 5...1440, otherwise: 30)
        let days = try request.number("days", in: 1...Self.mostDays, otherwise: 14)
        let workload = try await workload(days: days, minutes: minutes, now: .now)
        return try .json(WorkloadView(minutes: Int(minutes), intervals: workload.intervals))
    }

    private struct PlanView: Encodable {
        var minutes: Int
        /// Whole days since the first request.
        var daysKnown: Int
        /// Mean seconds, as asked or as measured.
        var handling: Double
        var past: [WorkloadForecast.Expected]
        var expected: [WorkloadForecast.Expected]
        /// Seconds to the first response, where customers are expected.
        var pastResponse: [WorkloadForecast.Expected]
        var expectedResponse: [WorkloadForecast.Expected]
        var intervals: [WorkloadPlan.Interval]
    }

    @Sendable private func plan(_ request: Request, context: APIContext) async throws -> Response {
        _ = try await signIn.session(of: request)
        let target = ServiceTarget(
            level: try request.number("serviceLevel", in: 1...99, otherwise: 80) / 100,
            within: try request.number("within", in: 0...86_400, otherwise: 60))
        let asked = try request.number("handling", in: 0...86_400, otherwise: 0)
        let patience = try request.number("patience", in: 1...86_400, otherwise: 300)
        let concurrency = try request.number("concurrency", in: 1...20, otherwise: 1)
        let shrinkage = try request.number("shrinkage", in: 0...90, otherwise: 0) / 100
        let volume = 1 + (try request.number("volume", in: -90...900, otherwise: 0)) / 100
        let absent = try request.number("absent", in: 0...1000, otherwise: 0)
        let forecast = try await forecasts.forecast(now: .now)
        let handling = asked > 0 ? asked : forecast.handling ?? Self.usualHandling
        let rules = StaffingRules(
            target: target, handling: handling, patience: patience, concurrency: Int(concurrency),
            shrinkage: shrinkage)
        let plan = try WorkloadPlan(forecast.coming, rules: rules, volumeFactor: volume, absent: Int(absent))
        return try .json(
            PlanView(
                minutes: WorkloadForecast.minutes, daysKnown: forecast.daysKnown, handling: handling,
                past: forecast.past, expected: forecast.coming, pastResponse: forecast.pastResponse,
                expectedResponse: forecast.comingResponse, intervals: plan.intervals))
    }

    /// The whole intervals of the last so many days and the one that has begun.
    private func workload(days: Double, minutes: Double, now: Date) async throws -> Workload {
        let length = minutes * 60
        guard days * 1440 / minutes <= Double(Self.mostIntervals) else {
            throw APIError(
                .unprocessableContent, "too_many",
                "\(Int(days)) days have more than \(Self.mostIntervals) intervals of \(Int(minutes)) minutes: ask for longer ones.",
                field: "minutes")
        }
        let end = Date(timeIntervalSince1970: (now.timeIntervalSince1970 / length).rounded(.down) * length + length)
        let start = end - (days * 24 * 3600 / length).rounded(.up) * length
        return Workload(
            steps: try await history.steps(from: start, to: end), from: start, to: end, length: length)
    }
}
