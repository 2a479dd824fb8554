/// One character of a Chinese number.
enum ChineseNumeralSign: Equatable {
    case zero
    case digit(Int)
    /// 十, 百, 千.
    case small(Double)
    /// 万, 亿.
    case large(Double)

    init?(_ code: UInt32) {
        guard code >= 0x3007 else { return nil }
        switch code {
        case "零", "〇": self = .zero
        case "一", "壹", "幺": self = .digit(1)
        case "二", "贰", "两": self = .digit(2)
        case "三", "叁": self = .digit(3)
        case "四", "肆": self = .digit(4)
        case "五", "伍": self = .digit(5)
        case "六", "陆": self = .digit(6)
        case "七", "柒": self = .digit(7)
        case "八", "捌": self = .digit(8)
        case "九", "玖": self = .digit(9)
        case "十", "拾": self = .small(10)
        case "百", "佰": self = .small(100)
        case "千", "仟": self = .small(1000)
        case "万": self = .large(1e4)
        case "亿": self = .large(1e8)
        default: return nil
        }
    }
}
