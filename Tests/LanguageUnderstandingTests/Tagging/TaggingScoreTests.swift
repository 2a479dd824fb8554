import Testing

@testable import LanguageUnderstanding

struct TaggingScoreTests {
    /// Worked by hand: of three wanted spans one is found as it is, one with another label, one a token too short, and one
    /// that is none is found beside them: 1 right of 4 found and 3 wanted.
    @Test func `a span is right with its exact bounds and label`() throws {
        let wanted = try TagNotation.read(["B-city", "I-city", "O", "B-date", "O", "B-city", "I-city", "O"])
        let found = try TagNotation.read(["B-city", "I-city", "O", "B-time", "O", "B-city", "O", "B-city"])
        var score = SpanScore()
        score.add(found: found.spans, wanted: wanted.spans)
        #expect(score.precision == 1.0 / 4)
        #expect(score.recall == 1.0 / 3)
        #expect(abs(score.f1 - 2.0 / 7) < 1e-12)
    }

    @Test func `nothing found of nothing wanted is no score`() {
        #expect(SpanScore().f1 == 0)
    }

    /// What conlleval.pl counts as chunks in these sequences.
    @Test(arguments: [
        (tags: ["I-a", "I-a", "O"], spans: ["a 0..<2"], repaired: 1),
        (["B-a", "I-b"], ["a 0..<1", "b 1..<2"], 1),
        (["B-a", "B-a"], ["a 0..<1", "a 1..<2"], 0),
        (["O", "I-a", "O", "I-a"], ["a 1..<2", "a 3..<4"], 2),
        (["B-a", "I-a", "E-a", "S-b"], ["a 0..<3", "b 3..<4"], 0),
        (["E-a", "I-a"], ["a 0..<1", "a 1..<2"], 2),
        (["B-x-y", "L-x-y", "U-z"], ["x-y 0..<2", "z 2..<3"], 0),
    ])
    func `spans begin where the CoNLL evaluations begin them`(tags: [String], spans: [String], repaired: Int) throws {
        let reading = try TagNotation.read(tags)
        #expect(reading.spans.map { "\($0.label) \($0.tokens)" } == spans)
        #expect(reading.repaired == repaired)
    }

    @Test(arguments: ["B", "B-", "X-a", "b-a", "", "city"]) func `other tags are refused`(tag: String) {
        #expect(throws: TagNotation.Unknown(index: 1, tag: tag)) { try TagNotation.read(["O", tag]) }
    }

    @Test func `tags and spans say the same`() {
        let tags = TagSet(labels: ["city", "date"])
        let spans: [TaggedSentence.Span] = [
            .init(label: "date", tokens: 0..<1), .init(label: "city", tokens: 1..<4),
            .init(label: "city", tokens: 4..<6),
        ]
        let tokens = (0..<7).map { TaggedSentence.Token(text: "\($0)", startsWord: true) }
        #expect(tags.spans(of: tags.tags(of: TaggedSentence(tokens: tokens, spans: spans))) == spans)
    }
}
