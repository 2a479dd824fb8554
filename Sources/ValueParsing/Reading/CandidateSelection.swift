/// Keeps, of readings that overlap, the longest, then the most specific, then the first.
struct CandidateSelection {
    private var cluster: [Candidate] = []
    private var clusterEnd = 0
    private(set) var selected: [Candidate] = []

    /// Takes readings in the order of their starts.
    mutating func add(_ candidates: [Candidate]) {
        for candidate in candidates {
            if candidate.start >= clusterEnd { settle() }
            cluster.append(candidate)
            clusterEnd = max(clusterEnd, candidate.end)
        }
    }

    mutating func finish() -> [Candidate] {
        settle()
        return selected
    }

    private mutating func settle() {
        defer { cluster.removeAll(keepingCapacity: true) }
        guard cluster.count > 1 else {
            selected += cluster
            return
        }
        cluster.sort { left, right in
            let lengths = (left.end - left.start, right.end - right.start)
            if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
            return left.rank != right.rank ? left.rank > right.rank : left.start < right.start
        }
        var kept: [Candidate] = []
        for candidate in cluster where kept.allSatisfy({ $0.end <= candidate.start || candidate.end <= $0.start }) {
            kept.append(candidate)
        }
        selected += kept.sorted { $0.start < $1.start }
    }
}
