import Documents
import Foundation
import Testing

/// Bytes as Python 3.11's codecs write them.
struct TextEncodingTests {
    private static let gbk: [UInt8] = [
        0xC7, 0xA9, 0xCA, 0xD5, 0xBA, 0xF3, 0xC8, 0xFD, 0xCA, 0xAE, 0xCC, 0xEC, 0xC4, 0xDA, 0xBF, 0xC9, 0xD2, 0xD4,
        0xCD, 0xCB,
        0xBB, 0xF5,
    ]
    private static let big5: [UInt8] = [
        0xC3, 0xB1, 0xA6, 0xAC, 0xAB, 0xE1, 0xA4, 0x54, 0xA4, 0x51, 0xA4, 0xD1, 0xA4, 0xBA, 0xA5, 0x69, 0xA5, 0x48,
        0xB0, 0x68,
        0xB3, 0x66,
    ]

    @Test(arguments: [
        (gbk, TextEncoding.chinese, "签收后三十天内可以退货"), (big5, .traditionalChinese, "簽收後三十天內可以退貨"),
        (Array("Où est ma commande ?".utf8), .utf8, "Où est ma commande ?"),
        ([0x4F, 0xF9, 0x20, 0x65, 0x73, 0x74, 0x20, 0x6D, 0x61, 0x20, 0x63, 0x6C, 0xE9], .western, "Où est ma clé"),
        ([0xFF, 0xFE, 0x00, 0x90, 0x27, 0x8D], .utf16LittleEndian, "退货"),
        ([0xFE, 0xFF, 0x90, 0x00, 0x8D, 0x27], .utf16BigEndian, "退货"),
        ([0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A, 0x62], .utf8, "a\nb"),
    ])
    func `is told from the bytes`(bytes: [UInt8], encoding: TextEncoding, text: String) {
        #expect(TextEncoding.detect(Data(bytes)) == encoding)
        #expect(encoding.decode(Data(bytes)) == text)
    }

    @Test(arguments: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x00, 0x00], [0xC3, 0x28, 0x0A]])
    func `is not told of what is no text`(bytes: [UInt8]) {
        #expect(TextEncoding.detect(Data(bytes)) == nil)
    }
}

struct DelimiterTests {
    @Test(
        arguments: [
            ("question,answer\na?,b\n", ","), ("question;answer\na, b?;c, d\n", ";"), ("问题\t答案\na,b\tc\n", "\t"),
            ("q|a\nx;y|z\n", "|"), ("\"a;b;c\",d\ne,f\n", ","), ("single\ncolumn\n", ","), ("", ","),
        ] as [(String, Character)])
    func `is the mark that stands most evenly`(text: String, mark: Character) {
        #expect(Delimiter.detect(in: text) == mark)
    }
}
