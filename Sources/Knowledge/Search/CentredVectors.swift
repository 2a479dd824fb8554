import NumericalMethods

/// Vectors of one encoder, less what all of them share: what sets a text apart from the others tells more than what all are like.
///
/// - seealso: J. Mu and P. Viswanath (2018), All-but-the-Top, whose first step this is.
struct CentredVectors: Sendable {
    /// As many vectors of length 0 are counted in, so that the mean of a few does not take away what they say.
    private static let caution: Float = 10

    let mean: [Float]
    /// What questions have in common.
    private let questionMean: [Float]
    /// [row, dimension], each of length 1.
    private let matrix: QuantisedVectorMatrix
    /// Of each row its length before, and its product with what questions have in common.
    private let lengths: [Float]
    private let questionProducts: [Float]

    /// - Parameters:
    ///   - vectors: Of length 1.
    ///   - questionMean: What questions have in common; nil where the rows are like questions.
    init(_ vectors: QuantisedVectorMatrix, questionMean: [Float]? = nil) {
        var sum = [Float](repeating: 0, count: vectors.dimension)
        for row in 0..<vectors.count { Vector.add(vectors[row], times: 1, to: &sum) }
        let mean = sum.map { $0 / (Float(vectors.count) + Self.caution) }
        var matrix = QuantisedVectorMatrix(dimension: vectors.dimension)
        var lengths: [Float] = []
        for row in 0..<vectors.count {
            let centred = zip(vectors[row], mean).map { $0 - $1 }
            let length = Vector.dot(centred, centred).squareRoot()
            lengths.append(length)
            matrix.append(length > 0 ? centred.map { $0 / length } : centred)
        }
        self.mean = mean
        self.matrix = matrix
        self.lengths = lengths
        self.questionMean = questionMean ?? mean
        questionProducts = matrix.products(with: self.questionMean)
    }

    /// For each row the cosine with the query, and the same of what sets both apart.
    func cosines(with query: [Float]) -> (whole: [Float], apart: [Float]) {
        let products = matrix.products(with: query)
        let base = Vector.dot(query, mean)
        let centred = zip(query, questionMean).map { $0 - $1 }
        let length = max(Vector.dot(centred, centred).squareRoot(), .leastNormalMagnitude)
        return (
            zip(products, lengths).map { $0 * $1 + base },
            zip(products, questionProducts).map { ($0 - $1) / length }
        )
    }
}
