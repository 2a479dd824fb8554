/// Ordinary words that begin like a value: 十分, 万一, 三明治, "second-hand", "may I".
enum Idioms {
    /// Each with the characters that, when they follow, make it a value after all.
    private static let words = Lexicon<String>(
        phrases: [
            ("十分", "钟之"), ("一下子|一下|一起|一样|一直|一定|一般|一些|一切|一旦|一共|一会儿|一会|一边|一次性|一本正经|一把手|一口气|一方面|一手", ""),
            ("万一|千万|百度|百货|百事|万达|万科|万能|千里|百分百", ""), ("二手|二维码|二话|三明治|三星|三方|三农|四周|五官|五金|五粮液|六神|七匹狼|八卦|九牧", ""),
            ("一对一|一模一样|一五一十|一清二楚|三心二意|乱七八糟|五花八门|七上八下|九牛一毛|十全十美|三番五次|一举两得|一石二鸟", ""),
            ("半天没|半天不|半天都", ""), ("大半|多半|半成品", ""), ("有一天|总有一天", ""), ("天天|年年|月月|日日", ""), ("明白|今后|前天线|前台", ""),
            ("月饼|月经|周到|周围|周边|周转|年轻|日常", ""), ("后天性|早晚", ""), ("白天", ""), ("红包|黄牛|黑名单|白条|红利|绿色通道|灰色地带", ""),
            ("second hand|second-hand|secondhand|second thought|second thoughts|second opinion|second nature", ""),
            ("first of all|at first|first name|first aid|first-hand|third party|third-party", ""),
            ("one of|no one|one another|one by one|that one|this one|which one|any one|each one|the one|one more", ""),
            (
                "may i|may we|may be|may not|may have|march on|march out|just a second|wait a second|wait a minute|hold on a second|just a minute|just a sec|one moment",
                ""
            ),
            ("give me a second|give me a minute|a second time", ""),
            ("green light|red tape|white lie|blue chip|in the red", ""),
            ("24/7|50/50|9/11", ""), ("7-eleven|360安全|996", ""),
        ])

    private static let firsts: Set<UInt32> = Set(words.firstCodes)

    /// The end of the idiom at `place`.
    static func end(_ text: ReadableText, at place: Int) -> Int? {
        guard firsts.contains(text[place]), let (exceptions, end) = words.match(text, at: place),
            !exceptions.unicodeScalars.contains(where: { $0.value == text[end] }),
            ChineseNumeralSign(text[place]) == nil || ChineseNumeralSign(text[place - 1]) == nil,
            !text[place].isDigit || NumberBoundary.mayStart(text, at: place) && NumberBoundary.mayEnd(text, at: end)
        else { return nil }
        return end
    }
}
