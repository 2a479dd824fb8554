import NumericalMethods
import Foundation

@testable import LanguageUnderstanding

/// A chain small enough that every sequence of tags can be tried.
struct ToyChain {
    let tags: TagSet
    var transitions: ChainTransitions
    /// [token, tag].
    var emissions: [Float]

    init(labels: Int, length: Int, seed: UInt64) {
        var generator = SplitMix(seed: seed)
        func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float.random(in: -2...2, using: &generator) } }
        tags = TagSet(labels: (0..<labels).map { "label\($0)" })
        let opening = tags.openingCount
        transitions = ChainTransitions(
            labelCount: labels, between: numbers(opening * opening), within: numbers(4 * labels),
            starts: numbers(opening), ends: numbers(opening))
        emissions = numbers(length * tags.count)
    }

    var length: Int { emissions.count / tags.count }

    /// All sequences in which spans begin and end as they have to, by the meaning of the tags alone.
    var sequences: [[Int]] {
        let all = (0..<length).reduce([[Int]]([[]])) { prefixes, _ in
            prefixes.flatMap { prefix in (0..<tags.count).map { prefix + [$0] } }
        }
        return all.filter(isAllowed)
    }

    func isAllowed(_ sequence: [Int]) -> Bool {
        var open: Int?
        for tag in sequence {
            switch tags.place(of: tag) {
            case nil, .single:
                guard open == nil else { return false }
            case .beginning:
                guard open == nil else { return false }
                open = tags.label(of: tag)
            case .inside:
                guard open != nil, open == tags.label(of: tag) else { return false }
            case .end:
                guard open != nil, open == tags.label(of: tag) else { return false }
                open = nil
            }
        }
        return open == nil
    }

    /// The logarithm of the sum of the exponentials of the scores of all sequences.
    var logPartition: Double {
        log(sequences.reduce(0) { $0 + exp(Double(transitions.score(of: $1, emissions))) })
    }

    func probability(where condition: ([Int]) -> Bool) -> Double {
        sequences.filter(condition).reduce(0) {
            $0 + exp(Double(transitions.score(of: $1, emissions)) - logPartition)
        }
    }
}
