import Inference
import NumericalMethods

/// The vectors of some texts of each passage, every text once.
struct TextVectors: Sendable {
    /// For each passage the rows of its texts.
    private let rows: [[Int]]
    /// One for each encoder that the encoder is made of.
    private let parts: [CentredVectors]

    /// - Parameters:
    ///   - texts: Of each passage.
    ///   - questionMeans: What questions have in common, by encoder; nil where the texts are like questions.
    init(_ texts: [[String]], encoder: any SentenceEncoder, questionMeans: [[Float]]? = nil) throws {
        var places: [String: Int] = [:]
        var distinct: [String] = []
        rows = texts.map { texts in
            texts.map { text in
                if let place = places[text] { return place }
                places[text] = distinct.count
                distinct.append(text)
                return distinct.count - 1
            }
        }
        let split = EncoderParts(encoder)
        var matrices = encoder.dimensions.map(VectorMatrix.init(dimension:))
        for start in stride(from: 0, to: distinct.count, by: 64) {
            for vector in try encoder.encode(Array(distinct[start..<min(start + 64, distinct.count)])) {
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
        let rows: [[Int]]

        /// - Parameter cosines: `whole` or `apart`.
        func best(of passage: Int, in cosines: [Float]) -> Double {
            rows[passage].reduce(-1) { max($0, Double(cosines[$1])) }
        }
    }
}

/// Cuts the vectors of an encoder that is made of several.
struct EncoderParts {
    private let dimensions: [Int]

    init(_ encoder: any SentenceEncoder) { dimensions = encoder.dimensions }

    func split(_ vector: [Float]) -> [[Float]] {
        var start = 0
        return dimensions.map { width in
            defer { start += width }
            return Array(vector[start..<start + width])
        }
    }
}
