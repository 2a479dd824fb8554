/// Words that count things: 件, 双, "pairs".
enum MeasureWords {
    private static let chinese: Set<UInt32> = Set(
        "件双个条只箱盒瓶包袋套台部张本支把份对罐桶杯碗卷片粒颗枚根辆间位名次款组串束盘册幅副艘棵朵匹股筐盆提听趟单批项种块"
            .unicodeScalars.map(\.value))

    private static let english = Lexicon<String>(phrases: [
        ("pair|pairs|pair of|pairs of", "pair"), ("piece|pieces|pieces of|piece of|pcs|pc", "piece"),
        ("box|boxes|boxes of|box of", "box"), ("bottle|bottles|bottles of|bottle of", "bottle"),
        ("pack|packs|packs of|pack of|packet|packets|packets of", "pack"), ("bag|bags|bags of|bag of", "bag"),
        ("set|sets|sets of|set of", "set"), ("cup|cups|cups of|cup of", "cup"), ("item|items", "item"),
        ("can|cans|cans of", "can"), ("case|cases|cases of", "case"), ("roll|rolls|rolls of", "roll"),
        ("sheet|sheets|sheets of", "sheet"), ("unit|units", "unit"), ("carton|cartons|cartons of", "carton"),
        ("copy|copies|copies of", "copy"), ("slice|slices|slices of", "slice"), ("jar|jars|jars of", "jar"),
        ("tube|tubes|tubes of", "tube"), ("parcel|parcels", "parcel"), ("person|people", "person"),
        ("times", "times"), ("order|orders", "order"), ("ticket|tickets", "ticket"),
    ])

    /// The measure word behind an amount; its base form for English, the character for Chinese.
    static func match(_ text: ReadableText, _ amount: Amount, at place: Int) -> (measure: String, end: Int)? {
        if let (measure, end) = english.match(text, at: place) {
            // "a set", "one case" and "can" as a verb need more than an article.
            guard amount.lower.script != .english || amount.lower.value > 1 || measure == "pair",
                place > amount.end || amount.lower.script == .digits
            else { return nil }
            return (measure, end)
        }
        guard chinese.contains(text[place]), let scalar = Unicode.Scalar(text[place]) else { return nil }
        if isOtherWord(text, amount, at: place) { return nil }
        return (String(Character(scalar)), place + 1)
    }

    /// 个小时 and 个月 are durations, 一块 alone means "together", 双十一 is a day.
    private static func isOtherWord(_ text: ReadableText, _ amount: Amount, at place: Int) -> Bool {
        let next = text[place + 1]
        switch text[place] {
        case "个":
            return ["月", "钟", "礼", "季", "世", "百", "劲"].contains { next == $0 }
                || ["小时", "星期", "工作", "半小时", "半月"].contains { text.starts(with: $0, at: place + 1) }
        case "块": return amount.lower.value == 1 && !amount.lower.standsAlone
        case "双": return next == "十" || next == "1"
        case "次": return next == "性" && amount.lower.value == 1
        case "本": return next == "正"
        case "对": return ChineseNumeralSign(next) != nil || next == "不" || next == "于" || next == "我" || next == "你"
        case "部", "股": return next == "分" || next == "脑"
        case "条": return next == "龙"
        case "把": return next == "手" || next == "它" || next == "我" || next == "这"
        case "面", "单": return next == "子" || next == "独"
        case "份": return next == "子"
        case "种": return next == "子" || next == "植"
        default: return false
        }
    }
}
