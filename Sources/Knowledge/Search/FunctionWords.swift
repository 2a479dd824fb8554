import TextAnalysis

/// Terms that nearly every question contains, in the form that `SearchTerms` gives them.
enum FunctionWords {
    enum Share { case none, some, all }

    /// How much of a term is little words; a pair of characters may be half of one.
    static func share(of term: String) -> Share {
        if english.contains(term) || chinese.contains(term) { return .all }
        let scalars = term.unicodeScalars
        guard scalars.count == 2, scalars.allSatisfy({ $0.value >= 0x2E80 }) else { return .none }
        switch scalars.count(where: chineseCharacters.contains) {
        case 0: return .none
        case 1: return words.contains(term) ? .none : .some
        default: return .all
        }
    }

    /// Words with matter that are written with the character of a little word.
    private static let words: Set<String> = [
        "会员", "发给", "对账", "到账", "到货", "收到", "从属", "到期", "过期", "过敏", "办理", "没货", "有货", "有效", "时间", "得到", "到店", "给力",
    ]

    private static let english = Set(
        SearchTerms.query(
            """
            a able about after all also am an and any are as at be been before but by can could did do does doing done dont for from get
            give go got had has have hello help hey hi him how i if in into is isnt it its just know let like may me might much my
            need no not now of off often ok on one or our out over please shall she should so some tell than thank thanks that the their
            them then there these they this those to too up us use very want was way we were what when where which who why will with
            would yes you your im ive id ill whats wheres cant long take many possible something someone thing anything way work kind sort
            """))

    private static let chineseCharacters = Set(
        "的了吗呢吧啊呀哦我你您他她它们是在有和与及或就都也还又很这那哪什么怎样如何请问想要能可以会被把给对为到从个一下谁几多少何时做办得着过没不".unicodeScalars)

    private static let chinese = Set(chineseCharacters.map { String($0) })
        .union(["知道", "一些", "帮我", "帮忙", "告诉", "诉我", "麻烦", "谢谢", "你好", "您好", "问一", "如果", "需要", "关于"])
}
