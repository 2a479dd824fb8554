/// Texts joined step by step, always the two groups that are most alike on average.
///
/// - seealso: F. Murtagh (1983), A Survey of Recent Advances in Hierarchical Clustering Algorithms: chains of nearest neighbours.
public struct Dendrogram: Equatable {
    /// A text of each of the two groups that are joined, and how alike the groups are on average.
    public struct Join: Equatable {
        public var left: Int
        public var right: Int
        public var likeness: Float
    }

    public let count: Int
    /// The most alike first.
    public let joins: [Join]

    public init(_ matrix: LikenessMatrix) {
        count = matrix.count
        var likeness = matrix.elements
        var sizes = [Float](repeating: 1, count: count)
        var alive = Array(0..<count)
        var chain: [Int] = []
        var joins: [Join] = []
        while alive.count > 1 {
            if chain.isEmpty { chain.append(alive[0]) }
            let top = chain[chain.count - 1]
            let before = chain.count > 1 ? chain[chain.count - 2] : -1
            // Of equally near groups the last one in the chain wins, or the chain would go in circles.
            var nearest = before
            var nearestLikeness = before >= 0 ? likeness[top * matrix.count + before] : -.infinity
            for other in alive where other != top && likeness[top * matrix.count + other] > nearestLikeness {
                nearest = other
                nearestLikeness = likeness[top * matrix.count + other]
            }
            guard nearest == before else {
                chain.append(nearest)
                continue
            }
            chain.removeLast(2)
            joins.append(Join(left: min(top, before), right: max(top, before), likeness: nearestLikeness))
            let (kept, gone) = (min(top, before), max(top, before))
            let total = sizes[kept] + sizes[gone]
            for other in alive where other != kept && other != gone {
                let mean =
                    (sizes[kept] * likeness[kept * matrix.count + other]
                        + sizes[gone] * likeness[gone * matrix.count + other]) / total
                likeness[kept * matrix.count + other] = mean
                likeness[other * matrix.count + kept] = mean
            }
            sizes[kept] = total
            alive.removeAll { $0 == gone }
        }
        self.joins = joins.sorted {
            ($1.likeness, $0.left, $0.right) < ($0.likeness, $1.left, $1.right)
        }
    }

    /// The groups whose parts are at least `likeness` alike, each in rising order, by their first text.
    public func groups(alikeBy likeness: Float) -> [[Int]] {
        var parents = Array(0..<count)
        for join in joins.prefix(while: { $0.likeness >= likeness }) {
            let (left, right) = (Self.root(of: join.left, in: parents), Self.root(of: join.right, in: parents))
            parents[max(left, right)] = min(left, right)
        }
        return Dictionary(grouping: 0..<count) { Self.root(of: $0, in: parents) }
            .sorted { $0.key < $1.key }.map(\.value)
    }

    private static func root(of text: Int, in parents: [Int]) -> Int {
        var text = text
        while parents[text] != text { text = parents[text] }
        return text
    }

    /// The likeness at which the groups agree best with `labels`: the F0.5 of pairs that stand together.
    ///
    /// So nobody has to say how many groups there are: one's own intents tell how wide an intent is. Two groups of one intent
    /// do less harm than two intents in one group, so precision counts twice as much as recall.
    ///
    /// - seealso: C. J. van Rijsbergen (1979), Information Retrieval: the measure F with beta = 0.5.
    public func likenessOfIntents(labels: [Int]) -> Float {
        var members = labels.map { [$0: 1.0] }
        var parents = Array(0..<count)
        let pairs = Dictionary(grouping: labels) { $0 }.values.reduce(0.0) {
            $0 + Double($1.count * ($1.count - 1) / 2)
        }
        var (right, joined, best) = (0.0, 0.0, 0.0)
        var bestLikeness = Float(1)
        for (number, join) in joins.enumerated() {
            let (left, other) = (Self.root(of: join.left, in: parents), Self.root(of: join.right, in: parents))
            let (kept, gone) = (min(left, other), max(left, other))
            parents[gone] = kept
            right += members[gone].reduce(0) { $0 + $1.value * (members[kept][$1.key] ?? 0) }
            joined += members[gone].values.reduce(0, +) * members[kept].values.reduce(0, +)
            members[kept].merge(members[gone], uniquingKeysWith: +)
            let agreement = 1.25 * right / (joined + 0.25 * pairs)
            guard agreement > best else { continue }
            best = agreement
            let next = number + 1 < joins.count ? joins[number + 1].likeness : 0
            bestLikeness = (join.likeness + next) / 2
        }
        return bestLikeness
    }
}
