/// 三千五, 一万二千三百, 两百五, 三点一四, 二〇二六, 三分之二.
enum ChineseNumerals {
    static let firstCodes: [UInt32] =
        "零〇一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖十拾半负".unicodeScalars.map(\.value)

    static func read(_ text: ReadableText, at place: Int) -> Numeral? {
        if let dozens = dozens(text, at: place) { return dozens }
        if text[place] == "负", text[place + 1].isHan, let numeral = read(text, at: place + 1), numeral.standsAlone {
            return Numeral(end: numeral.end, value: -numeral.value, script: .chinese)
        }
        if text[place] == "半" { return Numeral(end: place + 1, value: 0.5, script: .chinese, standsAlone: false) }
        if text[place] == "一", text[place + 1] == "半" {
            return Numeral(end: place + 2, value: 0.5, script: .chinese)
        }
        guard let whole = readInteger(text, at: place) else { return nil }
        return fraction(text, over: whole) ?? decimals(text, after: whole) ?? whole
    }

    /// A whole number in Chinese characters: 一百二十五, or digit by digit 二〇二六.
    static func readInteger(_ text: ReadableText, at place: Int) -> Numeral? {
        var section = ChineseNumeralSum()
        var end = place
        while end - place < 24, !isTael(text, at: end, from: place), let sign = ChineseNumeralSign(text[end]),
            section.add(sign)
        { end += 1 }
        guard end > place, let value = section.value else { return nil }
        // 十五六 and 两三 mean "fifteen or sixteen", "two or three": no one number.
        if let next = ChineseNumeralSign(text[end]), !isTael(text, at: end, from: place) {
            guard next == .large(1e4) || next == .large(1e8) else { return nil }
        }
        return Numeral(
            end: end, value: value, script: .chinese, standsAlone: end - place > 1,
            digits: section.isDigitString ? end - place : 0)
    }

    /// True where 两 is the unit of weight, as in 三两, not the digit of 两百.
    private static func isTael(_ text: ReadableText, at end: Int, from place: Int) -> Bool {
        guard end > place, text[end] == "两" else { return false }
        return !["百", "千", "万", "亿"].contains { text[end + 1] == $0 }
    }

    /// The part behind 点, digit by digit, and a multiplier: 一点五万.
    private static func decimals(_ text: ReadableText, after whole: Numeral) -> Numeral? {
        guard text[whole.end] == "点" else { return nil }
        var end = whole.end + 1
        var scale = 1.0
        var value = whole.value
        while end - whole.end < 12, case .digit(let digit)? = ChineseNumeralSign(text[end]), text[end] != "两" {
            scale *= 10
            value = value * 10 + Double(digit)
            end += 1
        }
        guard end > whole.end + 1 else { return nil }
        value /= scale
        switch ChineseNumeralSign(text[end]) {
        case .large(let factor)?:
            value = Decimals.clean(value * factor)
            end += 1
        // 三点二十 is a time of day.
        case .small?: return nil
        default: break
        }
        return Numeral(end: end, value: value, script: .chinese)
    }

    private static func fraction(_ text: ReadableText, over divisor: Numeral) -> Numeral? {
        guard divisor.value > 1, divisor.value != 100, text.starts(with: "分之", at: divisor.end) else { return nil }
        guard let top = readInteger(text, at: divisor.end + 2) else { return nil }
        return Numeral(end: top.end, value: top.value / divisor.value, script: .chinese)
    }

    private static func dozens(_ text: ReadableText, at place: Int) -> Numeral? {
        guard text[place + 1] == "打", case let next = text[place + 2],
            !["开", "电", "听", "断", "算", "不", "折", "包", "印"].contains(where: { next == $0 })
        else { return nil }
        if text[place] == "半" { return Numeral(end: place + 2, value: 6, script: .chinese) }
        guard case .digit(let count)? = ChineseNumeralSign(text[place]), count > 0 else { return nil }
        return Numeral(end: place + 2, value: Double(count) * 12, script: .chinese)
    }
}
