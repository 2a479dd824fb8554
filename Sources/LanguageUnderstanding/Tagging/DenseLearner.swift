import NumericalMethods

/// Brings dense weights nearer to examples, a batch of sentences at a time.
struct DenseLearner {
    private(set) var emissions: DenseEmissions
    private let options: TaggerOptions
    private var tokenMoments: AdaptiveMoments
    private var sentenceMoments: AdaptiveMoments
    private var biasMoments: AdaptiveMoments
    private var outputMoments: AdaptiveMoments

    /// Of the latest batch, as the weights saw them.
    private var inputs = DenseEmissions.Inputs()
    private var activations: [Float] = []

    init(_ emissions: DenseEmissions, options: TaggerOptions) {
        self.emissions = emissions
        self.options = options
        tokenMoments = AdaptiveMoments(count: emissions.token.count)
        sentenceMoments = AdaptiveMoments(count: emissions.sentence.count)
        biasMoments = AdaptiveMoments(count: emissions.bias.count)
        outputMoments = AdaptiveMoments(count: emissions.output.count)
    }

    /// Adds the scores of a batch, in which some numbers are left out by chance; "dropout".
    mutating func score(_ batch: DenseEmissions.Inputs, into scores: inout [Float], using generator: inout SplitMix) {
        inputs = batch
        Self.drop(&inputs.tokens, options.inputDropout, &generator)
        Self.drop(&inputs.sentences, options.inputDropout, &generator)
        activations = emissions.activations(inputs)
        Self.drop(&activations, options.hiddenDropout, &generator)
        emissions.add(activations, to: &scores)
    }

    /// Learns from the slopes of the loss by the scores of the batch, [token, outputs].
    ///
    /// - Parameter pace: Share of the full rate.
    mutating func learn(_ slopes: [Float], pace: Float) {
        let (width, hidden, outputs) = (emissions.inputs, emissions.hidden, emissions.outputs)
        let rows = activations.count / max(1, hidden)
        let outputSlope = Self.product(transposed: activations, slopes, rows: rows, left: hidden, right: outputs)
        var inner = [Float](repeating: 0, count: activations.count)
        MatrixProduct.multiply(
            slopes, Self.transposed(emissions.output, rows: hidden, columns: outputs), into: &inner, rows: rows,
            inner: outputs, columns: hidden)
        // Dropped and silent units pass nothing back.
        let factor = 1 / (1 - options.hiddenDropout)
        for index in inner.indices { inner[index] = activations[index] > 0 ? inner[index] * factor : 0 }
        let shared = sums(of: inner)
        let tokenSlope = Self.product(transposed: inputs.tokens, inner, rows: rows, left: width, right: hidden)
        let sentenceSlope = Self.product(
            transposed: inputs.sentences, shared, rows: inputs.lengths.count, left: width, right: hidden)
        var biasSlope = [Float](repeating: 0, count: hidden)
        for (index, value) in shared.enumerated() { biasSlope[index % hidden] += value }
        let rate = options.denseRate * pace
        tokenMoments.step(&emissions.token, along: tokenSlope, rate: rate, decay: options.denseDecay)
        sentenceMoments.step(&emissions.sentence, along: sentenceSlope, rate: rate, decay: options.denseDecay)
        biasMoments.step(&emissions.bias, along: biasSlope, rate: rate)
        outputMoments.step(&emissions.output, along: outputSlope, rate: rate, decay: options.denseDecay)
    }

    /// For each sentence the sum of its tokens' rows.
    private func sums(of inner: [Float]) -> [Float] {
        let hidden = emissions.hidden
        var sums = [Float](repeating: 0, count: inputs.lengths.count * hidden)
        var row = 0
        for (index, length) in inputs.lengths.enumerated() {
            for _ in 0..<length {
                for unit in 0..<hidden { sums[index * hidden + unit] += inner[row + unit] }
                row += hidden
            }
        }
        return sums
    }

    /// Some of the numbers to zero, the others so much larger that the sum stays.
    private static func drop(_ values: inout [Float], _ dropout: Float, _ generator: inout SplitMix) {
        guard dropout > 0 else { return }
        let factor = 1 / (1 - dropout)
        let limit = UInt32(dropout * 65_536)
        values.withUnsafeMutableBufferPointer { values in
            var bits: UInt64 = 0
            for index in 0..<values.count {
                bits = index & 3 == 0 ? generator.next() : bits >> 16
                values[index] = UInt32(bits & 0xFFFF) >= limit ? values[index] * factor : 0
            }
        }
    }

    /// `a`, [rows, left], turned round, times `b`, [rows, right].
    private static func product(transposed a: [Float], _ b: [Float], rows: Int, left: Int, right: Int) -> [Float] {
        var result = [Float](repeating: 0, count: left * right)
        MatrixProduct.multiply(
            transposed(a, rows: rows, columns: left), b, into: &result, rows: left, inner: rows, columns: right)
        return result
    }

    private static func transposed(_ matrix: [Float], rows: Int, columns: Int) -> [Float] {
        [Float](unsafeUninitializedCapacity: rows * columns) { result, count in
            for row in 0..<rows {
                for column in 0..<columns { result[column * rows + row] = matrix[row * columns + column] }
            }
            count = rows * columns
        }
    }
}
