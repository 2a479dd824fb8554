/// Digits in groups, as phone and card numbers are written.
struct GroupedDigits {
    /// Values 0 to 9.
    private(set) var digits: [UInt8] = []
    /// How many digits each group has.
    private(set) var groups: [Int] = []
    private(set) var end: Int
    let startsWithPlus: Bool

    /// The readings with all groups, with one less, and so on.
    static func readings(_ text: ReadableText, at place: Int, limit: Int) -> [GroupedDigits] {
        var current = GroupedDigits(end: place, startsWithPlus: text[place] == "+")
        if current.startsWithPlus { current.end += 1 }
        var readings: [GroupedDigits] = []
        var position = current.end
        while let end = current.addGroup(text, at: position, limit: limit) {
            if !text[end].isWordCode { readings.append(current) }
            position = text[end] == Code.space || text[end] == "-" || text[end] == "." ? end + 1 : end
        }
        return readings.reversed()
    }

    private init(end: Int, startsWithPlus: Bool) {
        self.end = end
        self.startsWithPlus = startsWithPlus
    }

    /// Adds the group at `place`, which among the first two may stand in brackets; its end.
    private mutating func addGroup(_ text: ReadableText, at place: Int, limit: Int) -> Int? {
        let isBracketed = text[place] == "(" && groups.count <= 1
        let start = isBracketed ? place + 1 : place
        let digitsEnd = text.digitsEnd(start, limit: limit + 1)
        guard digitsEnd > start, digits.count + digitsEnd - start <= limit, groups.count < 6,
            !isBracketed || text[digitsEnd] == ")"
        else { return nil }
        digits += text.codes[start..<digitsEnd].map { UInt8($0 - Code.zero) }
        groups.append(digitsEnd - start)
        end = isBracketed ? digitsEnd + 1 : digitsEnd
        return end
    }

    var text: String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }

    func starts(with prefix: [UInt8]) -> Bool { digits.starts(with: prefix) }
}
