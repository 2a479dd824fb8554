import Foundation
import Workforce

/// What `kefu staff --skills` tells; the names are those of its JSON.
struct SkillReport: Encodable {
    struct Interval: Encodable {
        var time: String
        var volume: Double
        /// People on the line, of all groups.
        var required: Int
        /// With shrinkage.
        var scheduled: Int
        var groups: [String: Int]
        /// Share of the customers answered in time, by line, as simulated.
        var serviceLevels: [String: SimulatedMean]
        var isEnough: Bool
    }

    private(set) var groupNames: [String]
    private(set) var lineNames: [String]
    var intervals: [Interval] = []

    init(_ system: SkillSystem) {
        groupNames = system.groups.map(\.name)
        lineNames = system.lines.map(\.name)
    }

    mutating func add(_ need: SkillNeed, at stamp: Stamp, volume: Double, rules: StaffingRules) {
        let levels = zip(lineNames, need.levels).compactMap { name, level in level.map { (name, $0) } }
        intervals.append(
            Interval(
                time: stamp.description, volume: volume, required: need.agents.reduce(0, +),
                scheduled: need.agents.reduce(0) { $0 + rules.scheduled(for: $1) },
                groups: Dictionary(uniqueKeysWithValues: zip(groupNames, need.agents)),
                serviceLevels: Dictionary(uniqueKeysWithValues: levels), isEnough: need.isEnough))
    }

    var table: [[String]] {
        [["time", "volume", "required", "scheduled"] + groupNames + lineNames.map { "\($0) level" }]
            + intervals.map { interval in
                [interval.time, "\(interval.volume)", "\(interval.required)", "\(interval.scheduled)"]
                    + groupNames.map { "\(interval.groups[$0] ?? 0)" }
                    + lineNames.map { interval.serviceLevels[$0]?.mean.asFigure ?? "" }
            }
    }

    var text: String {
        let header = ["time", "volume", "people", "paid"] + groupNames + lineNames.map { "\($0) in time" } + [""]
        let rows = intervals.map { interval in
            [
                interval.time, interval.volume.formatted(.number.precision(.fractionLength(0...1)).grouping(.never)),
                "\(interval.required)", "\(interval.scheduled)",
            ] + groupNames.map { "\(interval.groups[$0] ?? 0)" }
                + lineNames.map { interval.serviceLevels[$0]?.mean.asShortPercent ?? "" }
                + [interval.isEnough ? "" : "too few"]
        }
        return AlignedTable([header] + rows).text
    }
}
