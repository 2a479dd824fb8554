/// What can be counted about two texts: shared and unshared terms by rarity, spelling, numbers, negation.
enum PairCharacteristics {
    /// Longer texts are compared by their beginning, where spelling is.
    private static let spelledScalars = 60

    static func values(_ a: PairText, _ b: PairText, rarity: TermRarity) -> [Float] {
        let shared = a.terms.filter(b.termSet.contains)
        let onlyA = a.terms.filter { !b.termSet.contains($0) }
        let onlyB = b.terms.filter { !a.termSet.contains($0) }
        return weights(shared, onlyA, onlyB, rarity) + spelling(a.scalars, b.scalars) + signs(a, b)
    }

    private static func weights(
        _ shared: [String], _ onlyA: [String], _ onlyB: [String], _ rarity: TermRarity
    ) -> [Float] {
        let both = rarity.weight(of: shared)
        let a = both + rarity.weight(of: onlyA)
        let b = both + rarity.weight(of: onlyB)
        let rarest = [shared, onlyA, onlyB].map { $0.map(rarity.weight(of:)).max() ?? 0 }
        return [
            share(both, a + b - both), share(both, a), share(both, b), share(2 * both, a + b), Float(shared.count),
            Float(onlyA.count), Float(onlyB.count),
        ] + rarest.map { Float($0) }
    }

    private static func spelling(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> [Float] {
        let longer = max(a.count, b.count, 1)
        let (setA, setB) = (Set(a), Set(b))
        let common = Double(setA.intersection(setB).count)
        let steps = editSteps(Array(a.prefix(spelledScalars)), Array(b.prefix(spelledScalars)))
        return [
            Float(a.count), Float(b.count), Float(abs(a.count - b.count)), Float(min(a.count, b.count)) / Float(longer),
            share(common, Double(setA.union(setB).count)), share(common, Double(min(setA.count, setB.count))),
            Float(steps) / Float(longer), Float(steps), Float(zip(a, b).prefix { $0 == $1 }.count),
            Float(zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count),
        ]
    }

    private static func signs(_ a: PairText, _ b: PairText) -> [Float] {
        [
            Float(a.numbers.count), Float(b.numbers.count), Float(a.numbers.intersection(b.numbers).count),
            Float(a.numbers.symmetricDifference(b.numbers).count), Float(a.negations - b.negations),
            Float(b.negations), a.negations % 2 == b.negations % 2 ? 0 : 1, Float(a.questionWords),
            Float(b.questionWords),
        ]
    }

    private static func share(_ part: Double, _ whole: Double) -> Float { whole > 0 ? Float(part / whole) : 0 }

    /// The fewest characters to add, remove or replace.
    static func editSteps(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let steps = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = steps
            }
        }
        return row[b.count]
    }
}
