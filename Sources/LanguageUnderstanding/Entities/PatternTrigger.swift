/// Characters of which one must stand in a text, or else a pattern cannot match: most texts have none of them.
struct PatternTrigger: Equatable, Sendable {
    /// Nil where any text may match.
    let characters: ASCIISet?

    /// What the pattern's first part that consumes something may be, where that is a literal, a simple set or a digit.
    init(pattern: String) {
        var scanner = PatternScanner(pattern)
        characters = scanner.hasAlternatives ? nil : scanner.firstCharacters()
    }

    /// Some character of any match.
    init(_ characters: String) { self.characters = ASCIISet(characters.unicodeScalars) }

    func mayMatch(_ signs: PatternSigns) -> Bool {
        guard let characters, let present = signs.characters else { return true }
        return characters.meets(present)
    }
}

/// Which ASCII characters a text has; nil where it has others that a pattern may take for one of them.
struct PatternSigns: Equatable, Sendable {
    let characters: ASCIISet?

    init(_ text: String) {
        var present = ASCIISet()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x80: present.insert(scalar)
            // Patterns see these in half width.
            case 0xFF01...0xFF5E: present.insert(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            // Han characters and their marks are no digits, nor cases of a letter.
            case 0x2013...0x2014, 0x2018...0x201D, 0x2026, 0x3000...0x3002, 0x3008...0x3011, 0x3400...0x9FFF: continue
            default:
                characters = nil
                return
            }
        }
        characters = present
    }
}

/// A set of ASCII characters, in which a letter stands for both of its cases.
struct ASCIISet: Equatable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ scalars: some Sequence<Unicode.Scalar> = []) { for scalar in scalars { insert(scalar) } }

    mutating func insert(_ scalar: Unicode.Scalar) {
        let code = (0x41...0x5A).contains(scalar.value) ? scalar.value | 0x20 : scalar.value
        if code < 64 { low |= 1 << UInt64(code) } else if code < 128 { high |= 1 << UInt64(code - 64) }
    }

    func meets(_ other: ASCIISet) -> Bool { low & other.low != 0 || high & other.high != 0 }
}

/// Reads as much of a regular expression as tells what a match begins with.
private struct PatternScanner {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    /// Whether "|" stands outside of all groups and sets.
    var hasAlternatives: Bool {
        var scanner = self
        while let scalar = scanner.next {
            switch scalar {
            case "|": return true
            case "(": scanner.skipGroup()
            case "[": scanner.skipSet()
            case "\\": scanner.place += 2
            default: scanner.place += 1
            }
        }
        return false
    }

    /// Nil where it cannot be told.
    mutating func firstCharacters() -> ASCIISet? {
        while true {
            if isLookAround {
                skipGroup()
            } else if starts(with: "\\b") {
                place += 2
            } else {
                break
            }
        }
        guard let first = next, let characters = atom(first), isRepeatedOnceAtLeast else { return nil }
        return characters
    }

    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private func starts(with literal: String) -> Bool { scalars[place...].starts(with: literal.unicodeScalars) }

    private var isLookAround: Bool { ["(?<!", "(?<=", "(?!", "(?="].contains(where: starts) }

    /// Behind an atom: no sign that it may be missing.
    private var isRepeatedOnceAtLeast: Bool { next != "?" && next != "*" && !starts(with: "{0") }

    private mutating func atom(_ first: Unicode.Scalar) -> ASCIISet? {
        switch first {
        case "\\":
            guard starts(with: "\\d") else { return nil }
            place += 2
            return ASCIISet("0123456789".unicodeScalars)
        case "[": return simpleSet()
        case "a"..."z", "A"..."Z", "0"..."9", "@", "#":
            place += 1
            return ASCIISet([first])
        default: return nil
        }
    }

    /// A set of letters and digits, perhaps as ranges: "[0-9oil]".
    private mutating func simpleSet() -> ASCIISet? {
        var set = ASCIISet()
        var last: Unicode.Scalar?
        place += 1
        while let scalar = next, scalar != "]" {
            guard scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-", scalar.isASCII
            else { return nil }
            if scalar == "-" {
                guard let from = last, place + 1 < scalars.count, scalars[place + 1].isASCII,
                    from.value <= scalars[place + 1].value
                else { return nil }
                for code in from.value...scalars[place + 1].value { set.insert(Unicode.Scalar(UInt8(code))) }
                last = nil
                place += 2
            } else {
                set.insert(scalar)
                last = scalar
                place += 1
            }
        }
        place += 1
        return set
    }

    private mutating func skipGroup() {
        place += 1
        while let scalar = next, scalar != ")" {
            switch scalar {
            case "(": skipGroup()
            case "[": skipSet()
            case "\\": place += 2
            default: place += 1
            }
        }
        place += 1
    }

    private mutating func skipSet() {
        place += 1
        while let scalar = next, scalar != "]" {
            switch scalar {
            case "[": skipSet()
            case "\\": place += 2
            default: place += 1
            }
        }
        place += 1
    }
}
