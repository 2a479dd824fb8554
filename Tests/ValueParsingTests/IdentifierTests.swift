import Testing

/// Numbers from the numbering plans' own examples, GB 11643's specimen, card schemes' published test numbers.
struct IdentifierTests {
    @Test(arguments: [
        ("13800138000", "+8613800138000"), ("138 0013 8000", "+8613800138000"), ("138-0013-8000", "+8613800138000"),
        ("+86 13800138000", "+8613800138000"), ("+86 138 0013 8000", "+8613800138000"),
        ("8613800138000", "+8613800138000"),
        ("１３８００１３８０００", "+8613800138000"), ("010-62345678", "+861062345678"), ("0571-87654321", "+8657187654321"),
        ("(010)62345678", "+861062345678"), ("02162345678", "+862162345678"), ("+86 10 6234 5678", "+861062345678"),
        ("400-820-8820", "4008208820"), ("4008208820", "4008208820"), ("(212) 555-1234", "+12125551234"),
        ("212-555-1234", "+12125551234"), ("+1 212 555 1234", "+12125551234"), ("1-800-275-2273", "+18002752273"),
        ("+44 20 7946 0958", "+442079460958"), ("+852 2345 6789", "+85223456789"), ("+81 3-1234-5678", "+81312345678"),
    ])
    func `reads phone numbers`(text: String, expected: String) {
        #expect(Trial.whole(text) == "phone \(expected)")
    }

    @Test(arguments: [
        ("a.b@example.com", "email a.b@example.com"),
        ("Zhang_San+kefu@mail.example.com.cn", "email Zhang_San+kefu@mail.example.com.cn"),
        ("https://example.com/a?b=1&c=2", "url https://example.com/a?b=1&c=2"),
        ("www.example.com", "url www.example.com"),
        ("http://localhost:8080/path", "url http://localhost:8080/path"), ("example.com/shop", "url example.com/shop"),
    ])
    func `reads addresses of the internet`(text: String, expected: String) {
        #expect(Trial.whole(text) == expected)
    }

    @Test(arguments: [
        ("11010519491231002X", "identityNumber 11010519491231002X"),
        ("11010519491231002x", "identityNumber 11010519491231002X"),
        ("440524188001010014", "identityNumber 440524188001010014"), ("4111111111111111", "bankCard 4111111111111111"),
        ("4111 1111 1111 1111", "bankCard 4111111111111111"), ("5555555555554444", "bankCard 5555555555554444"),
        ("6200000000000005", "bankCard 6200000000000005"), ("378282246310005", "bankCard 378282246310005"),
        ("SF1234567890123", "reference SF1234567890123"), ("1Z999AA10123456784", "reference 1Z999AA10123456784"),
        ("RB123456785CN", "reference RB123456785CN"), ("202611210001234567", "reference 202611210001234567"),
    ])
    func `reads numbers with a form of their own`(text: String, expected: String) {
        #expect(Trial.whole(text) == expected)
    }

    @Test(arguments: [
        ("110105194912310021", "identityNumber"), ("4111111111111112", "bankCard"),
        ("110105194913310029", "identityNumber"),
        ("990105194912310026", "identityNumber"),
    ])
    func `refuses a wrong check digit, date or region`(text: String, kind: String) {
        #expect(!Trial.readings(text).contains { $0.hasPrefix(kind) })
    }

    @Test(arguments: [
        ("订单号20261121001", "20261121001"), ("订单号：AB12345678", "AB12345678"), ("我的订单1234567什么时候到", "1234567"),
        ("订单尾号1234", "1234"), ("my order number is 12345678", "12345678"), ("order #A1234-5678", "A1234-5678"),
        ("快递单号 YT1234567890123", "YT1234567890123"),
        ("tracking number 9400110898825022579493", "9400110898825022579493"),
        ("订单13800138000", "13800138000"), ("order ending in 4321", "4321"),
    ])
    func `reads what an order number names`(text: String, expected: String) {
        #expect(Trial.readings(text) == ["reference \(expected)"])
    }

    @Test(arguments: [
        ("浙江省杭州市西湖区文三路30号5栋302室", "浙江省 杭州市 西湖区 文三路30号5栋302室"), ("北京市朝阳区建国路88号", "北京市 朝阳区 建国路88号"),
        ("广东省深圳市南山区", "广东省 深圳市 南山区"), ("上海市浦东新区", "上海市 浦东新区"), ("江苏苏州", "江苏 苏州"),
        ("广西壮族自治区南宁市", "广西壮族自治区 南宁市"), ("四川省成都市武侯区科华北路62号", "四川省 成都市 武侯区 科华北路62号"),
    ])
    func `reads parts of addresses`(text: String, expected: String) {
        #expect(Trial.whole(text) == "address \(expected)")
    }
}
