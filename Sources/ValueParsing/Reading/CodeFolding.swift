import TextAnalysis

/// Brings the codes of one character's spellings together.
enum CodeFolding {
    private static let firstHan: UInt32 = 0x4E00
    private static let lastHan: UInt32 = 0x9FFF

    /// The simplified form of each Han character.
    private static let simplified: [UInt32] = {
        let all = String(String.UnicodeScalarView((firstHan...lastHan).compactMap(Unicode.Scalar.init)))
        let folded = TextNormaliser.fold(all).unicodeScalars.map(\.value)
        return folded.count == Int(lastHan - firstHan) + 1 ? folded : Array(firstHan...lastHan)
    }()

    static func cased(_ character: Character) -> UInt32 {
        let scalars = character.unicodeScalars
        guard let first = scalars.first?.value else { return ReadableText.unreadable }
        if first < 0x80 {
            // "\r\n" is one character.
            if first == 0x0D { return 0x0A }
            return scalars.count == 1 ? ascii(first) : ReadableText.unreadable
        }
        guard scalars.dropFirst().allSatisfy({ (0xFE00...0xFE0F).contains($0.value) }) else {
            return ReadableText.unreadable
        }
        return folded(first)
    }

    /// A character that is one ASCII scalar.
    static func ascii(_ code: UInt32) -> UInt32 {
        if code >= 0x20, code < 0x7F { return code }
        return code == 0x09 ? Code.space : code == 0x0A ? code : ReadableText.unreadable
    }

    private static func folded(_ code: UInt32) -> UInt32 {
        switch code {
        case firstHan...lastHan: simplified[Int(code - firstHan)]
        case 0xFF01...0xFF5E: code - 0xFEE0
        case 0x3000, 0xA0, 0x2002...0x200A, 0x202F: Code.space
        case 0x2010...0x2013, 0x2212: Code.hyphen
        case 0x2018, 0x2019: 0x27
        case 0xFFE5: 0xA5
        case 0xFFE0, 0xFFE1: code - 0xFFE0 + 0xA2
        default: code
        }
    }
}
