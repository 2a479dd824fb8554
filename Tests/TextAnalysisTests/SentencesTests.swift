import Testing
import TextAnalysis

struct SentencesTests {
    @Test(arguments: [
        ("支持七天无理由退货。运费由买家承担！还有问题吗？", ["支持七天无理由退货。", "运费由买家承担！", "还有问题吗？"]),
        ("Delivery takes 3.5 days. It costs $4.99.", ["Delivery takes 3.5 days.", "It costs $4.99."]),
        ("Ask Mr. Li at approx. 5 p.m. on Monday. Thanks", ["Ask Mr. Li at approx. 5 p.m. on Monday.", "Thanks"]),
        ("He said “Stop.” Then left.", ["He said “Stop.”", "Then left."]), ("她说：“好的。”然后走了。", ["她说：“好的。”", "然后走了。"]),
        ("1. Open the app\n2. Tap Return", ["1. Open the app", "2. Tap Return"]),
        ("Really?! Yes...", ["Really?!", "Yes..."]),
        ("See shop.example/help for e.g. shoes.", ["See shop.example/help for e.g. shoes."]), ("没有标点", ["没有标点"]),
        ("是吗？！好……吧", ["是吗？！", "好……", "吧"]), ("", []), (" \n ", []),
        ("Pay with WeChat.支持微信", ["Pay with WeChat.", "支持微信"]),
        ("Plan B. J. Smith wrote it.", ["Plan B. J. Smith wrote it."]),
    ])
    func `cuts at sentence ends only`(text: String, expected: [String]) {
        #expect(Sentences.split(text).map(String.init) == expected)
    }

    @Test(arguments: HostileText.samples)
    func `loses nothing but white space`(sample: HostileText) {
        func visible(_ text: some StringProtocol) -> [Unicode.Scalar] {
            text.unicodeScalars.filter { !$0.properties.isWhitespace }
        }
        #expect(Sentences.split(sample.text).flatMap(visible) == visible(sample.text))
    }
}
