import Foundation
import TextAnalysis

/// Names that a sentence states: Latin words with capitals, and well-known ones of any script.
struct StatedNames {
    /// The search terms of each name.
    let names: [[String]]

    init(_ sentence: String) {
        let folded = TextNormaliser.fold(sentence)
        let known = KnownNames.all.filter { folded.contains($0) }.map { SearchTerms.query($0) }
        names =
            NamesAsked(sentence).names + Self.firstWord(of: sentence) + Self.letters(in: sentence)
            + known.filter { !$0.isEmpty }
    }

    /// Every name stands in the text with all its terms.
    func areAll(in terms: Set<String>) -> Bool { names.allSatisfy { $0.allSatisfy(terms.contains) } }

    /// Single capitals: sizes, plans, exits.
    private static func letters(in sentence: String) -> [[String]] {
        sentence.split { !$0.isASCII || !$0.isLetter && !$0.isNumber && $0 != "'" }
            .filter { $0.count == 1 && $0 != "A" && $0 != "I" && $0.allSatisfy(\.isUppercase) }
            .map { SearchTerms.query(String($0)) }
    }

    /// The first word of an English sentence is a name where more than its first letter is a capital, or another name follows.
    private static func firstWord(of sentence: String) -> [[String]] {
        let words = sentence.split(separator: " ").prefix(2)
        guard let first = words.first, first.allSatisfy(\.isASCII) else { return [] }
        let isPlain = first.dropFirst().allSatisfy { !$0.isUppercase }
        let second = words.dropFirst().first?.first
        guard !isPlain || (second?.isUppercase ?? false) && words[1] != "I" else { return [] }
        let terms = SearchTerms.query(String(first)).filter { FunctionWords.share(of: $0) != .all }
        return terms.isEmpty ? [] : [terms]
    }
}

/// Names that a language model likes to add where a passage only says "our carrier" or "online payment".
enum KnownNames {
    /// Folded.
    static let all: [String] = carriers + payments + shops + places

    private static let carriers = [
        "顺丰", "圆通", "中通", "申通", "韵达", "极兔", "邮政", "京东物流", "菜鸟", "德邦", "丰巢",
        "dhl", "fedex", "royal mail", "usps",
    ]
    private static let payments = [
        "支付宝", "微信", "花呗", "云闪付", "银联", "白条", "信用卡", "借记卡", "paypal", "alipay", "wechat", "visa", "mastercard",
        "apple pay", "google pay", "klarna", "unionpay",
    ]
    private static let shops = ["淘宝", "天猫", "京东", "拼多多", "抖音", "亚马逊", "amazon", "ebay", "taobao", "tmall"]
    private static let places = [
        "北京", "上海", "广州", "深圳", "杭州", "香港", "澳门", "台湾", "西藏", "新疆", "美国", "日本", "英国", "加拿大", "澳大利亚", "欧洲", "新加坡",
        "hong kong", "macau", "taiwan", "tibet", "xinjiang", "canada", "japan", "australia", "europe", "singapore",
    ]
}
