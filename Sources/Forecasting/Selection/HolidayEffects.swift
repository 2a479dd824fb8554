import Foundation
import ValueParsing

/// How much more or less than usual each holiday brings.
public struct HolidayEffects: Sendable, Equatable {
    /// By the name of the day: what a usual value is multiplied by.
    public private(set) var factors: [String: Double] = [:]

    /// - Parameter names: the holiday of each value; nil for ordinary ones.
    init(_ values: [Double], week: Int, names: [String?]) {
        var ratios: [String: [Double]] = [:]
        var index = 0
        while index < values.count {
            guard let name = names[index] else {
                index += 1
                continue
            }
            let first = index
            while index < values.count, names[index] == name { index += 1 }
            let usual = (first..<index).compactMap { Self.usual(at: $0, values, week: week, names: names) }
            let (seen, expected) = (values[first..<index].reduce(0, +), usual.reduce(0, +))
            if usual.count == index - first, expected > 0 {
                ratios[name, default: []].append(max(seen / expected, 0.02))
            }
        }
        for (name, found) in ratios {
            let mean = found.reduce(0) { $0 + log($1) } / Double(found.count)
            // One occurrence may be chance: it must be plain to count.
            guard abs(mean) > (found.count > 1 ? 0.15 : 0.35) else { continue }
            factors[name] = exp(mean)
        }
    }

    /// The median of the same moment in the four weeks before and after.
    private static func usual(at index: Int, _ values: [Double], week: Int, names: [String?]) -> Double? {
        let places = (1...4).flatMap { (weeks: Int) -> [Int] in [index - weeks * week, index + weeks * week] }
        let ordinary = places.filter { values.indices.contains($0) && names[$0] == nil }
        let near = ordinary.map { values[$0] }.sorted()
        return near.count < 2 ? nil : near[near.count / 2]
    }

    func factor(_ name: String?) -> Double { name.flatMap { factors[$0] } ?? 1 }
}
