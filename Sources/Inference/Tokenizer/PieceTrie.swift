/// The pieces of a vocabulary, byte by byte, so that one walk finds every piece that a text begins with.
struct PieceTrie: Sendable {
    /// Children of a node lie together in the order of their bytes; node 0 is the root.
    private var labels: [UInt8] = [0]
    private var firstChild: [UInt32] = [0]
    private var childCount: [UInt16] = [0]
    /// The piece that ends at the node, or -1.
    private var pieces: [Int32] = [-1]

    /// A later piece of the same spelling takes the place of an earlier one.
    init(_ spellings: [UnsafeRawBufferPointer]) {
        let order = spellings.indices.sorted { first, second in
            Self.precedes(spellings[first], spellings[second], orElse: first < second)
        }
        // Breadth first: each entry is a node with the range of sorted pieces that pass through it.
        var open: [(node: Int, depth: Int, range: Range<Int>)] = [(0, 0, order.indices)]
        var next = 0
        while next < open.count {
            let (node, depth, range) = open[next]
            next += 1
            var position = range.lowerBound
            while position < range.upperBound, spellings[order[position]].count == depth {
                if depth > 0 { pieces[node] = Int32(order[position]) }
                position += 1
            }
            firstChild[node] = UInt32(labels.count)
            while position < range.upperBound {
                let label = spellings[order[position]][depth]
                let start = position
                while position < range.upperBound, spellings[order[position]][depth] == label { position += 1 }
                open.append((labels.count, depth + 1, start..<position))
                labels.append(label)
                firstChild.append(0)
                childCount.append(0)
                pieces.append(-1)
                childCount[node] += 1
            }
        }
    }

    /// The node below `node` along `byte`, or nil.
    func child(of node: Int, along byte: UInt8) -> Int? {
        var low = Int(firstChild[node])
        var high = low + Int(childCount[node])
        while low < high {
            let middle = (low + high) / 2
            if labels[middle] == byte { return middle }
            if labels[middle] < byte { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Every piece with its spelling, in the order of their bytes.
    func forEachPiece(_ visit: (_ spelling: [UInt8], _ piece: Int) -> Void) {
        var spelling: [UInt8] = []
        func walk(_ node: Int) {
            if let piece = piece(at: node) { visit(spelling, piece) }
            for child in Int(firstChild[node])..<Int(firstChild[node]) + Int(childCount[node]) {
                spelling.append(labels[child])
                walk(child)
                spelling.removeLast()
            }
        }
        walk(0)
    }

    /// The piece that ends at `node`.
    func piece(at node: Int) -> Int? {
        pieces[node] < 0 ? nil : Int(pieces[node])
    }

    private static func precedes(
        _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer, orElse tie: Bool
    ) -> Bool {
        for position in 0..<min(first.count, second.count) where first[position] != second[position] {
            return first[position] < second[position]
        }
        return first.count == second.count ? tie : first.count < second.count
    }
}
