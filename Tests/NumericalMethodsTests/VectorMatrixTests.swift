import NumericalMethods
import Testing

struct VectorMatrixTests {
    /// Small enough to multiply by hand.
    private static let rows: [[Float]] = [[1, 0], [0, 1], [0.6, 0.8], [1, 0], [-1, 0]]

    private static var matrix: VectorMatrix {
        rows.reduce(into: VectorMatrix(dimension: 2)) { $0.append($1) }
    }

    @Test func `the nearest rows come first, equal ones in the order of the rows`() {
        let found = Self.matrix.nearest(to: [1, 0], limit: 3)
        #expect(found == [.init(row: 0, score: 1), .init(row: 3, score: 1), .init(row: 2, score: 0.6)])
    }

    @Test(arguments: [(0, 0), (-1, 0), (5, 5), (50, 5)])
    func `a limit never gives more rows than there are`(limit: Int, expected: Int) {
        #expect(Self.matrix.nearest(to: [0, 1], limit: limit).count == expected)
    }

    @Test func `an empty matrix has no neighbours`() {
        #expect(VectorMatrix(dimension: 4).nearest(to: [1, 2, 3, 4], limit: 3).isEmpty)
    }

    @Test func `a row reads back as it was appended`() {
        #expect(Array(Self.matrix[2]) == [0.6, 0.8])
    }

    @Test func `bytes find the same nearest row as floats`() {
        var random = SplitMix(seed: 4)
        var floats = VectorMatrix(dimension: 96)
        var bytes = QuantisedVectorMatrix(dimension: 96)
        for _ in 0..<300 {
            let row = Vector.normalised(random.floats(96))
            floats.append(row)
            bytes.append(row)
        }
        for _ in 0..<20 {
            let query = Vector.normalised(random.floats(96))
            let exact = floats.nearest(to: query, limit: 1)
            let close = bytes.nearest(to: query, limit: 3)
            #expect(close.contains { $0.row == exact[0].row && abs($0.score - exact[0].score) < 0.01 })
        }
    }

    @Test func `a vector of zeros is searched without dividing by it`() {
        var bytes = QuantisedVectorMatrix(dimension: 3)
        bytes.append([0, 0, 0])
        #expect(bytes.nearest(to: [0, 0, 0], limit: 1) == [.init(row: 0, score: 0)])
        #expect(Vector.normalised([0, 0]) == [0, 0])
    }
}
