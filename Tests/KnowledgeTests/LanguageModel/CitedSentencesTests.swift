import Knowledge
import Testing

struct CitedSentencesTests {
    private static let replies: [(String, [CitedSentence])] = [
        (
            "You have 30 days [1]. It costs ¥12.50.[2] Ask us.",
            [
                CitedSentence(text: "You have 30 days.", numbers: [1], beginsLine: true),
                CitedSentence(text: "It costs ¥12.50.", numbers: [2]), CitedSentence(text: "Ask us.", numbers: []),
            ]
        ),
        (
            "30 天内可以退货。[1][2]运费由我们承担[3，1]。",
            [
                CitedSentence(text: "30 天内可以退货。", numbers: [1, 2], beginsLine: true),
                CitedSentence(text: "运费由我们承担。", numbers: [3, 1]),
            ]
        ),
        (
            "Steps:\n- Choose the item [1]\n2. Hand it over【2】",
            [
                CitedSentence(text: "Steps:", numbers: [], beginsLine: true),
                CitedSentence(text: "Choose the item", numbers: [1], beginsLine: true),
                CitedSentence(text: "Hand it over", numbers: [2], beginsLine: true),
            ]
        ),
        ("", []), ("[1]", []),
    ]

    @Test(arguments: replies.indices)
    func `parts sentences and their marks, however the text arrives`(reply: Int) {
        let (text, expected) = Self.replies[reply]
        for length in [1, 2, 3, 7, 1_000] {
            var reader = CitedSentences()
            var sentences: [CitedSentence] = []
            var rest = text[...]
            while !rest.isEmpty {
                sentences += reader.take(String(rest.prefix(length)))
                rest = rest.dropFirst(length)
            }
            sentences += reader.finish()
            #expect(sentences == expected, "in pieces of \(length)")
        }
    }

    @Test func `gives a sentence away as soon as the next has begun, and no earlier`() {
        var reader = CitedSentences()
        #expect(reader.take("You have 30 days.").isEmpty)
        #expect(reader.take(" [").isEmpty)
        #expect(reader.take("1]").isEmpty)
        #expect(reader.take(" It").map(\.text) == ["You have 30 days."])
    }
}
