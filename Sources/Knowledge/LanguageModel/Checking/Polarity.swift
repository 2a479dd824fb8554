import Foundation
import TextAnalysis

/// Which way a clause points: yes or no, at least or at most, before or after, with or without cost.
struct Polarity: Equatable {
    enum Direction: Equatable { case up, down }

    var isNegated: Bool
    /// "Only".
    var isExclusive: Bool
    /// "Over", "at least" against "under", "at most".
    var bound: Direction?
    /// "After" against "before".
    var order: Direction?
    /// "Costs", "charged" against "we pay", "free".
    var cost: Direction?

    init(_ clause: String) {
        let text = Self.prepared(clause)
        isNegated = Self.negations.contains { text.contains($0) }
        isExclusive = Self.exclusive.contains { text.contains($0) }
        bound = Self.direction(text, up: Self.atLeast, down: Self.atMost)
        order = Self.direction(text, up: Self.after, down: Self.before)
        cost = Self.direction(text, up: Self.charged, down: Self.free)
    }

    /// Both point the same way wherever both point at all, and deny or restrict both or neither.
    func agrees(with other: Polarity) -> Bool {
        isNegated == other.isNegated && isExclusive == other.isExclusive && pointsLike(other)
    }

    /// Both point the same way wherever both point at all.
    func pointsLike(_ other: Polarity) -> Bool {
        func agree(_ a: Direction?, _ b: Direction?) -> Bool { a == nil || b == nil || a == b }
        return agree(bound, other.bound) && agree(order, other.order) && agree(cost, other.cost)
    }

    private static func prepared(_ clause: String) -> String {
        var text = " " + TextNormaliser.fold(clause).replacing("’", with: "'") + " "
        for (idiom, meaning) in idioms { text = text.replacing(idiom, with: " \(meaning) ") }
        return text.replacing(/[^\p{L}\p{N}'%]+/, with: " ")
    }

    private static func direction(_ text: String, up: [String], down: [String]) -> Direction? {
        switch (up.contains { text.contains($0) }, down.contains { text.contains($0) }) {
        case (true, false): .up
        case (false, true): .down
        default: nil
        }
    }

    private static let negations = [
        " not ", "n't ", " no ", " never ", " none ", " cannot ", " without ", " nor ", " neither ", " unable ",
        " refuse",
        " impossible", " excluded", " prohibited", " forbidden", " decline", " rejected", " unavailable", " ineligible",
        "不", "没", "无", "未", "勿", "拒", "禁止", "谢绝", "恕难",
    ]

    private static let exclusive = [" only ", " solely ", " exclusively ", "只", "仅"]

    /// Words that look like a negation or a direction and are none, or another, with what stands for them.
    private static let idioms: [(String, String)] =
        [
            ("no later than", "before"), ("no less than", "at least"), ("no fewer than", "at least"),
            ("no more than", "at most"), ("不满", "低于"), ("不足", "低于"), ("未满", "低于"), ("不超过", "最多"), ("不高于", "最多"),
            ("不要超过", "最多"), ("不能超过", "最多"), ("不得超过", "最多"), ("不可超过", "最多"), ("must not exceed", "at most"),
            ("does not exceed", "at most"), ("not more than", "at most"), ("not over", "at most"),
            ("不少于", "至少"), ("不低于", "至少"), ("不晚于", "之前"), ("不早于", "之后"),
        ]
        + [
            "not only", "no matter", "whether or not", "no problem", "不仅", "不但", "不过", "不论", "不管", "不同", "不久", "不好意思",
            "对不起", "差不多",
            "无论", "未来", "不合适", "不满意", "不喜欢", "不小心", "不符", "不一致", "无理由", "不良", "无线", "不仅仅", "不只", "不得不", "不限", "一起",
            "了不起", "目前", "前往", "提前", "售后", "最后", "然后",
        ].map { ($0, "") }

    private static let atLeast = [
        " at least ", " over ", " more than ", " above ", " from ", " minimum ", " exceeding ", "多于", "高于", "大于", "以上",
        "至少", "最少", "超过", "起", "满",
    ]
    private static let atMost = [
        " at most ", " under ", " less than ", " fewer than ", " below ", " up to ", " maximum ", "以下", "至多", "最多",
        "以内", "低于", "少于", "小于",
    ]
    private static let after = [" after ", " later than ", "之后", "以后", "后"]
    private static let before = [" before ", " prior to ", " earlier than ", "之前", "以前", "前"]
    private static let charged = [
        " customer pays ", " paid by the customer ", " charged ", " costs ", " cost ", " taken off ",
        " at your expense ", "您承担", "买家承担",
        "客户承担", "顾客承担", "自付", "收取", "自理", "另收", "要付", "需付", "需要支付",
    ]
    private static let free = [
        " free ", " we pay ", " no charge ", " at no cost ", " free of charge ", "免费", "包邮", "我们承担", "免收", "免运费", "不收",
    ]
}
