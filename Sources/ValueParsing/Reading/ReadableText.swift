/// A message as one code a character, so that a place in it is a character offset.
///
/// Full width is half width here, capitals are small, traditional characters simplified. A character of several scalars
/// that is no plain letter (an emoji with a skin tone, a letter under a heap of marks) is `unreadable`.
struct ReadableText: Sendable {
    /// Folded; what the readers compare.
    let codes: [UInt32]
    /// The same with capitals as they were.
    let cased: [UInt32]

    static let unreadable: UInt32 = 0xFFFF_FFFF

    var count: Int { codes.count }

    /// The code at a place, 0 outside the text.
    subscript(place: Int) -> UInt32 { place >= 0 && place < codes.count ? codes[place] : 0 }

    init(_ text: String) {
        var cased: [UInt32] = []
        cased.reserveCapacity(text.utf8.count)
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
            for byte in text.utf8 { cased.append(CodeFolding.ascii(UInt32(byte))) }
        } else {
            for character in text { cased.append(CodeFolding.cased(character)) }
        }
        self.cased = cased
        codes = cased.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// The characters of a range as they were written, widths aside.
    func written(_ range: Range<Int>) -> String {
        var scalars = String.UnicodeScalarView()
        for code in cased[range] { scalars.append(Unicode.Scalar(code) ?? "\u{FFFD}") }
        return String(scalars)
    }

    /// The first place at or after `place` that is no space.
    func skippingSpaces(_ place: Int) -> Int {
        var place = place
        while self[place] == Code.space { place += 1 }
        return place
    }

    /// True when no Latin letter or digit stands directly before `place`.
    func isWordStart(_ place: Int) -> Bool { !self[place - 1].isWordCode }

    /// True when no Latin letter or digit stands directly at `place`.
    func isWordEnd(_ place: Int) -> Bool { !self[place].isWordCode }

    func starts(with literal: String, at place: Int) -> Bool {
        var place = place
        for scalar in literal.unicodeScalars {
            guard self[place] == scalar.value else { return false }
            place += 1
        }
        return true
    }

    /// The end of the run of ASCII digits that starts at `place`, looking at most `limit` digits far.
    func digitsEnd(_ place: Int, limit: Int = 40) -> Int {
        var end = place
        while end - place < limit, self[end].isDigit { end += 1 }
        return end
    }

    /// The number that up to nine digits spell.
    func integer(_ range: Range<Int>) -> Int {
        range.prefix(9).reduce(0) { $0 * 10 + Int(self[$1] - Code.zero) }
    }
}
