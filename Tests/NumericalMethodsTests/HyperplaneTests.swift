import NumericalMethods
import Testing

struct HyperplaneTests {
    private static let rows: [[Float]] = [[1, 0.5], [2, 1], [0.5, -1], [-1, 0.2], [-2, -0.5], [0.2, -0.4]]
    private static let labels = [true, true, true, false, false, false]

    private static var dense: VectorMatrix { rows.reduce(into: VectorMatrix(dimension: 2)) { $0.append($1) } }

    private static var sparse: SparseRows {
        var sparse = SparseRows(dimension: 2)
        for row in rows { sparse.append(row.enumerated().map { (index: Int32($0), value: $1) }) }
        return sparse
    }

    /// scikit-learn 1.9.1, LinearSVC(C=0.5, tol=1e-10), which is LIBLINEAR.
    @Test func `agrees with LIBLINEAR`() {
        for plane in [
            Hyperplane(Self.dense, labels: Self.labels, cost: 0.5, passes: 10_000, tolerance: 1e-6),
            Hyperplane(Self.sparse, labels: Self.labels, cost: 0.5, passes: 10_000, tolerance: 1e-6),
        ] {
            #expect(abs(plane.weights[0] - 0.71643971) < 1e-4)
            #expect(abs(plane.weights[1] + 0.07211224) < 1e-4)
            #expect(abs(plane.bias + 0.11039727) < 1e-4)
        }
    }

    @Test func `rows that are left out do not count`() {
        let some = Hyperplane(Self.dense, labels: Self.labels, at: [0, 3], cost: 1)
        let otherwise = [true, false, false, false, true, true]
        let flipped = Hyperplane(Self.dense, labels: otherwise, at: [0, 3], cost: 1)
        #expect(some == flipped)
        #expect(some.score(0, of: Self.dense) > 0)
        #expect(some.score(3, of: Self.dense) < 0)
    }
}
