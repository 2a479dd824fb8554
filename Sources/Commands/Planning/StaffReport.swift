import Foundation
import Workforce

/// What `kefu staff` tells; the names are those of its JSON.
struct StaffReport: Encodable {
    struct Interval: Encodable {
        struct WhatIf: Encodable {
            var volume: Double
            var agents: Int
            var serviceLevel: Double
            var required: Int
        }

        var time: String
        var volume: Double
        /// People on the line.
        var required: Int
        /// With shrinkage.
        var scheduled: Int
        var serviceLevel: Double?
        var serviceLevelOneFewer: Double?
        var occupancy: Double?
        var backlog: Double?
        var lateWithOneFewer: Double?
        var simulated: SimulatedMean?
        var whatIf: WhatIf?
    }

    struct Simulation: Encodable {
        var serviceLevel: SimulatedMean
        var probAbandon: SimulatedMean
        var runs: Int
        var customers: Int
    }

    var intervalMinutes: Int
    var hoursOnLine: Double
    var hoursScheduled: Double
    /// Over all customers.
    var serviceLevel: Double?
    var whatIfServiceLevel: Double?
    var simulation: Simulation?
    var intervals: [Interval]

    init(_ plan: StaffingPlan, simulation found: PlanSimulation.Result?) {
        intervalMinutes = plan.intervalMinutes
        (hoursOnLine, hoursScheduled) = plan.hours
        serviceLevel = plan.serviceLevel
        let otherVolume = plan.intervals.reduce(0) { $0 + ($1.whatIf?.volume ?? 0) }
        if otherVolume > 0 {
            whatIfServiceLevel =
                plan.intervals.reduce(0) { $0 + ($1.whatIf.map { $0.volume * $0.serviceLevel } ?? 0) } / otherVolume
        }
        // Of no customers there is no mean.
        simulation = found.flatMap {
            guard $0.customers > 0 else { return nil }
            return Simulation(
                serviceLevel: $0.serviceLevel, probAbandon: $0.probAbandon, runs: $0.runs, customers: $0.customers)
        }
        intervals = plan.intervals.enumerated().map { index, interval in
            Interval(
                time: interval.stamp.description, volume: interval.volume, required: interval.agents,
                scheduled: interval.scheduled, serviceLevel: interval.serviceLevel,
                serviceLevelOneFewer: interval.oneFewer, occupancy: interval.occupancy,
                simulated: found.flatMap { $0.intervals[index].mean.isNaN ? nil : $0.intervals[index] },
                whatIf: interval.whatIf.map {
                    .init(volume: $0.volume, agents: $0.agents, serviceLevel: $0.serviceLevel, required: $0.needed)
                })
        }
    }

    init(_ plan: BacklogPlan) {
        intervalMinutes = plan.intervalMinutes
        let length = Double(plan.intervalMinutes) / 60
        hoursOnLine = Double(plan.intervals.reduce(0) { $0 + $1.agents }) * length
        hoursScheduled = Double(plan.intervals.reduce(0) { $0 + $1.scheduled }) * length
        intervals = plan.intervals.map {
            Interval(
                time: $0.stamp.description, volume: $0.volume, required: $0.agents, scheduled: $0.scheduled,
                backlog: $0.backlog, lateWithOneFewer: $0.lateWithOneFewer)
        }
    }
}

extension StaffReport {
    /// A row an interval, under a header.
    var table: [[String]] {
        let isLine = serviceLevel != nil
        let hasWhatIf = intervals.contains { $0.whatIf != nil }
        let hasSimulation = simulation != nil
        var header = ["time", "volume", "required", "scheduled"]
        header += isLine ? ["service_level", "one_fewer", "occupancy"] : ["backlog", "late_with_one_fewer"]
        if hasSimulation { header += ["simulated", "simulated_lower", "simulated_upper"] }
        if hasWhatIf { header += ["what_if_agents", "what_if_level", "what_if_required"] }
        func optional(_ number: Double?) -> String { number.map(\.asFigure) ?? "" }
        let rows = intervals.map { interval in
            var row = [interval.time, "\(interval.volume)", "\(interval.required)", "\(interval.scheduled)"]
            row +=
                isLine
                ? [interval.serviceLevel, interval.serviceLevelOneFewer, interval.occupancy].map(optional)
                : [interval.backlog, interval.lateWithOneFewer].map(optional)
            if hasSimulation {
                row += [interval.simulated?.mean, interval.simulated?.lower, interval.simulated?.upper].map(optional)
            }
            if hasWhatIf {
                row += [
                    interval.whatIf.map { "\($0.agents)" } ?? "", optional(interval.whatIf?.serviceLevel),
                    interval.whatIf.map { "\($0.required)" } ?? "",
                ]
            }
            return row
        }
        return [header] + rows
    }

    /// A line an interval, and the sums.
    var text: String {
        let isLine = serviceLevel != nil
        let hasWhatIf = intervals.contains { $0.whatIf != nil }
        var header = ["time", "volume", "people", "paid"] + (isLine ? ["in time", "busy"] : ["waiting"])
        if simulation != nil { header.append("simulated") }
        if hasWhatIf { header += ["what if: there", "in time", "needed"] }
        header.append("one fewer")
        var rows = [header]
        for interval in intervals {
            var row = [
                interval.time, interval.volume.formatted(.number.precision(.fractionLength(0...1)).grouping(.never)),
                "\(interval.required)", "\(interval.scheduled)",
            ]
            if let level = interval.serviceLevel, let occupancy = interval.occupancy {
                row += [level.asShortPercent, occupancy.asShortPercent]
            }
            if let backlog = interval.backlog { row.append("\(Int(backlog.rounded()))") }
            if simulation != nil {
                row.append(
                    interval.simulated.map {
                        "\($0.mean.asShortPercent) (\($0.lower.asShortPercent) to \($0.upper.asShortPercent))"
                    } ?? "")
            }
            if let whatIf = interval.whatIf {
                row += ["\(whatIf.agents)", whatIf.serviceLevel.asShortPercent, "\(whatIf.required)"]
            }
            row.append(Self.cost(of: interval))
            rows.append(row)
        }
        return AlignedTable(rows).text + "\n\n" + summary
    }

    /// What one person fewer costs, in words.
    private static func cost(of interval: Interval) -> String {
        guard interval.required > 0 else { return "" }
        if let late = interval.lateWithOneFewer { return late < 0.5 ? "costs nothing" : "\(Int(late.rounded())) late" }
        guard let level = interval.serviceLevel, let fewer = interval.serviceLevelOneFewer else { return "" }
        guard fewer > 0 else { return "the queue grows" }
        let points = (level - fewer) * 100
        return "costs \(points < 0.95 ? String(format: "%.1f", points) : "\(Int(points.rounded()))") points"
    }

    private var summary: String {
        var lines = [
            "\(hoursOnLine.formatted(.number.precision(.fractionLength(0...1)))) hours on the line, "
                + "\(hoursScheduled.formatted(.number.precision(.fractionLength(0...1)))) paid"
        ]
        if let serviceLevel { lines.append("\(serviceLevel.asPercent) of all customers are answered in time") }
        if let whatIfServiceLevel { lines.append("what if: \(whatIfServiceLevel.asPercent)") }
        if let simulation {
            lines.append(
                "simulated: \(simulation.serviceLevel.asPercent), \(simulation.customers) customers in \(simulation.runs) runs"
            )
        }
        return lines.joined(separator: "\n")
    }
}

extension Double {
    /// `0.8123` as `81 %`.
    var asShortPercent: String { "\(Int((self * 100).rounded())) %" }
}
