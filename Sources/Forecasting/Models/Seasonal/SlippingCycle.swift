import Foundation

/// Tells which day of its week each day was, for days that carry no date and of which some, such as holidays, are missing.
///
/// Each day's state is its place in the cycle; from day to day it moves on by one, or seldom by more. The likeliest path
/// is Viterbi's, under means by place that are estimated anew until they stay.
///
/// - seealso: L. R. Rabiner (1989), A Tutorial on Hidden Markov Models.
struct SlippingCycle {
    /// The place of each day, from 0.
    private(set) var places: [Int]
    /// What each place differs from the level around it.
    private(set) var means: [Double]
    let length: Int

    /// Logarithms of the chances to move on by 1, 2 and 3.
    private static let moves = [0.94, 0.03, 0.03].map { log($0) }

    init(_ values: [Double], length: Int) {
        self.length = length
        let count = values.count
        let rest = values.indices.map { index in
            let near = values[max(0, index - 12)..<min(count, index + 13)].sorted()
            return values[index] - near[near.count / 2]
        }
        places = values.indices.map { $0 % length }
        means = Array(repeating: 0, count: length)
        let first = min(count, 5 * length)
        for place in 0..<length {
            let same = stride(from: place, to: first, by: length).map { rest[$0] }
            means[place] = same.reduce(0, +) / Double(max(1, same.count))
        }
        let spread = rest.map(abs).reduce(0, +) / Double(max(1, count))
        for _ in 0..<20 {
            let found = path(through: rest, spread: spread)
            guard found != places || means.allSatisfy({ $0 == 0 }) else { break }
            places = found
            var sums = Array(repeating: 0.0, count: length)
            var weights = sums
            for (index, place) in places.enumerated() {
                let weight = pow(0.98, Double(count - index))
                sums[place] += weight * rest[index]
                weights[place] += weight
            }
            means = zip(sums, weights).map { $1 > 0 ? $0 / $1 : 0 }
        }
    }

    private func path(through rest: [Double], spread: Double) -> [Int] {
        // A day that is odd for every place tells nothing: its distance is cut off.
        let (width, limit) = (max(spread, 1e-9) * 0.6, max(spread, 1e-9) * 1.8)
        func surprise(_ index: Int, _ place: Int) -> Double {
            let distance = min(limit, abs(rest[index] - means[place])) / width
            return -distance * distance / 2
        }
        guard !rest.isEmpty else { return [] }
        var scores = (0..<length).map { surprise(0, $0) }
        var steps: [[Int]] = []
        for index in rest.indices.dropFirst() {
            var next = Array(repeating: -Double.infinity, count: length)
            var taken = Array(repeating: 1, count: length)
            for place in 0..<length {
                for (move, chance) in Self.moves.enumerated() {
                    let score = scores[(place - move - 1 + 3 * length) % length] + chance
                    if score > next[place] { (next[place], taken[place]) = (score, move + 1) }
                }
                next[place] += surprise(index, place)
            }
            scores = next
            steps.append(taken)
        }
        var place = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        var found = [place]
        for taken in steps.reversed() {
            place = (place - taken[place] + 3 * length) % length
            found.append(place)
        }
        return found.reversed()
    }
}
