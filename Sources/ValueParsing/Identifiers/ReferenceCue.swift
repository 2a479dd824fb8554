/// The words before a running number that say what it is of.
struct ReferenceCue {
    let subject: Reference.Subject
    let isEnding: Bool

    private static let endings = [
        "尾号", "后四位", "后4位", "后六位", "末四位", "ending in", "ending with", "ends in", "last 4 digits", "last four digits",
        "last 4", "last four",
    ]
    private static let parcels = [
        "快递单号", "运单号", "运单", "物流单号", "物流号", "快递号", "包裹号", "取件码", "tracking number", "tracking no", "tracking id",
        "tracking", "waybill",
        "parcel number", "parcel",
    ]
    private static let orders = [
        "订单号", "订单编号", "订单号码", "订单", "单号", "order number", "order no", "order id", "order", "orders", "po number",
        "purchase order",
    ]
    private static let others = [
        "编号", "工单号", "工单", "流水号", "发票号", "发票号码", "会员号", "货号", "invoice number", "invoice no", "invoice",
        "ticket number",
        "ticket no", "ticket", "case number", "reference number", "ref no", "ref", "confirmation number",
        "booking number",
    ]

    init?(_ text: ReadableText, before place: Int) {
        let end = ReferenceCue.cueEnd(text, before: place)
        if let cue = ReferenceCue.match(text, ReferenceCue.endings, end) {
            isEnding = true
            let before = ReferenceCue.cueEnd(text, before: end - cue)
            subject =
                ReferenceCue.match(text, ReferenceCue.parcels, before) != nil
                ? .parcel
                : ReferenceCue.match(text, ReferenceCue.orders, before) != nil ? .order : .other
            return
        }
        isEnding = false
        if ReferenceCue.match(text, ReferenceCue.parcels, end) != nil {
            subject = .parcel
        } else if ReferenceCue.match(text, ReferenceCue.orders, end) != nil {
            subject = .order
        } else if ReferenceCue.match(text, ReferenceCue.others, end) != nil {
            subject = .other
        } else {
            return nil
        }
    }

    /// Where the cue ends: before colons, spaces, "#", "is" and 是.
    private static func cueEnd(_ text: ReadableText, before place: Int) -> Int {
        var end = place
        while place - end < 8 {
            let previous = text[end - 1]
            if [" ", ":", "#", ".", "是", "为", "(", ","].contains(where: { previous == $0 }) {
                end -= 1
            } else if text.starts(with: " is", at: end - 3), text[end] == Code.space {
                end -= 3
            } else {
                break
            }
        }
        return end
    }

    private static func match(_ text: ReadableText, _ cues: [String], _ end: Int) -> Int? {
        for cue in cues where text[end - 1] == cue.unicodeScalars.last?.value ?? 0 {
            let length = cue.unicodeScalars.count
            if text.starts(with: cue, at: end - length), !text[end - length].isLetter || text.isWordStart(end - length)
            {
                return length
            }
        }
        return nil
    }
}
