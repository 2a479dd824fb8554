/// Chinese prices with their tenths and hundredths: 199块9毛, 3块五, 5毛钱, 12元5角8分.
enum YuanReader {
    /// The yuan behind an amount and where they end.
    static func read(_ text: ReadableText, _ amount: Amount) -> (yuan: Double, end: Int)? {
        let unit = text.skippingSpaces(amount.end)
        let value = amount.lower.value
        switch text[unit] {
        case "元", "圆": return withTenths(text, value, from: unit + 1)
        case "块":
            guard isMoney(text, amount, at: unit) else { return nil }
            return withTenths(text, value, from: unit + 1)
        case "毛", "角":
            guard value < 100, text[unit] == "毛" || text[unit + 1] == "钱" || text[unit + 1].isDigit else { return nil }
            return withHundredths(text, value / 10, from: unit + 1)
        case "分":
            guard text[unit + 1] == "钱" else { return nil }
            return (Decimals.clean(value / 100), unit + 2)
        default: return nil
        }
    }

    /// 两块蛋糕 and 一块去 are about no money.
    private static func isMoney(_ text: ReadableText, _ amount: Amount, at unit: Int) -> Bool {
        let next = text[unit + 1]
        if next == "钱" || next.isDigit || !next.isHan { return amount.lower.value != 1 || !next.isWordCode }
        if ChineseNumeralSign(next) != nil { return true }
        if amount.lower.value >= 10 { return true }
        return ["半", "的", "了", "吗", "呢", "吧", "买", "包", "左", "以", "多", "一", "优", "差"].contains { next == $0 }
            && amount.lower.value != 1
    }

    private static func withTenths(_ text: ReadableText, _ yuan: Double, from place: Int) -> (yuan: Double, end: Int) {
        if text[place] == "钱" { return (yuan, place + 1) }
        if text[place] == "半" { return (yuan + 0.5, place + 1) }
        guard let tenths = NumeralReader.readInteger(text, at: place), tenths.value < 100 else { return (yuan, place) }
        if text[tenths.end] == "毛" || text[tenths.end] == "角" {
            return withHundredths(text, yuan + tenths.value / 10, from: tenths.end + 1)
        }
        if text[tenths.end] == "分" { return (Decimals.clean(yuan + tenths.value / 100), tenths.end + 1) }
        // 3块5 is 3.5, and 3块25 is 3.25; 3块5件 is something else.
        guard !text[tenths.end].isHan || text[tenths.end] == "的", !text[tenths.end].isWordCode else {
            return (yuan, place)
        }
        return (Decimals.clean(yuan + tenths.value / (tenths.value < 10 ? 10 : 100)), tenths.end)
    }

    private static func withHundredths(
        _ text: ReadableText, _ yuan: Double, from place: Int
    ) -> (yuan: Double, end: Int) {
        if text[place] == "钱" { return (Decimals.clean(yuan), place + 1) }
        guard let cents = NumeralReader.readInteger(text, at: place), cents.value < 10,
            text[cents.end] == "分" || !text[cents.end].isHan && !text[cents.end].isWordCode
        else { return (Decimals.clean(yuan), place) }
        return (Decimals.clean(yuan + cents.value / 100), cents.end + (text[cents.end] == "分" ? 1 : 0))
    }
}
