import Foundation
import GrowthOfWork
import NumericalMethods
import Testing
import ValueParsing

@Suite(.serialized) struct HostileInputTests {
    /// Patterns that repeat what a reader begins with, to tempt it into looking far from every place.
    @Test(arguments: [
        "1", "1,", "1.", "1-", "1/", "1:", "一", "一百", "万", "十万亿", "年", "1年", "每", "每周一", "上", "下", "a.", "a@", "a-",
        "@", "http://",
        "twenty ", "one hundred ", "and ", "the ", "from ", "to ", "at ", "- ", "(", "(1", "+", "+1 ", "$", "¥", "半",
        "点", "周", "周一", "月", "11月",
        "浙江省", "市", "红", "红的", "xl", "第", "百分之", "三分之", "every ", "last ", "next ", "3pm to ", "订单", "尾号1", "零",
        "\u{301}", "\r\n", "１，２３４",
    ])
    func `takes time in proportion to length`(pattern: String) {
        let growth = GrowthOfWork.overQuarter(of: 16_000 / pattern.count) { count in
            _ = Trial.parser.values(in: String(repeating: pattern, count: count))
        }
        #expect(growth < GrowthOfWork.bound)
    }

    @Test func `survives random characters of its own alphabet`() {
        var generator = SplitMix(seed: 20_261_121)
        let alphabet = Array(
            "0123456789.,:-/+()%$¥€ 一二三四五六七八九十百千万亿两半点零年月日号周星期天上下个本今明后前早晚午小时分秒钟每第元块毛件双红色码xlsmato'\u{FEFF}\u{301}\r\n\u{0}😀"
        )
        for _ in 0..<3000 {
            let length = Int.random(in: 0...40, using: &generator)
            let text = String((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
            let values = Trial.parser.values(in: text)
            let characters = Array(text)
            var end = 0
            for value in values {
                #expect(value.start >= end && value.start < value.end && value.end <= characters.count)
                #expect(String(characters[value.start..<min(value.end, characters.count)]) == value.text)
                end = value.end
            }
        }
    }

    @Test func `survives broken UTF-16 and any moment`() {
        let lone = String(decoding: [0x31, 0xD800, 0x70B9, 0xDC00, 0x660E, 0x5929] as [UInt16], as: UTF16.self)
        for seconds in [-1e300, -1e11, 0, 4e9, 1e12, 1e300, .infinity, .nan] {
            let parser = ValueParser(now: Date(timeIntervalSince1970: seconds), timeZone: .gmt)
            _ = parser.values(in: lone + "明年春节 后天下午三点 三天前 last Friday 99999年后 每周一 999999999999天后")
        }
    }

    @Test func `encodes and decodes every kind`() throws {
        let text =
            "3.5 third 20% ¥199 2公斤 明天 周五之前 三天 每周一 13800138000 a@b.com www.a.com 11010519491231002X 4111111111111111 "
            + "订单号12345678 XL 红色 浙江省杭州市西湖区"
        let values = Trial.parser.values(in: text)
        #expect(Set(values.map(\.kind)) == Set(Value.Kind.allCases))
        let decoded = try JSONDecoder().decode([FoundValue].self, from: JSONEncoder().encode(values))
        #expect(decoded == values)
    }
}
