/// A word, a number or one other character of a folded text: what phrases are made of.
struct SentimentUnit: Equatable {
    enum Kind: Equatable { case word, number, sign }

    var kind: Kind
    /// The word or the digits; empty for a sign, whose scalar says all.
    var word = ""
    var scalar: Unicode.Scalar = " "
    var followsSpace: Bool
    /// A letter was written three times or more.
    var isStretched = false

    var isBoundary: Bool { kind == .sign && Self.boundaries.contains(scalar) }

    /// The number that digits or one Chinese numeral write; nil for anything else.
    var number: Int? { kind == .number ? Int(word) : kind == .sign ? Self.numerals[scalar] : nil }

    private static let boundaries: Set<Unicode.Scalar> = [",", ".", "!", "?", ";", "。", "、", "…", "~"]
    /// "Several" counts as three.
    private static let numerals: [Unicode.Scalar: Int] = [
        "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "几": 3, "多": 3,
        "百": 100,
    ]

    static func cut(_ text: String, isKnown: (String) -> Bool) -> [SentimentUnit] {
        let scalars = Array(text.unicodeScalars)
        var units: [SentimentUnit] = []
        var followsSpace = false
        var position = 0
        while position < scalars.count {
            let first = scalars[position]
            var end = position + 1
            if first == " " || isSkinTone(first) {
                followsSpace = followsSpace || first == " "
                position = end
                continue
            }
            if isLetter(first) {
                while end < scalars.count, isLetter(scalars[end]) { end += 1 }
                units.append(word(scalars[position..<end], followsSpace, isKnown))
            } else if isDigit(first) {
                while end < scalars.count, isDigit(scalars[end]) { end += 1 }
                units.append(.init(kind: .number, word: string(scalars[position..<end]), followsSpace: followsSpace))
            } else {
                units.append(.init(kind: .sign, scalar: first, followsSpace: followsSpace))
            }
            followsSpace = false
            position = end
        }
        return units
    }

    /// Straight apostrophes, none around the word, and "sooo" as "so".
    private static func word(
        _ scalars: ArraySlice<Unicode.Scalar>, _ followsSpace: Bool, _ isKnown: (String) -> Bool
    ) -> SentimentUnit {
        var inner = scalars
        while let first = inner.first, isApostrophe(first) { inner.removeFirst() }
        while let last = inner.last, isApostrophe(last) { inner.removeLast() }
        var unit = SentimentUnit(kind: .word, word: string(inner), followsSpace: followsSpace)
        guard inner.indices.dropFirst(2).contains(where: { inner[$0] == inner[$0 - 1] && inner[$0] == inner[$0 - 2] })
        else { return unit }
        unit.isStretched = true
        unit.word = [2, 1].map { string(shortened(inner, to: $0)[...]) }.first(where: isKnown) ?? unit.word
        return unit
    }

    /// Runs of three and more of one letter cut to so many.
    private static func shortened(_ letters: ArraySlice<Unicode.Scalar>, to length: Int) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var rest = letters
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }.count
            kept += Array(repeating: letter, count: run > 2 ? length : run)
            rest = rest.dropFirst(run)
        }
        return kept
    }

    /// Letters, digits and apostrophes, which are straight then.
    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(unsafeUninitializedCapacity: scalars.count) { bytes in
            for (place, scalar) in scalars.enumerated() {
                bytes[place] = UInt8(exactly: scalar.value) ?? UInt8(ascii: "'")
            }
            return scalars.count
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x61...0x7A).contains(scalar.value) || isApostrophe(scalar)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar.value) }
}

extension Collection where Element == SentimentUnit {
    /// As the folded text has it.
    var text: String {
        enumerated().reduce(into: "") { text, element in
            let (place, unit) = element
            if place > 0, unit.followsSpace { text += " " }
            if unit.kind == .sign { text.unicodeScalars.append(unit.scalar) } else { text += unit.word }
        }
    }
}
