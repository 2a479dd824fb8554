import SourceFiles
import Foundation
import Workforce

/// The people whom each interval of the coming week needs, and what happens when some are missing.
struct WorkloadPlan: Encodable, Sendable {
    struct Interval: Encodable, Sendable {
        var start: Date
        /// Customers expected, after what is asked to come on top.
        var volume: Double
        var lower80: Double
        var upper80: Double
        var agents: Int
        var scheduled: Int
        var serviceLevel: Double
        var oneFewer: Double
        var occupancy: Double
        /// The service level when the absent are missing.
        var withAbsent: Double
    }

    var intervals: [Interval]

    /// - Throws: `StaffingError`.
    init(_ expected: [WorkloadForecast.Expected], rules: StaffingRules, volumeFactor: Double, absent: Int) throws {
        let stamps = expected.map { Stamp(utc: $0.start) }
        let table = VolumeTable(
            name: "forecast",
            rows: zip(expected, stamps).enumerated().map { number, row in
                let mean = row.0.mean < WorkloadForecast.leastExpected ? 0 : row.0.mean
                return .init(line: number + 1, stamp: row.1, value: mean * volumeFactor)
            }, intervalMinutes: WorkloadForecast.minutes)
        let absences = absent > 0 ? [Absence("\(absent)@00:00-24:00")].compactMap(\.self) : []
        let plan = try StaffingPlan(table, rules: rules, whatIf: WhatIf(absences: absences))
        intervals = zip(expected, plan.intervals).map { expected, plan in
            Interval(
                start: expected.start, volume: plan.volume, lower80: expected.lower80 * volumeFactor,
                upper80: expected.upper80 * volumeFactor, agents: plan.agents, scheduled: plan.scheduled,
                serviceLevel: plan.serviceLevel, oneFewer: plan.oneFewer, occupancy: plan.occupancy,
                withAbsent: plan.whatIf?.serviceLevel ?? plan.serviceLevel)
        }
    }
}

extension Stamp {
    fileprivate init(utc date: Date) {
        let minutes = Int((date.timeIntervalSince1970 / 60).rounded(.down))
        self.init(day: CalendarDay(number: minutes / 1440), time: ClockTime(minutes: minutes % 1440), zone: 0)
    }
}
