/// Names and signs of currencies, with their ISO 4217 codes.
enum CurrencyNames {
    /// What may stand before an amount.
    static let prefixes = Lexicon<String>(phrases: [
        ("¥|rmb|cny|人民币", "CNY"), ("$|us$|usd|us dollars|美元", "USD"), ("hk$|hkd|港币|港元", "HKD"),
        ("€|eur|euro|欧元", "EUR"), ("£|gbp|英镑", "GBP"), ("jpy|jp¥|日元", "JPY"), ("nt$|twd|新台币|台币", "TWD"),
        ("s$|sgd|新加坡元", "SGD"), ("a$|au$|aud|澳元", "AUD"), ("c$|ca$|cad|加元", "CAD"), ("₩|krw|韩元", "KRW"),
        ("chf|瑞士法郎", "CHF"), ("₹|inr", "INR"), ("฿|thb", "THB"), ("₽|rub", "RUB"), ("mop|mop$", "MOP"),
    ])

    /// What may stand behind an amount; 元 and 块 are read with their tenths by `YuanReader`.
    static let suffixes = Lexicon<String>(phrases: [
        ("rmb|cny|yuan|人民币|元人民币|块人民币|kuai|renminbi|¥", "CNY"),
        ("usd|dollars|dollar|bucks|buck|us dollars|us dollar|美元|美金|刀|$", "USD"),
        ("hkd|hk dollars|hong kong dollars|港币|港元|港纸", "HKD"), ("eur|euros|euro|欧元|欧|€", "EUR"),
        ("gbp|pounds sterling|pounds|pound|quid|英镑|£", "GBP"), ("jpy|yen|日元|日币|円", "JPY"),
        ("twd|新台币|台币", "TWD"), ("sgd|新加坡元|新币|坡币", "SGD"), ("aud|australian dollars|澳元|澳币", "AUD"),
        ("cad|canadian dollars|加元|加币", "CAD"), ("krw|won|韩元|韩币", "KRW"),
        ("chf|swiss francs|francs|瑞士法郎|瑞郎", "CHF"), ("inr|rupees|卢比", "INR"), ("thb|baht|泰铢", "THB"),
        ("rub|rubles|roubles|卢布", "RUB"), ("mop|澳门元|澳门币|葡币", "MOP"),
    ])

    /// Hundredths that are said alone: "50 cents".
    static let hundredths = Lexicon<String>(phrases: [("cents|cent|美分|¢", "USD"), ("pence", "GBP")])
}
