import NumericalMethods

/// Brings the weights of a tagger nearer to its examples, batch by batch.
struct TaggerLearner {
    private(set) var sparse: SparseEmissions
    private(set) var transitions: ChainTransitions
    var dense: DenseEmissions? { denseLearner?.emissions }
    /// Mean loss of a sentence in the latest pass.
    private(set) var loss = 0.0

    private let options: TaggerOptions
    /// Rows of `sparse` for each token of each sentence.
    private let rows: [[[Int32]]]
    private let gold: [[Int]]
    /// Vectors of the tokens of each sentence; empty without an encoder.
    private let vectors: [[Float]]

    private var denseLearner: DenseLearner?
    private var sparseSquares: [Float]
    private var transitionMoments: [AdaptiveMoments]
    private var generator = SplitMix(seed: 7)

    /// What `AdaGrad` divides by in the beginning: the first steps are not longer than those after a slope of this square.
    private static let firstSquare: Float = 0.01

    init(
        tags: TagSet, tables: [TokenFeatures.Table], gold: [[Int]], vectors: [[Float]], options: TaggerOptions
    ) {
        self.options = options
        self.gold = gold
        self.vectors = vectors
        let sparse = SparseEmissions(tables, tags: gold, least: options.leastCount)
        self.sparse = sparse
        rows = tables.map { table in
            var start = 0
            return table.ends.map { end in
                defer { start = end }
                return sparse.rows(of: table.hashes[start..<end])
            }
        }
        transitions = ChainTransitions(labelCount: tags.labels.count)
        sparseSquares = [Float](repeating: Self.firstSquare, count: sparse.weights.count)
        transitionMoments = [transitions.between, transitions.within, transitions.starts, transitions.ends].map {
            AdaptiveMoments(count: $0.count)
        }
        guard !vectors.isEmpty else { return }
        denseLearner = DenseLearner(
            DenseEmissions(
                inputs: options.components, hidden: options.hidden, outputs: tags.count, using: &generator),
            options: options)
    }

    /// Goes through all examples once, in an order of chance.
    mutating func pass(_ pass: Int) {
        let order = gold.indices.shuffled(using: &generator)
        loss = 0
        for start in stride(from: 0, to: order.count, by: options.batch) {
            let done = (Float(pass) + Float(start) / Float(order.count)) / Float(options.passes(for: order.count))
            step(order[start..<min(order.count, start + options.batch)], pace: 1 - done)
        }
        loss /= Double(max(1, order.count))
    }

    /// - Parameter pace: Share of the full rates, from 1 at the beginning to 0 at the end.
    private mutating func step(_ batch: ArraySlice<Int>, pace: Float) {
        let tagCount = transitions.tagCount
        // Sometimes the vectors have to do without words, or they would leave the work to them.
        let isMute = denseLearner != nil && Float(generator.next() >> 40) * 0x1p-24 < options.muteShare
        var scores = [Float](repeating: 0, count: batch.reduce(0) { $0 + gold[$1].count } * tagCount)
        scores.withUnsafeMutableBufferPointer { scores in
            guard var base = scores.baseAddress, !isMute else { return }
            for sentence in batch {
                for row in rows[sentence] {
                    for feature in row { sparse.add(feature, to: base) }
                    base += tagCount
                }
            }
        }
        if denseLearner != nil {
            var inputs = DenseEmissions.Inputs()
            for sentence in batch { inputs.add(vectors[sentence], width: options.components) }
            denseLearner?.score(inputs, into: &scores, using: &generator)
        }
        let slopes = slopes(batch, scores, pace: pace)
        if !isMute { learnSparse(batch, slopes, pace: pace) }
        denseLearner?.learn(slopes.map { $0 / Float(options.batch) }, pace: pace)
    }

    /// What is expected less what is right, for each tag of each token; the transitions learn at once.
    private mutating func slopes(_ batch: ArraySlice<Int>, _ scores: [Float], pace: Float) -> [Float] {
        let tagCount = transitions.tagCount
        var slopes = scores
        var posterior = ChainPosterior(transitions, collectsSteps: true)
        var row = 0
        for sentence in batch {
            let tags = gold[sentence]
            let range = row..<row + tags.count * tagCount
            posterior.run(scores[range])
            loss += posterior.logPartition - Double(transitions.score(of: tags, Array(scores[range])))
            slopes.replaceSubrange(range, with: posterior.marginals)
            for (index, tag) in tags.enumerated() { slopes[row + index * tagCount + tag] -= 1 }
            row = range.upperBound
        }
        var steps = posterior.expectedSteps
        for sentence in batch { steps.count(gold[sentence], times: -1) }
        let rate = options.transitionRate * pace
        transitionMoments[0].step(&transitions.between, along: steps.between, rate: rate)
        transitionMoments[1].step(&transitions.within, along: steps.within, rate: rate)
        transitionMoments[2].step(&transitions.starts, along: steps.starts, rate: rate)
        transitionMoments[3].step(&transitions.ends, along: steps.ends, rate: rate)
        return slopes
    }

    /// The longer a weight's slopes have been, the shorter its steps; "AdaGrad".
    ///
    /// - seealso: J. Duchi, E. Hazan and Y. Singer (2011), Adaptive Subgradient Methods.
    private mutating func learnSparse(_ batch: ArraySlice<Int>, _ slopes: [Float], pace: Float) {
        let rate = options.sparseRate * pace
        let decay = options.sparseDecay
        var first = 0
        for sentence in batch {
            for row in rows[sentence] {
                for feature in row {
                    for index in sparse.range(of: feature) {
                        let slope = slopes[first + Int(sparse.tags[index])] + decay * sparse.weights[index]
                        sparseSquares[index] += slope * slope
                        sparse.weights[index] -= rate * slope / sparseSquares[index].squareRoot()
                    }
                }
                first += transitions.tagCount
            }
        }
    }
}
