import NumericalMethods

/// The vectors of some texts of each passage, every text once.
struct TextVectors: Sendable {
    /// For each passage the rows of its texts.
    private let rows: RowLists
    /// One for each encoder that the encoder is made of.
    private let parts: [CentredVectors]

    /// - Parameters:
    ///   - texts: Of each passage.
    ///   - dimensions: Of the vectors, by encoder.
    ///   - questionMeans: What questions have in common, by encoder; nil where the texts are like questions.
    init(
        _ texts: [[String]], dimensions: [Int], questionMeans: [[Float]]? = nil,
        encode: ([String]) throws -> [[Float]]
    ) throws {
        var places: [String: Int] = [:]
        var distinct: [String] = []
        var rows = RowLists()
        for texts in texts {
            rows.append(
                texts.map { text in
                    if let place = places[text] { return place }
                    places[text] = distinct.count
                    distinct.append(text)
                    return distinct.count - 1
                })
        }
        self.rows = rows
        let split = EncoderParts(dimensions)
        var matrices = dimensions.map(QuantisedVectorMatrix.init(dimension:))
        for start in stride(from: 0, to: distinct.count, by: 64) {
            for vector in try encode(Array(distinct[start..<min(start + 64, distinct.count)])) {
                for (part, numbers) in split.split(vector).enumerated() { matrices[part].append(numbers) }
            }
        }
        parts = matrices.enumerated().map { part, matrix in
            CentredVectors(matrix, questionMean: questionMeans?[part])
        }
    }

    /// What the texts have in common, by encoder.
    var means: [[Float]] { parts.map(\.mean) }

    /// - Parameter query: By encoder.
    func cosines(with query: [[Float]]) -> Cosines {
        let cosines = zip(parts, query).map { $0.cosines(with: $1) }
        let share = 1 / Float(max(1, cosines.count))
        var apart = [Float](repeating: 0, count: cosines.first?.apart.count ?? 0)
        for part in cosines { for row in apart.indices { apart[row] += share * part.apart[row] } }
        return Cosines(whole: cosines.first?.whole ?? [], apart: apart, rows: rows)
    }

    struct Cosines {
        /// By the first encoder; they mean the same in every index.
        let whole: [Float]
        /// Of what sets texts apart, in the mean of the encoders; they rank better.
        let apart: [Float]
        let rows: RowLists

        /// - Parameter cosines: `whole` or `apart`.
        func best(of passage: Int, in cosines: [Float]) -> Double {
            rows[passage].reduce(-1) { max($0, Double(cosines[$1])) }
        }
    }
}

/// A list of rows for each passage, all of them one after the other.
struct RowLists: Sendable {
    private var starts: [Int32] = [0]
    private var rows: [Int32] = []

    var indices: Range<Int> { 0..<starts.count - 1 }

    subscript(place: Int) -> LazyMapSequence<ArraySlice<Int32>, Int> {
        rows[Int(starts[place])..<Int(starts[place + 1])].lazy.map { Int($0) }
    }

    mutating func append(_ list: [Int]) {
        rows += list.map { Int32($0) }
        starts.append(Int32(rows.count))
    }
}

/// Cuts the vectors of an encoder that is made of several.
struct EncoderParts {
    private let dimensions: [Int]

    init(_ dimensions: [Int]) { self.dimensions = dimensions }

    func split(_ vector: [Float]) -> [[Float]] {
        var start = 0
        return dimensions.map { width in
            defer { start += width }
            return Array(vector[start..<start + width])
        }
    }
}
