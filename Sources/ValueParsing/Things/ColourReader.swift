/// 红色, 深蓝色, 米白, "navy blue", "light green".
enum ColourReader {
    static let firstCodes: [UInt32] =
        chinese.firstCodes + shades.firstCodes + englishShades.firstCodes + english.firstCodes

    private static let chinese = Lexicon<String>(phrases: [
        ("红|大红|酒红|玫红|枣红|朱红|正红", "red"), ("橙|橘|橘红", "orange"), ("黄|鹅黄|姜黄|柠檬黄", "yellow"), ("绿|墨绿|军绿|草绿|豆绿|果绿", "green"),
        ("青", "cyan"), ("蓝|天蓝|湖蓝|宝蓝|雾霾蓝", "blue"), ("藏青|藏蓝|海军蓝", "navy"), ("紫|紫罗兰", "purple"), ("粉|粉红|樱花粉", "pink"),
        ("黑|曜石黑", "black"), ("白|米白|象牙白|珍珠白|纯白", "white"), ("灰|银灰|烟灰|太空灰", "gray"), ("棕|咖啡|咖|褐", "brown"),
        ("米|杏|卡其|驼", "beige"), ("金|玫瑰金|香槟金", "gold"), ("银", "silver"), ("彩", "multicolour"),
    ])
    private static let shades = Lexicon<String>([
        ("深", "dark"), ("浅", "light"), ("淡", "light"), ("亮", "light"), ("暗", "dark"),
    ])
    /// Colours that are said with 的 alone: 红的.
    private static let plain: Set<String> = [
        "red", "black", "white", "blue", "green", "yellow", "gray", "pink", "purple",
    ]

    private static let english = Lexicon<String>(phrases: [
        ("red|maroon|burgundy|scarlet|crimson", "red"), ("orange", "orange"), ("yellow", "yellow"),
        ("green|olive", "green"),
        ("cyan|teal|turquoise", "cyan"), ("blue|sky blue", "blue"), ("navy|navy blue", "navy"),
        ("purple|violet", "purple"),
        ("pink|hot pink", "pink"), ("black", "black"), ("white|ivory|off-white|off white", "white"),
        ("gray|grey", "gray"),
        ("brown", "brown"), ("beige|khaki", "beige"), ("gold|golden|rose gold", "gold"), ("silver", "silver"),
    ])
    private static let englishShades = Lexicon<String>([
        ("dark", "dark"), ("deep", "dark"), ("light", "light"), ("pale", "light"),
    ])

    static func read(_ text: ReadableText, at place: Int) -> Candidate? {
        text[place].isHan ? readChinese(text, at: place) : readEnglish(text, at: place)
    }

    private static func readChinese(_ text: ReadableText, at place: Int) -> Candidate? {
        let shade = shades.match(text, at: place)
        guard let (name, end) = chinese.match(text, at: shade?.end ?? place),
            shade != nil || shades.match(text, at: place - 1) == nil
        else {
            return nil
        }
        if text[end] == "色", !["情", "彩", "盲", "调", "差"].contains(where: { text[end + 1] == $0 }) {
            return Candidate(place..<end + 1, .colour(Colour(name: name, shade: shade?.meaning)))
        }
        let isLong =
            end - place >= 2 && shade == nil && !["粉红", "咖啡", "卡其"].contains { text.starts(with: $0, at: place) }
        if isLong || text[end] == "的" && end == place + 1 && plain.contains(name) && mayStandAlone(text, before: place)
        {
            return Candidate(place..<end, .colour(Colour(name: name)))
        }
        return nil
    }

    /// 明白的 and 分红的 are no colours.
    private static func mayStandAlone(_ text: ReadableText, before place: Int) -> Bool {
        ![
            "明", "坦", "空", "苍", "分", "枯", "变", "网", "口", "鲜", "洁", "表", "抹", "直", "花", "大", "走", "当", "眼", "拉", "摸",
            "天", "小", "奶",
        ]
        .contains { text[place - 1] == $0 }
    }

    private static func readEnglish(_ text: ReadableText, at place: Int) -> Candidate? {
        guard text.isWordStart(place), text[place - 1] != "-", text[place - 1] != "/" else { return nil }
        if let (shade, shadeEnd) = englishShades.match(text, at: place) {
            let next = text[shadeEnd] == Code.hyphen ? shadeEnd + 1 : text.skippingSpaces(shadeEnd)
            guard let (name, end) = english.match(text, at: next) else { return nil }
            return Candidate(place..<end, .colour(Colour(name: name, shade: shade)))
        }
        guard let (name, end) = english.match(text, at: place), text[end] != "-", text[end] != "'" else { return nil }
        return Candidate(place..<end, .colour(Colour(name: name)))
    }
}
