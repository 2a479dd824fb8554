import Foundation

/// One slip of the fingers that makes one word of another.
enum Slip {
    /// Keys that stand beside each other on a keyboard of Latin letters.
    private static let neighbours: Set<UInt16> = {
        var pairs: Set<UInt16> = []
        for (key, near) in TypingSlips.neighbours {
            guard let key = key.asciiValue else { continue }
            for other in near.compactMap(\.asciiValue) { pairs.insert(UInt16(key) << 8 | UInt16(other)) }
        }
        return pairs
    }()

    /// The logarithm of the chance that a slip in the word `meant` gives `typed`; nil when that takes more than one slip.
    ///
    /// Of slips, a quarter each hit a neighbouring key, change places, repeat a letter and leave one out; others, and those
    /// of the first letter, are rare.
    static func logChance(of typed: String, for meant: String) -> Float? {
        let (a, b) = (Array(meant.utf8), Array(typed.utf8))
        let place = zip(a, b).prefix { $0 == $1 }.count
        guard abs(a.count - b.count) <= 1, place < max(a.count, b.count) else { return nil }
        var chance = -logOf(4 * a.count)
        if a.count == b.count {
            if place + 1 < a.count, a[place] == b[place + 1], a[place + 1] == b[place],
                a[(place + 2)...] == b[(place + 2)...]
            {
                return chance
            }
            guard a[(place + 1)...] == b[(place + 1)...] else { return nil }
            let isNear = neighbours.contains(UInt16(a[place]) << 8 | UInt16(b[place]))
            chance += isNear ? -logOf(4) : rare
        } else if a.count < b.count {
            guard a[place...] == b[(place + 1)...] else { return nil }
            let isRepeated = place > 0 && b[place] == b[place - 1] || place + 1 < b.count && b[place] == b[place + 1]
            if !isRepeated { chance += rare }
        } else {
            guard a[(place + 1)...] == b[place...] else { return nil }
        }
        return place == 0 ? chance + rareAtFirst : chance
    }

    private static let rare: Float = -3
    private static let rareAtFirst: Float = -2

    private static func logOf(_ count: Int) -> Float { Float(log(Double(count))) }
}
