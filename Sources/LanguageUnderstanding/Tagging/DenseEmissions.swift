import NumericalMethods

/// Scores of tags from what a token means and what its whole sentence means, through one hidden layer.
struct DenseEmissions: Equatable, Sendable {
    /// Numbers of a token's vector, and of a sentence's.
    let inputs: Int
    let hidden: Int
    let outputs: Int
    /// [inputs, hidden], for the token and for the sentence.
    var token: [Float]
    var sentence: [Float]
    var bias: [Float]
    /// [hidden, outputs].
    var output: [Float]

    init(
        inputs: Int, hidden: Int, outputs: Int, token: [Float], sentence: [Float], bias: [Float], output: [Float]
    ) {
        self.inputs = inputs
        self.hidden = hidden
        self.outputs = outputs
        self.token = token
        self.sentence = sentence
        self.bias = bias
        self.output = output
    }

    /// With chance weights, as wide as keeps the size of what passes through.
    init(inputs: Int, hidden: Int, outputs: Int, using generator: inout some RandomNumberGenerator) {
        let width = (3 / Float(max(1, inputs))).squareRoot()
        let chance = (0..<2 * inputs * hidden).map { _ in Float.random(in: -width...width, using: &generator) }
        self.init(
            inputs: inputs, hidden: hidden, outputs: outputs, token: Array(chance.prefix(inputs * hidden)),
            sentence: Array(chance.suffix(inputs * hidden)), bias: [Float](repeating: 0, count: hidden),
            output: [Float](repeating: 0, count: hidden * outputs))
    }

    /// The vectors of some sentences, those of their tokens one after another.
    struct Inputs: Equatable, Sendable {
        /// [token, inputs] and [sentence, inputs].
        var tokens: [Float] = []
        var sentences: [Float] = []
        var lengths: [Int] = []

        /// Adds a sentence: what it means is the sum over its tokens, divided by the root of their number.
        mutating func add(_ vectors: [Float], width: Int) {
            let length = vectors.count / width
            var sum = [Float](repeating: 0, count: width)
            for row in 0..<length {
                for column in 0..<width { sum[column] += vectors[row * width + column] }
            }
            let scale = 1 / Float(max(1, length)).squareRoot()
            tokens += vectors
            sentences += sum.map { $0 * scale }
            lengths.append(length)
        }
    }

    /// The hidden layer, [token, hidden].
    func activations(_ input: Inputs) -> [Float] {
        let rows = input.lengths.reduce(0, +)
        var result = [Float](repeating: 0, count: rows * hidden)
        var shared = [Float](repeating: 0, count: input.lengths.count * hidden)
        guard rows > 0 else { return result }
        MatrixProduct.multiply(input.tokens, token, into: &result, rows: rows, inner: inputs, columns: hidden)
        MatrixProduct.multiply(
            input.sentences, sentence, into: &shared, rows: input.lengths.count, inner: inputs, columns: hidden)
        var row = 0
        for (index, length) in input.lengths.enumerated() {
            for _ in 0..<length {
                for unit in 0..<hidden {
                    result[row + unit] = max(0, result[row + unit] + shared[index * hidden + unit] + bias[unit])
                }
                row += hidden
            }
        }
        return result
    }

    /// Adds the scores to `scores`, [token, outputs].
    func add(_ activations: [Float], to scores: inout [Float]) {
        guard !activations.isEmpty else { return }
        MatrixProduct.multiply(
            activations, output, into: &scores, rows: activations.count / hidden, inner: hidden, columns: outputs,
            accumulates: true)
    }
}
