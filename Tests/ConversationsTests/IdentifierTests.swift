import NumericalMethods
import Conversations
import Foundation
import Testing

struct IdentifierTests {
    @Test func `is a plain text in JSON`() throws {
        let data = try JSONEncoder().encode([AgentID("ann")])
        #expect(String(decoding: data, as: UTF8.self) == #"["ann"]"#)
        #expect(try JSONDecoder().decode([AgentID].self, from: data) == ["ann"])
    }

    @Test func `a new one can be read out, and none comes twice`() {
        var generator = SplitMix(seed: 1)
        let ids = Set((0..<10_000).map { _ in MessageID.random(using: &generator) })
        #expect(ids.count == 10_000)
        for id in ids.prefix(100) {
            #expect(id.rawValue.count == 24)
            // i, l, o and u are left out: they are mistaken for 1, 1, 0 and v.
            #expect(id.rawValue.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) && !"ilou".contains($0) })
        }
    }

    @Test(arguments: [("zh-CN", Language.chinese), ("en_GB", .english), ("EN", .english), ("zh", .chinese)])
    func `a language is known by its tag`(tag: String, expected: Language) {
        #expect(Language(tag: tag) == expected)
    }

    @Test(arguments: ["", "-", "fr", "english", "中文"])
    func `other tags are no language of ours`(tag: String) {
        #expect(Language(tag: tag) == nil)
    }
}
