/// Writing system of a character, as far as searching and language identification need it.
enum Script: Equatable {
    case latin, han, kana, hangul, cyrillic, greek, arabic, hebrew, thai, devanagari
    /// A letter of any other script.
    case otherLetter
    case digit
    /// Marks that belong to the letter before them.
    case mark
    /// White space, punctuation, symbols, emoji, controls.
    case none

    /// Scripts written without spaces, which are searched by pairs of characters.
    var isUnspaced: Bool {
        switch self {
        case .han, .kana, .hangul, .thai: true
        default: false
        }
    }

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: self = .latin
        case 0x30...0x39: self = .digit
        case 0..<0xAA: self = .none
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3007: self = .han
        case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: self = .kana
        case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: self = .hangul
        default: self = Script(uncommon: scalar)
        }
    }

    private init(uncommon scalar: Unicode.Scalar) {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            switch scalar.value {
            case 0xAA...0x24F, 0x1E00...0x1EFF, 0xFF21...0xFF5A: self = .latin
            case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
            case 0x400...0x52F: self = .cyrillic
            case 0x590...0x5FF: self = .hebrew
            case 0x600...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
            case 0x900...0x97F: self = .devanagari
            case 0xE00...0xE7F: self = .thai
            default: self = .otherLetter
            }
        case .decimalNumber: self = .digit
        case .nonspacingMark, .spacingMark: self = .mark
        default: self = .none
        }
    }
}
