/// The candidate that a person most likely meant, or nil when none is near.
///
/// Near means an edit distance (insert, delete, replace, swap of neighbours) of at most a third of the word's length.
public func closestMatch(to word: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, word.count / 3)
    let best =
        candidates
        .map { (candidate: $0, distance: editDistance(word.lowercased(), $0.lowercased())) }
        .filter { $0.distance <= limit }
        .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
    return best?.candidate
}

/// A remedy that names the closest candidate, or lists all of them when they are few.
public func remedy(for word: String, among candidates: some Collection<String>) -> String? {
    if let match = closestMatch(to: word, among: candidates) { return "did you mean '\(match)'?" }
    guard !candidates.isEmpty, candidates.count <= 20 else { return nil }
    return "known are: \(candidates.sorted().joined(separator: ", "))"
}

func editDistance(_ first: String, _ second: String) -> Int {
    editDistance(Array(first.prefix(200)), Array(second.prefix(200)))
}

/// How often to insert, delete, replace or swap neighbours to make one of the other: the optimal string alignment distance.
public func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in 1...a.count {
        var current = [i]
        for j in 1...b.count {
            let replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            var best = min(replaced, previous[j] + 1, current[j - 1] + 1)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, beforePrevious[j - 2] + 1) }
            current.append(best)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[b.count]
}
