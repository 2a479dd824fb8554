/// Words of customer service that may stand for each other.
enum Synonyms {
    private static let english = [
        ["buy", "purchase"], ["bought", "purchased"], ["parcel", "package", "shipment"], ["refund", "reimbursement"],
        ["return", "send back"], ["cancel", "call off"], ["broken", "defective", "faulty", "damaged"],
        ["help", "assist"], ["invoice", "bill", "receipt"], ["price", "cost"], ["cheap", "inexpensive"],
        ["delivery", "shipping"], ["delivered", "shipped"], ["arrive", "come", "get here"], ["late", "delayed"],
        ["change", "modify", "update"], ["wrong", "incorrect"], ["lost", "missing"], ["account", "profile"],
        ["phone", "mobile"], ["agent", "representative"], ["complain", "make a complaint"], ["quickly", "fast"],
        ["payment", "transaction"], ["declined", "rejected", "refused"], ["fee", "charge"], ["top up", "add money to"],
    ]

    private static let chinese = [
        ["快递", "包裹", "物流"], ["退货", "退掉", "退回去"], ["退款", "退钱", "返款"], ["怎么", "如何", "咋"], ["什么时候", "几时", "啥时候"],
        ["多少钱", "什么价", "价格多少"], ["客服", "工作人员"], ["坏了", "有问题", "出毛病了"], ["发票", "票据"], ["取消", "撤销"],
        ["修改", "更改", "变更"], ["优惠", "折扣"], ["购买", "买"], ["可以", "能"], ["账号", "账户"], ["手机", "电话"], ["便宜", "实惠"],
        ["没有收到", "没收到", "还没到"], ["发货", "寄出"], ["尺码", "尺寸", "大小"], ["投诉", "举报"], ["密码", "口令"],
    ]

    /// The text with each known word, with one chance in two, replaced by another of the same meaning.
    static func reworded(_ text: String, using generator: inout some RandomNumberGenerator) -> String {
        var result = text
        for (groups, isSpaced) in [(english, true), (chinese, false)] {
            for group in groups {
                guard let (word, range) = first(of: group, in: result, isSpaced: isSpaced),
                    Bool.random(using: &generator),
                    let other = group.filter({ $0 != word }).randomElement(using: &generator)
                else { continue }
                result.replaceSubrange(range, with: other)
            }
        }
        return result
    }

    private static func first(
        of group: [String], in text: String, isSpaced: Bool
    ) -> (word: String, range: Range<String.Index>)? {
        for word in group {
            for range in text.ranges(of: word) {
                let isWhole =
                    !(range.lowerBound > text.startIndex && text[text.index(before: range.lowerBound)].isLetter)
                    && !(range.upperBound < text.endIndex && text[range.upperBound].isLetter)
                if !isSpaced || isWhole { return (word, range) }
            }
        }
        return nil
    }
}
