import Conversations
import Testing

@testable import HTTPAPI

struct ImportSentencesTests {
    @Test(arguments: [
        ("the question is already in line 12", "第 12 行已经有这个问题"),
        ("the article ends on 2026-01-01, before it begins on 2026-02-01", "文章的截止日 2026-01-01 早于起始日 2026-02-01"),
        ("the document is encrypted", "文档有密码"), ("a sentence of tomorrow", "a sentence of tomorrow"),
        ("3 of 10 pages have no text", "3/10 页没有文字"), ("unknown key 'a*b'", "不认识的键“a*b”"),
    ])
    func `a sentence that is known is told in Chinese with its values`(english: String, chinese: String) {
        #expect(ImportSentences.chinese(for: english) == chinese)
    }

    @Test func `the problems of a report are told in Chinese and the rest stays`() {
        let report: JSONValue = [
            "read": 1, "problems": [["message": "the PDF is damaged", "remedy": "divide it", "severity": "error"]],
        ]
        #expect(
            ImportSentences.inChinese(report) == [
                "read": 1, "problems": [["message": "PDF 已损坏", "remedy": "请拆分", "severity": "error"]],
            ])
        #expect(ImportSentences.inChinese(["read": 1]) == ["read": 1])
    }
}
