import Foundation
import Inference
import NumericalMethods

/// What the encoder tells of pairs: how like they are, and number by number how they differ and what they share.
struct PairMeanings {
    /// Cosine of each pair.
    let likeness: [Float]
    /// [pair, 2 * dimension]: absolute differences, then products.
    let rows: VectorMatrix

    init(_ pairs: [LabelledPair], encoder: any SentenceEncoder) throws {
        var places: [String: Int] = [:]
        var texts: [String] = []
        for text in pairs.flatMap({ [$0.a, $0.b] }) where places[text] == nil {
            places[text] = texts.count
            texts.append(text)
        }
        let width = encoder.dimension
        var vectors = VectorMatrix(dimension: width)
        for start in stride(from: 0, to: texts.count, by: 64) {
            for vector in try encoder.encode(Array(texts[start..<min(start + 64, texts.count)])) {
                vectors.append(vector)
            }
        }
        var likeness: [Float] = []
        var elements: [Float] = []
        elements.reserveCapacity(pairs.count * width * 2)
        for pair in pairs {
            let a = vectors[places[pair.a] ?? 0]
            let b = vectors[places[pair.b] ?? 0]
            let products = zip(a, b).map(*)
            likeness.append(products.reduce(0, +))
            elements += zip(a, b).map { abs($0 - $1) }
            elements += products
        }
        self.likeness = likeness
        rows = VectorMatrix(dimension: width * 2, elements: elements)
    }
}

/// Brings each number of rows to mean 0 and one spread, as among the rows it was made from.
struct NumberScale {
    /// A row of numbers brought to scale has about this length.
    private static let length: Float = 3

    private let means: [Float]
    private let factors: [Float]

    init(_ rows: VectorMatrix) {
        let count = Double(max(1, rows.count))
        var sums = [Double](repeating: 0, count: rows.dimension)
        var squares = sums
        for row in 0..<rows.count {
            for (place, value) in rows[row].enumerated() {
                sums[place] += Double(value)
                squares[place] += Double(value) * Double(value)
            }
        }
        means = sums.map { Float($0 / count) }
        let unit = Self.length / Float(rows.dimension).squareRoot()
        factors = zip(sums, squares).map { sum, square in
            let variance = square / count - (sum / count) * (sum / count)
            return variance > 1e-12 ? unit / Float(variance.squareRoot()) : 0
        }
    }

    func scaled(_ rows: VectorMatrix) -> VectorMatrix {
        var elements = rows.elements
        for start in stride(from: 0, to: elements.count, by: rows.dimension) {
            for place in 0..<rows.dimension {
                elements[start + place] = (elements[start + place] - means[place]) * factors[place]
            }
        }
        return VectorMatrix(dimension: rows.dimension, elements: elements)
    }
}
