import Testing

@testable import LanguageUnderstanding

/// Against all sequences of tags, one by one.
struct TaggingChainTests {
    private static let chains = [(labels: 1, length: 1), (1, 4), (2, 1), (2, 3), (3, 2)].enumerated().map {
        ToyChain(labels: $1.labels, length: $1.length, seed: UInt64($0 + 1))
    }

    @Test(arguments: chains) func `the sum over all sequences is right`(chain: ToyChain) {
        var posterior = ChainPosterior(chain.transitions)
        posterior.run(chain.emissions[...])
        #expect(abs(posterior.logPartition - chain.logPartition) < 1e-4)
    }

    @Test(arguments: chains) func `the chance of each tag is right`(chain: ToyChain) {
        var posterior = ChainPosterior(chain.transitions)
        posterior.run(chain.emissions[...])
        for token in 0..<chain.length {
            for tag in 0..<chain.tags.count {
                let found = posterior.marginals[token * chain.tags.count + tag]
                #expect(abs(Double(found) - chain.probability { $0[token] == tag }) < 1e-4)
            }
        }
    }

    @Test(arguments: chains) func `the expected steps are right`(chain: ToyChain) {
        var posterior = ChainPosterior(chain.transitions, collectsSteps: true)
        posterior.run(chain.emissions[...])
        var wanted = ChainTransitions(labelCount: chain.tags.labels.count)
        for sequence in chain.sequences {
            wanted.count(sequence, times: Float(chain.probability { $0 == sequence }))
        }
        let found = posterior.expectedSteps
        for (found, wanted) in [
            (found.between, wanted.between), (found.within, wanted.within), (found.starts, wanted.starts),
            (found.ends, wanted.ends),
        ] {
            for (found, wanted) in zip(found, wanted) { #expect(abs(found - wanted) < 1e-4) }
        }
    }

    /// The loss is the logarithm of the partition less the score; the slope by an emission is its chance, less 1 where it is right.
    @Test func `slopes agree with finite differences`() throws {
        var chain = ToyChain(labels: 2, length: 4, seed: 9)
        let gold = [chain.tags.tag(.beginning, ofLabel: 1), chain.tags.tag(.end, ofLabel: 1), 0, 0]
        func loss() -> Double {
            var posterior = ChainPosterior(chain.transitions)
            posterior.run(chain.emissions[...])
            return posterior.logPartition - Double(chain.transitions.score(of: gold, chain.emissions))
        }
        var posterior = ChainPosterior(chain.transitions)
        posterior.run(chain.emissions[...])
        let step: Float = 0.02
        for index in chain.emissions.indices {
            let isGold = gold[index / chain.tags.count] == index % chain.tags.count
            let slope = Double(posterior.marginals[index]) - (isGold ? 1 : 0)
            chain.emissions[index] += step
            let above = loss()
            chain.emissions[index] -= 2 * step
            let below = loss()
            chain.emissions[index] += step
            #expect(abs((above - below) / Double(2 * step) - slope) < 1e-3)
        }
    }

    @Test(arguments: chains) func `the best sequence is the best of all`(chain: ToyChain) throws {
        let best = chain.transitions.best(chain.emissions)
        let wanted = try #require(
            chain.sequences.max {
                chain.transitions.score(of: $0, chain.emissions) < chain.transitions.score(of: $1, chain.emissions)
            })
        #expect(best == wanted)
    }

    @Test func `long and lopsided sentences stay numbers`() {
        var chain = ToyChain(labels: 2, length: 600, seed: 3)
        for index in chain.emissions.indices { chain.emissions[index] *= 40 }
        var posterior = ChainPosterior(chain.transitions)
        posterior.run(chain.emissions[...])
        #expect(posterior.logPartition.isFinite)
        #expect(posterior.marginals.allSatisfy { (0...1.0001).contains($0) })
        #expect(chain.isAllowed(chain.transitions.best(chain.emissions)))
    }
}
