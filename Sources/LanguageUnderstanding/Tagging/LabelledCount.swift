/// How often something with this hash had this label, as it is saved.
struct LabelledCount: Equatable, Sendable {
    var hash: UInt64
    var label: Int
    var count: Int

    static func list(_ counts: [UInt64: [Int: Int]]) -> [LabelledCount] {
        counts.flatMap { hash, labels in labels.map { LabelledCount(hash: hash, label: $0, count: $1) } }
            .sorted { ($0.hash, $0.label) < ($1.hash, $1.label) }
    }

    static func table(_ entries: [LabelledCount]) -> [UInt64: [Int: Int]] {
        entries.reduce(into: [:]) { $0[$1.hash, default: [:]][$1.label] = $1.count }
    }
}
