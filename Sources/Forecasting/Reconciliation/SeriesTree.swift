/// Which series add up to which: `web/zh` and `web/en` make `web`, and all together the total.
public struct SeriesTree: Sendable, Equatable {
    public struct Node: Sendable, Equatable {
        public var name: String
        /// Nodes directly below; none for a leaf.
        public var children: [Int] = []
        /// Which of the leaves it is the sum of, by their number.
        public var leaves: [Int] = []
    }

    /// The total first, each node before those below it.
    public private(set) var nodes: [Node]
    /// Nodes of the leaves, in the order of the names that were given.
    public private(set) var leaves: [Int]

    public static let total = "total"

    /// A name that is also part of another cannot be a leaf.
    public enum Problem: Error, Equatable {
        case besideItsParts(String, part: String)
        case namedTotal
    }

    /// - Parameter names: of the leaves; `/` stands between a part and what it is a part of.
    public init(names: [String]) throws(Problem) {
        guard !names.contains(Self.total) else { throw .namedTotal }
        let known = Set(names)
        var leavesBelow: [String: [Int]] = ["": Array(names.indices)]
        var order: [String] = [""]
        for (leaf, name) in names.enumerated() {
            for prefix in Self.prefixes(of: name) {
                guard !known.contains(prefix) else { throw .besideItsParts(prefix, part: name) }
                if leavesBelow[prefix] == nil { order.append(prefix) }
                leavesBelow[prefix, default: []].append(leaf)
            }
            order.append(name)
            leavesBelow[name] = [leaf]
        }
        // A node with one part, or that is all there is, would be the same series twice.
        let kept = order.filter { name in
            guard !name.isEmpty, !known.contains(name) else { return true }
            return leavesBelow[name] != leavesBelow[""]
                && !order.contains { $0.hasPrefix(name + "/") && leavesBelow[$0] == leavesBelow[name] }
        }
        nodes = []
        var places: [String: Int] = [:]
        func add(_ name: String) {
            let place = nodes.count
            places[name] = place
            nodes.append(Node(name: name.isEmpty ? Self.total : name, leaves: leavesBelow[name] ?? []))
            for child in kept where child != name && Self.nearest(above: child, in: kept) == name {
                nodes[place].children.append(nodes.count)
                add(child)
            }
        }
        leaves = []
        add("")
        leaves = names.compactMap { places[$0] }
    }

    /// `a` and `a/b` of `a/b/c`.
    private static func prefixes(of name: String) -> [String] {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return (1..<max(1, parts.count)).map { parts.prefix($0).joined(separator: "/") }
    }

    private static func nearest(above name: String, in kept: [String]) -> String? {
        guard !name.isEmpty else { return nil }
        return prefixes(of: name).last { kept.contains($0) } ?? ""
    }
}

extension SeriesTree {
    /// Values of all nodes from those of the leaves.
    func sums(_ values: [Double]) -> [Double] {
        nodes.map { node in node.leaves.reduce(0) { $0 + values[$1] } }
    }

    /// Whole numbers that add up: each node's is shared among its parts, the largest remainders first.
    ///
    /// - Parameter values: of the leaves, none below zero.
    func wholeNumbers(_ values: [Double]) -> [Double] {
        let exact = sums(values)
        var whole = exact.map { $0.rounded() }
        for node in nodes where !node.children.isEmpty {
            guard let place = nodes.firstIndex(of: node) else { continue }
            let parts = node.children.map { exact[$0].rounded(.down) }
            let rest = Int(whole[place] - parts.reduce(0, +))
            let byRemainder = node.children.indices.sorted {
                exact[node.children[$0]] - parts[$0] > exact[node.children[$1]] - parts[$1]
            }
            for (index, child) in node.children.enumerated() { whole[child] = parts[index] }
            for index in byRemainder.prefix(max(0, rest)) { whole[node.children[index]] += 1 }
        }
        return whole
    }
}
