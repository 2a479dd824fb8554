import Testing
import ValueParsing

struct PersonalDataMaskTests {
    @Test(arguments: [
        ("我的电话是13800138000，谢谢", "我的电话是[phone]，谢谢"), ("mail kim@example.com please", "mail [email] please"),
        ("订单号 K20260001 什么时候到", "订单号 [order number] 什么时候到"), ("card 4111 1111 1111 1111", "card [card number]"),
        ("身份证 11010519491231002X", "身份证 [identity number]"), ("code 8837201938 here", "code [number] here"),
    ])
    func `hides what tells who somebody is`(text: String, expected: String) {
        #expect(PersonalDataMask.masked(text) == expected)
    }

    @Test(arguments: [
        "How long can I return an item?", "满 199 元包邮", "within 30 days, 9:00 to 18:00, ¥1,299", "", "168 cm, 60 kg",
    ])
    func `leaves everything else`(text: String) { #expect(PersonalDataMask.masked(text) == text) }

    @Test func `masking twice changes nothing more`() {
        let once = PersonalDataMask.masked("13800138000 kim@example.com K20260001 11010519491231002X")
        #expect(PersonalDataMask.masked(once) == once)
    }
}
