import Dispatch
import NumericalMethods

/// How alike two texts are: the weighted dot product of their n-grams, plus a bell of the distance of their vectors, plus one.
///
/// The bell lets a class have several centres, which a hyperplane through the encoder's space cannot.
enum SimilarityKernel {
    static let bellWidth: Float = 1
    /// What all texts have in common: the part of an intercept.
    static let constant: Float = 1
}

/// Vectors of an encoder about the mean of the training texts, each of length 1.
struct CentredVectors: Equatable, Sendable {
    /// [dimension].
    let centre: [Float]

    init(centre: [Float]) { self.centre = centre }

    init(meanOf vectors: [ArraySlice<Float>], dimension: Int) {
        var sum = [Float](repeating: 0, count: dimension)
        for vector in vectors { for (index, value) in vector.enumerated() { sum[index] += value } }
        centre = sum.map { $0 / Float(max(1, vectors.count)) }
    }

    func centred(_ vector: ArraySlice<Float>) -> [Float] {
        Vector.normalised(zip(vector, centre).map { $0 - $1 })
    }
}

/// The likeness of all training texts to each other.
struct SimilarityMatrix: Sendable {
    /// [text, text].
    let likeness: HalfMatrix
    /// The likeness of each text to itself, in full precision.
    let own: [Float]

    private static let rowsAtOnce = 64

    /// The sum over `texts` of each text's likeness to them.
    func likenessToAll(of texts: [Int]) -> [Float] {
        var sums = [Float](repeating: 0, count: own.count)
        sums.withUnsafeMutableBufferPointer { sums in
            for text in texts { likeness.add(row: text, times: 1, to: sums) }
        }
        return sums
    }

    /// - Parameters:
    ///   - vectors: By encoder, then by text: centred, of length 1.
    ///   - sparseWeight: What the n-grams count beside a bell of height 1.
    init(sparse: [SparseVector], vectors: [[[Float]]], sparseWeight: Float) {
        let count = sparse.count
        likeness = HalfMatrix(rows: count, columns: count)
        let nGrams = NGramProducts(sparse)
        let encoders = vectors.filter { !$0.isEmpty }.map(DenseRows.init)
        let matrix = likeness
        own = sparse.indices.map { text in
            let shared = sparse[text].values.reduce(0) { $0 + $1 * $1 }
            return SimilarityKernel.constant + sparseWeight * shared + Float(encoders.count)
        }
        DispatchQueue.concurrentPerform(iterations: (count + Self.rowsAtOnce - 1) / Self.rowsAtOnce) { block in
            let texts = block * Self.rowsAtOnce..<min(count, (block + 1) * Self.rowsAtOnce)
            var sums = nGrams.products(of: texts)
            for index in sums.indices {
                sums[index] = sums[index] * sparseWeight + SimilarityKernel.constant
            }
            for encoder in encoders {
                let cosines = encoder.products(of: texts)
                cosines.withUnsafeBufferPointer { cosines in
                    sums.withUnsafeMutableBufferPointer {
                        Bell.add(weight: 1, width: SimilarityKernel.bellWidth, cosines: cosines, to: $0)
                    }
                }
            }
            sums.withUnsafeBufferPointer { sums in
                for text in texts {
                    let start = (text - texts.lowerBound) * count
                    matrix.set(row: text, to: UnsafeBufferPointer(rebasing: sums[start..<start + count]))
                }
            }
        }
    }
}

/// Rows of floats with their transpose, for products of blocks of rows with all rows.
private struct DenseRows: Sendable {
    private let count: Int
    private let dimension: Int
    private let rows: [Float]
    private let columns: [Float]

    init(_ vectors: [[Float]]) {
        count = vectors.count
        dimension = vectors.first?.count ?? 0
        rows = vectors.flatMap(\.self)
        var columns = [Float](repeating: 0, count: rows.count)
        for (row, vector) in vectors.enumerated() {
            for (column, value) in vector.enumerated() { columns[column * vectors.count + row] = value }
        }
        self.columns = columns
    }

    /// [text of the block, text].
    func products(of texts: Range<Int>) -> [Float] {
        guard dimension > 0 else { return [Float](repeating: 0, count: texts.count * count) }
        return [Float](unsafeUninitializedCapacity: texts.count * count) { products, initialized in
            initialized = texts.count * count
            rows.withUnsafeBufferPointer { rows in
                columns.withUnsafeBufferPointer { columns in
                    guard let a = rows.baseAddress, let b = columns.baseAddress, let result = products.baseAddress
                    else { return }
                    MatrixProduct.multiply(
                        a + texts.lowerBound * dimension, b, into: result, rows: texts.count, inner: dimension,
                        columns: count)
                }
            }
        }
    }
}

/// Dot products of sparse vectors: n-grams of many texts in a dense matrix, the others by lists of their texts.
private struct NGramProducts: Sendable {
    private let count: Int
    private let frequent: DenseRows
    private let rare: [SparseVector]
    /// The texts of feature `f` stand at `starts[f]..<starts[f + 1]`.
    private let starts: [Int]
    private let texts: [Int32]
    private let values: [Float]

    init(_ vectors: [SparseVector]) {
        count = vectors.count
        let features = Int(vectors.lazy.compactMap(\.indices.last).max() ?? -1) + 1
        var frequency = [Int](repeating: 0, count: features)
        for vector in vectors { for index in vector.indices { frequency[Int(index)] += 1 } }
        var places: [Int32: Int] = [:]
        for (feature, texts) in frequency.enumerated() where texts > max(32, vectors.count / 24) {
            places[Int32(feature)] = places.count
        }
        frequent = DenseRows(
            vectors.map { vector in
                var row = [Float](repeating: 0, count: places.count)
                for (index, value) in zip(vector.indices, vector.values) {
                    if let place = places[index] { row[place] = value }
                }
                return row
            })
        rare = vectors.map { vector in
            let kept = vector.indices.indices.filter { places[vector.indices[$0]] == nil }
            return SparseVector(indices: kept.map { vector.indices[$0] }, values: kept.map { vector.values[$0] })
        }
        var starts = [Int](repeating: 0, count: features + 1)
        for vector in rare { for index in vector.indices { starts[Int(index) + 1] += 1 } }
        for feature in 0..<features { starts[feature + 1] += starts[feature] }
        var texts = [Int32](repeating: 0, count: starts[features])
        var values = [Float](repeating: 0, count: starts[features])
        var next = starts
        for (text, vector) in rare.enumerated() {
            for (index, value) in zip(vector.indices, vector.values) {
                texts[next[Int(index)]] = Int32(text)
                values[next[Int(index)]] = value
                next[Int(index)] += 1
            }
        }
        self.starts = starts
        self.texts = texts
        self.values = values
    }

    /// [text of the block, text].
    func products(of block: Range<Int>) -> [Float] {
        var products = frequent.products(of: block)
        products.withUnsafeMutableBufferPointer { products in
            for text in block {
                let row = (text - block.lowerBound) * count
                for (index, value) in zip(rare[text].indices, rare[text].values) {
                    for place in starts[Int(index)]..<starts[Int(index) + 1] {
                        products[row + Int(texts[place])] += value * values[place]
                    }
                }
            }
        }
        return products
    }
}
