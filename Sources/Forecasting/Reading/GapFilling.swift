/// Puts values where none were recorded.
enum GapFilling {
    /// The mean of the same moment in the cycles before and after; a straight line where there is no cycle.
    static func filled(_ values: [Double?], period: Int) -> [Double] {
        guard values.contains(where: { $0 != nil }) else { return [] }
        let straight = interpolated(values)
        guard period > 1, values.count > 2 * period else { return straight }
        return values.indices.map { index in
            if let value = values[index] { return value }
            var near: [Double] = []
            for turn in 1...4 {
                for place in [index - turn * period, index + turn * period] where values.indices.contains(place) {
                    if let value = values[place] { near.append(value) }
                }
                if near.count >= 2 { break }
            }
            return near.isEmpty ? straight[index] : near.reduce(0, +) / Double(near.count)
        }
    }

    /// So many recorded values tell the level of their time.
    private static let levelCount = 24

    /// The median of the recorded values nearest in order, one for each gap: for durations, where one customer at night tells
    /// little of all the others who were not there.
    static func levelled(_ values: [Double?]) -> [Double] {
        let known = values.indices.filter { values[$0] != nil }
        guard !known.isEmpty else { return [] }
        var result = values.map { $0 ?? 0 }
        var gap = values.startIndex
        for (place, end) in (known + [values.endIndex]).enumerated() {
            if gap < end {
                let first = max(0, min(place - levelCount / 2, known.count - levelCount))
                let near = known[first..<min(known.count, first + levelCount)].compactMap { values[$0] }.sorted()
                let median = (near[(near.count - 1) / 2] + near[near.count / 2]) / 2
                for index in gap..<end { result[index] = median }
            }
            gap = end + 1
        }
        return result
    }

    private static func interpolated(_ values: [Double?]) -> [Double] {
        let known = values.indices.filter { values[$0] != nil }
        guard let first = known.first, let last = known.last else { return [] }
        var result = values.map { $0 ?? 0 }
        for index in 0..<first { result[index] = result[first] }
        for index in last..<values.count { result[index] = result[last] }
        for (left, right) in zip(known, known.dropFirst()) where right > left + 1 {
            for index in left + 1..<right {
                let share = Double(index - left) / Double(right - left)
                result[index] = result[left] * (1 - share) + result[right] * share
            }
        }
        return result
    }
}
