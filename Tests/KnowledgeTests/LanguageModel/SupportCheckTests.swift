import Conversations
import Inference
import Knowledge
import Testing

struct SupportCheckTests {
    private static func passage(_ id: String) throws -> EvidencePassage { try #require(SupportPassages.all[id]) }

    private static func verdict(
        _ text: String, citing numbers: [Int] = [1], of ids: [String], question: String = "",
        encoder: (any SentenceEncoder)? = nil
    ) throws -> SupportCheck.Verdict {
        let check = SupportCheck(try ids.map(passage), question: question, encoder: encoder)
        return check.verdict(CitedSentence(text: text, numbers: numbers))
    }

    /// Of the labelled sentences: how many supported ones are kept, and how many others are.
    private static func measure(
        _ part: SupportSentence.Part, encoder: (any SentenceEncoder)?
    ) throws -> (kept: Double, false: Double) {
        var counts = (kept: 0, supported: 0, false: 0, unsupported: 0)
        for sentence in SupportSentence.all where sentence.part == part {
            let verdict = try verdict(sentence.text, of: [sentence.passage], encoder: encoder)
            var isKept = false
            if case .supported = verdict { isKept = true }
            if sentence.isSupported { counts.supported += 1 } else { counts.unsupported += 1 }
            if isKept { if sentence.isSupported { counts.kept += 1 } else { counts.false += 1 } }
        }
        return (
            Double(counts.kept) / Double(counts.supported), Double(counts.false) / Double(counts.unsupported)
        )
    }

    @Test(arguments: [SupportSentence.Part.first, .second])
    func `keeps most of what is supported and cuts what is not, by words alone`(part: SupportSentence.Part) throws {
        let figures = try Self.measure(part, encoder: nil)
        #expect(figures.kept >= 0.8)
        #expect(figures.false <= 0.05)
    }

    @Test(
        .enabled(if: ShippedEncoder.encoder != nil, "needs the encoder: run Scripts/setup"),
        arguments: [SupportSentence.Part.first, .second])
    func `keeps most of what is supported and cuts what is not, with the encoder`(part: SupportSentence.Part) throws {
        let figures = try Self.measure(part, encoder: ShippedEncoder.encoder)
        #expect(figures.kept >= 0.8)
        #expect(figures.false <= 0.05)
    }

    @Test(arguments: [
        ("You can return an item within 30 days of delivery.", [], UnsupportedReason.noCitation),
        ("You can return an item within 30 days of delivery.", [2], .unknownPassage),
        ("You can return an item within 30 days of delivery.", [0], .unknownPassage),
        ("You can return an item within 31 days of delivery.", [1], .number),
        ("You can return an item within 30 weeks of delivery.", [1], .number),
        ("You can return an item within 30 days at returns.example.com.", [1], .address),
        ("You can return an item by DHL within 30 days.", [1], .name),
        ("You cannot return an item within 30 days of delivery.", [1], .negation),
        ("You can return an item to the moon if the weather is fine.", [1], .meaning),
        ("You can return [an item](https://evil.example) within 30 days.", [1], .markup),
        ("You can return an item within <b>30 days</b> of delivery.", [1], .markup),
    ])
    func `tells why it cuts`(text: String, numbers: [Int], reason: UnsupportedReason) throws {
        #expect(try Self.verdict(text, citing: numbers, of: ["returns.en"]) == .cut(reason))
    }

    @Test func `cuts a sentence of great length`() throws {
        let text = "You can return an item within 30 days" + String(repeating: " of delivery", count: 50)
        #expect(try Self.verdict(text, of: ["returns.en"]) == .cut(.tooLong))
    }

    @Test func `holds a sentence against the passage that it cites, not against others`() throws {
        let sentence = "Backpacks have a two-year warranty."
        let ids = ["returns.en", "warranty.en"]
        guard case .supported(let places) = try Self.verdict(sentence, citing: [2], of: ids) else {
            Issue.record("not supported")
            return
        }
        #expect(places.map(\.passageID) == ["warranty.en#1"])
        #expect(places.first?.quote == "Backpacks have a two-year warranty, shoes one year.")
        guard case .cut = try Self.verdict(sentence, citing: [1], of: ids) else {
            Issue.record("supported by another passage")
            return
        }
    }

    @Test func `an amount, a share or a name that only the question has is not taken for true`() throws {
        for (text, question) in [
            ("The refund takes 3 working days and you get 500 yuan.", "Is the refund 500 yuan?"),
            ("You can return an item within 90 days of delivery.", "Is it true that I have 90 days?"),
            ("Refunds to PayPal arrive at once.", "Do PayPal refunds arrive at once?"),
        ] {
            guard case .cut = try Self.verdict(text, of: ["refunds.en"], question: question) else {
                Issue.record("taken from the question: \(text)")
                return
            }
        }
    }

    /// With the encoder that set-up fetches: words of another language are of no help.
    @Test(.enabled(if: ShippedEncoder.encoder != nil, "needs the encoder: run Scripts/setup"))
    func `understands a passage in the other language`() throws {
        let encoder = ShippedEncoder.encoder
        guard
            case .supported = try Self.verdict(
                "You can return an item within 30 days of receiving it.", of: ["returns.zh"], encoder: encoder)
        else {
            Issue.record("not supported")
            return
        }
        #expect(
            try Self.verdict("You can return an item within 7 days.", of: ["returns.zh"], encoder: encoder)
                == .cut(.number))
    }
}
