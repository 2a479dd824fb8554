import CLinear
import Foundation
import Synchronization

/// Trains hyperplanes with LIBLINEAR: support vector machines, one class against the rest.
///
/// - seealso: R.-E. Fan et al. (2008), LIBLINEAR; the dual coordinate descent of C.-J. Hsieh et al. (2008).
struct LinearClassifierTrainer: ~Copyable {
    /// How much a wrong example costs against simple weights; "C" in the reference.
    var cost = 1.0
    /// Where the descent stops; "eps" in the reference.
    var tolerance = 0.05

    // LIBLINEAR draws from the process's one random sequence: two trainings at once would disturb each other's results.
    private static let turn = Mutex(())

    private let nodes: UnsafeMutableBufferPointer<feature_node>
    private let rows: [UnsafeMutablePointer<feature_node>]
    private let sparseDimension: Int
    private let denseDimension: Int

    /// Lays the examples out once, for any number of trainings on parts of them.
    init(_ examples: [FeatureExtractor.Features], sparseDimension: Int, denseDimension: Int) {
        self.sparseDimension = sparseDimension
        self.denseDimension = denseDimension
        let count = examples.reduce(0) { $0 + $1.sparse.indices.count + $1.dense.count + 2 }
        nodes = .allocate(capacity: max(1, count))
        var rows: [UnsafeMutablePointer<feature_node>] = []
        var position = 0
        for example in examples {
            guard let base = nodes.baseAddress else { break }
            rows.append(base + position)
            func append(_ index: Int, _ value: Double) {
                (base + position).initialize(to: feature_node(index: Int32(index), value: value))
                position += 1
            }
            for (index, value) in zip(example.sparse.indices, example.sparse.values) {
                append(Int(index) + 1, Double(value))
            }
            for (index, value) in example.dense.enumerated() { append(sparseDimension + index + 1, Double(value)) }
            append(sparseDimension + denseDimension + 1, 1)
            append(-1, 0)
        }
        self.rows = rows
    }

    deinit { nodes.deallocate() }

    /// The classifier for `labels`, each in `0..<classes`, of the examples at `indices`.
    func train(labels: [Int], at indices: [Int], classes: Int) -> LinearClassifier {
        let dimension = sparseDimension + denseDimension + 1
        var targets = indices.map { Double(labels[$0]) }
        var examples: [UnsafeMutablePointer<feature_node>?] = indices.map { rows[$0] }
        return Self.turn.withLock { _ in
            srand(1)
            set_print_string_function { _ in }
            return targets.withUnsafeMutableBufferPointer { targets in
                examples.withUnsafeMutableBufferPointer { examples in
                    var problem = CLinear.problem(
                        l: Int32(indices.count), n: Int32(dimension), y: targets.baseAddress, x: examples.baseAddress,
                        bias: -1)
                    var parameter = CLinear.parameter()
                    parameter.solver_type = Int32(L2R_L2LOSS_SVC_DUAL)
                    parameter.eps = tolerance
                    parameter.C = cost
                    parameter.p = 0.1
                    var model = CLinear.train(&problem, &parameter)
                    defer { free_and_destroy_model(&model) }
                    return classifier(model, dimension: dimension, classes: classes)
                }
            }
        }
    }

    private func classifier(
        _ model: UnsafeMutablePointer<CLinear.model>?, dimension: Int, classes: Int
    ) -> LinearClassifier {
        var weights = [Float](repeating: 0, count: dimension * classes)
        // A class without examples never wins.
        for index in 0..<classes { weights[(dimension - 1) * classes + index] = -10 }
        if let model = model?.pointee {
            let found = Int(model.nr_class)
            // Of two classes LIBLINEAR keeps one hyperplane, between the first and the second.
            let columns = found == 2 ? 1 : found
            for column in 0..<found {
                let index = Int(model.label[column])
                let sign: Double = found == 2 && column == 1 ? -1 : 1
                for feature in 0..<dimension {
                    let weight = model.w[feature * columns + (found == 2 ? 0 : column)]
                    weights[feature * classes + index] = Float(sign * weight)
                }
            }
        }
        return LinearClassifier(
            classes: classes, sparseDimension: sparseDimension, denseDimension: denseDimension, weights: weights)
    }
}
