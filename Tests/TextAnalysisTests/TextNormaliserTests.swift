import GrowthOfWork
import Testing
import TextAnalysis

struct TextNormaliserTests {
    @Test(arguments: [
        ("ＡＢＣ　１２３", "abc 123"), ("Hello,\t\n WORLD  ", "hello, world"), ("退\u{200B}貨", "退货"), ("①", "1"), ("ﬁt", "fit"),
        ("請問退貨運費由誰承擔？", "请问退货运费由谁承担?"), ("頭髮 乾燥", "头发 干燥"), ("", ""), ("\u{FEFF}\u{0}\u{7}", ""), ("É", "é"),
        ("e\u{301}", "é"), ("👍🏽", "👍🏽"),
    ])
    func `folds to one spelling`(text: String, expected: String) {
        #expect(TextNormaliser.fold(text) == expected)
    }

    @Test func `characters are folded the same beside one that needs all of Unicode's rules`() {
        let plain = [0x00...0x7F, 0x2013...0x201D, 0x3000...0x3011, 0x3400...0x9FFF, 0xFF01...0xFF5E].joined()
        for scalar in plain.compactMap({ Unicode.Scalar(UInt32($0)) }) {
            let text = "退\(Character(scalar))A"
            #expect(
                TextNormaliser.fold(text + "é") == TextNormaliser.fold(text) + "é", "\(scalar.escaped(asASCII: true))")
        }
    }

    @Test(arguments: HostileText.samples)
    func `folding twice changes nothing more`(sample: HostileText) {
        let once = TextNormaliser.fold(sample.text)
        #expect(TextNormaliser.fold(once) == once)
    }

    @Test(arguments: HostileText.samples)
    func `takes hostile text in its stride`(sample: HostileText) {
        let scalars = Array(sample.text.unicodeScalars)
        let growth = GrowthOfWork.overQuarter(of: scalars.count) { count in
            let text = String(String.UnicodeScalarView(scalars.prefix(count)))
            _ = SearchTerms.index(text)
            _ = LanguageIdentifier.identify(text)
            _ = Sentences.split(text)
        }
        #expect(growth < GrowthOfWork.bound)
    }
}

/// A quarter of a megabyte of what no honest customer writes.
struct HostileText: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    init(_ name: String, _ unit: String, bytes: Int = 1 << 18) {
        testDescription = name
        text = String(repeating: unit, count: bytes / unit.utf8.count)
    }

    static let samples = [
        HostileText("one Latin word", "a"), HostileText("one Han run", "退"), HostileText("emoji", "👩‍👩‍👧‍👦🏳️‍🌈"),
        HostileText("controls", "\u{1}\u{0}\u{85}"), HostileText("combining marks", "\u{301}\u{316}"),
        HostileText("marks after letters", "a\u{301}\u{316}\u{345}"), HostileText("spaces", " "),
        HostileText("full stops", "."),
        HostileText("short sentences", "A. b? 好。"), HostileText("digits and commas", "1,"),
        HostileText("quotes", "\"'”"),
        HostileText("Hangul letters", "\u{1100}\u{1161}\u{11A8}"), HostileText("expanding forms", "ﷺ"),
        HostileText("right to left", "\u{202E}שלום"),
    ]
}
