import CKernels

/// The way of some sentences through the layers, with the memory that it takes.
///
/// - seealso: J. Devlin et al. (2019), BERT, appendix A, and A. Vaswani et al. (2017), section 3.
struct E5ForwardPass: ~Copyable {
    private typealias Weights = E5Weights

    private let weights: E5Weights
    private let sentences: [[Int]]
    /// What each piece means so far, [piece, width].
    private let x: ActivationMatrix
    private let rounded: ByteRows
    private let attention: ActivationMatrix
    private let mixed: ActivationMatrix
    private let inner: ActivationMatrix
    private let change: ActivationMatrix
    private let scratch: ActivationMatrix

    init(_ weights: E5Weights, _ sentences: [[Int]]) {
        let rows = sentences.reduce(0) { $0 + $1.count }
        self.weights = weights
        self.sentences = sentences
        x = ActivationMatrix(rows: rows, columns: Weights.width)
        rounded = ByteRows(rows: rows, inner: Weights.innerWidth)
        attention = ActivationMatrix(rows: rows, columns: 3 * Weights.width)
        mixed = ActivationMatrix(rows: rows, columns: Weights.width)
        inner = ActivationMatrix(rows: rows, columns: Weights.innerWidth)
        change = ActivationMatrix(rows: rows, columns: Weights.width)
        let longest = sentences.map(\.count).max() ?? 0
        scratch = ActivationMatrix(rows: 1, columns: kernels_attention_scratch(longest))
    }

    /// What each piece means beside all others of its sentence, [piece, width].
    consuming func features() -> ActivationMatrix {
        embed()
        for layer in weights.layers {
            rounded.hold(x)
            rounded.multiply(by: layer.attention, into: attention)
            attend()
            rounded.hold(mixed)
            rounded.multiply(by: layer.output, into: change)
            add(change, layer.outputNorm)

            rounded.hold(x)
            rounded.multiply(by: layer.up, into: inner)
            kernels_gelu(inner.elements, inner.rows * inner.columns)
            rounded.hold(inner)
            rounded.multiply(by: layer.down, into: change)
            add(change, layer.downNorm)
        }
        return x
    }

    private func embed() {
        var row = 0
        for sentence in sentences {
            for (position, piece) in sentence.enumerated() {
                weights.embed(piece, at: position, into: x.row(row))
                row += 1
            }
        }
        kernels_add_normalise_rows(
            x.elements, nil, x.rows, x.columns, weights.norm.scale.baseAddress, weights.norm.shift.baseAddress,
            weights.epsilon)
    }

    private func attend() {
        var first = 0
        for sentence in sentences {
            let queries = attention.row(first)
            kernels_attend(
                queries, queries + Weights.width, queries + 2 * Weights.width, attention.columns, sentence.count,
                Weights.heads, mixed.row(first), scratch.elements)
            first += sentence.count
        }
    }

    private func add(_ change: borrowing ActivationMatrix, _ norm: Weights.Norm) {
        kernels_add_normalise_rows(
            x.elements, change.elements, x.rows, x.columns, norm.scale.baseAddress, norm.shift.baseAddress,
            weights.epsilon)
    }
}
