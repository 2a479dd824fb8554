import NumericalMethods
import Testing

@testable import struct Knowledge.CentredVectors

struct CentredVectorsTests {
    private static let texts: [[Float]] = [[1, 0, 0.2], [0.9, 0.3, 0], [0.8, -0.2, 0.5], [0.7, 0.6, 0.1]].map(
        Vector.normalised)

    /// Kept in eight bits, so cosines are right to some thousandths.
    private static var vectors: QuantisedVectorMatrix {
        texts.reduce(into: QuantisedVectorMatrix(dimension: 3)) { $0.append($1) }
    }

    @Test func `the whole cosines are those of the vectors as they were`() {
        let query = Vector.normalised([0.5, 0.5, 0.7])
        let found = CentredVectors(Self.vectors).cosines(with: query).whole
        for (cosine, text) in zip(found, Self.texts) { #expect(abs(cosine - Vector.dot(query, text)) < 5e-3) }
    }

    /// By the definition: both sides less the mean, which counts ten vectors of length 0 in.
    @Test func `the others are those of what is left without the mean`() {
        let query = Vector.normalised([0.5, 0.5, 0.7])
        let mean = (0..<3).map { place in Self.texts.reduce(0) { $0 + $1[place] } / 14 }
        func left(_ vector: [Float]) -> [Float] { Vector.normalised(zip(vector, mean).map { $0 - $1 }) }
        let found = CentredVectors(Self.vectors).cosines(with: query).apart
        for (cosine, text) in zip(found, Self.texts) {
            #expect(abs(cosine - Vector.dot(left(query), left(text))) < 5e-3)
        }
    }

    @Test func `an empty index has no cosines`() {
        #expect(CentredVectors(QuantisedVectorMatrix(dimension: 3)).cosines(with: [1, 0, 0]).whole.isEmpty)
    }
}
