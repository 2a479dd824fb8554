/// The pieces of the vocabulary, byte by byte, in a mapped file: one walk finds every piece that a text begins with.
///
/// Safe to share between threads: nothing is written, and whoever holds the tree holds the file.
struct E5PieceTree: @unchecked Sendable {
    static let root = 0

    private let labels: UnsafeBufferPointer<UInt8>
    /// The first child of each node; the last ends where the next node's first begins.
    private let children: UnsafeBufferPointer<UInt32>
    /// One more than the number of the piece that ends at the node, or 0.
    private let pieces: UnsafeBufferPointer<UInt32>

    init(_ file: TensorFile, nodes: Int) throws(InferenceError) {
        labels = try file.bytes("tree.labels", shape: [nodes])
        children = try file.integers("tree.children", shape: [nodes + 1])
        pieces = try file.integers("tree.pieces", shape: [nodes])
    }

    /// The node below `node` along `byte`, or nil.
    func child(of node: Int, along byte: UInt8) -> Int? {
        var low = Int(children[node])
        var high = Int(children[node + 1])
        while low < high {
            let middle = (low + high) / 2
            if labels[middle] == byte { return middle }
            if labels[middle] < byte { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// The piece that ends at `node`.
    func piece(at node: Int) -> Int? {
        pieces[node] == 0 ? nil : Int(pieces[node]) - 1
    }
}
