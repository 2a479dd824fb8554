/// Where a number may begin and end: not within a word, a code or a longer number.
enum NumberBoundary {
    static func mayStart(_ text: ReadableText, at place: Int) -> Bool {
        let previous = text[place - 1]
        if text[place].isHan {
            if ChineseNumeralSign(previous) != nil { return false }
            switch previous {
            // 第三 is an ordinal, 几十 and 数百 no known number.
            case "第", "几", "数": return false
            default: return true
            }
        }
        if previous.isWordCode || previous == "_" || previous == "#" { return false }
        guard text[place].isDigit || text[place].isLetter else { return true }
        switch previous {
        case "万", "千", "百", "亿": return false
        case ".", "-", "/", ":": return !text[place - 2].isWordCode
        case ",": return !(text[place - 2].isDigit && text.digitsEnd(place) == place + 3)
        default: return true
        }
    }

    static func mayEnd(_ text: ReadableText, at end: Int) -> Bool {
        let next = text[end]
        if next.isWordCode || next == "_" { return false }
        switch next {
        case ".", ":", "/", "-", "~", ",": return !text[end + 1].isWordCode
        case "分": return !text.starts(with: "分之", at: end)
        default: return ChineseNumeralSign(next) == nil
        }
    }

    /// True when nothing but spaces and punctuation stands around the range.
    static func isWholeMessage(_ text: ReadableText, _ range: Range<Int>) -> Bool {
        guard text.count - range.count <= 8 else { return false }
        return text.codes.indices.allSatisfy { place in
            range.contains(place) || !(text[place].isWordCode || text[place].isHan)
        }
    }
}
