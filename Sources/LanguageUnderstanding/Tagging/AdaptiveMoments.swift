/// Steps of a size of their own for each weight; "Adam".
///
/// - seealso: D. Kingma and J. Ba (2015), Adam: A Method for Stochastic Optimization; "beta", "epsilon" in the reference.
struct AdaptiveMoments {
    private var means: [Float]
    private var squares: [Float]
    private var meanPower: Float = 1
    private var squarePower: Float = 1

    private static let meanMemory: Float = 0.9
    private static let squareMemory: Float = 0.999
    private static let epsilon: Float = 1e-8

    init(count: Int) {
        means = [Float](repeating: 0, count: count)
        squares = means
    }

    /// - Parameter decay: Share of each weight that a step of size 1 takes away.
    mutating func step(_ weights: inout [Float], along gradient: [Float], rate: Float, decay: Float = 0) {
        meanPower *= Self.meanMemory
        squarePower *= Self.squareMemory
        let size = rate * (1 - squarePower).squareRoot() / (1 - meanPower)
        weights.withUnsafeMutableBufferPointer { weights in
            means.withUnsafeMutableBufferPointer { means in
                squares.withUnsafeMutableBufferPointer { squares in
                    gradient.withUnsafeBufferPointer { gradient in
                        for index in 0..<weights.count {
                            let slope = gradient[index]
                            means[index] = Self.meanMemory * means[index] + (1 - Self.meanMemory) * slope
                            squares[index] =
                                Self.squareMemory * squares[index] + (1 - Self.squareMemory) * slope * slope
                            weights[index] -=
                                size * means[index] / (squares[index].squareRoot() + Self.epsilon)
                                + rate * decay * weights[index]
                        }
                    }
                }
            }
        }
    }
}
