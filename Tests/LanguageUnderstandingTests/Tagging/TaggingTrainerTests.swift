import Foundation
import Testing

@testable import LanguageUnderstanding

struct TaggingTrainerTests {
    private static let cities = ["paris", "rome", "new york", "oslo", "san jose", "lima"]

    private func sentence(_ words: String, city: String, date: String) -> TaggedSentence {
        let (cityWords, dateWords) = (city.split(separator: " "), date.split(separator: " "))
        let before = words.split(separator: " ")
        let all = before + cityWords + ["on"] + dateWords
        let first = before.count + cityWords.count + 1
        return TaggedSentence(
            tokens: all.map { .init(text: String($0), startsWord: true) },
            spans: [
                .init(label: "city", tokens: before.count..<before.count + cityWords.count),
                .init(label: "date", tokens: first..<first + dateWords.count),
            ])
    }

    private var sentences: [TaggedSentence] {
        Self.cities.flatMap { city in
            [
                sentence("fly me to", city: city, date: "next monday"),
                sentence("a train to", city: city, date: "friday"),
                sentence("is there rain in", city: city, date: "may 3"),
            ]
        } + [TaggedSentence(tokens: ["thank", "you"].map { .init(text: $0, startsWord: true) })]
    }

    @Test func `a small language is learnt exactly, and speaks of what it never saw`() {
        let tagger = TaggerTrainer().train(sentences, encoder: nil)
        for sentence in sentences {
            #expect(tagger.spans(in: sentence.tokens, encoder: nil).map(\.span) == sentence.spans)
        }
        let new = sentence("fly me to", city: "madrid", date: "sunday")
        let found = tagger.spans(in: new.tokens, encoder: nil)
        #expect(found.map(\.span) == new.spans)
        #expect(found.allSatisfy { (0.3...1).contains($0.confidence) })
    }

    @Test func `the same examples make the same tagger`() throws {
        let first = try TaggerTrainer().train(sentences, encoder: nil).data()
        #expect(try TaggerTrainer().train(sentences, encoder: nil).data() == first)
    }

    @Test func `what is saved loads to the last bit, and what is cut off does not`() throws {
        let data = try TaggerTrainer().train(sentences, encoder: nil).data()
        let loaded = try #require(SequenceTagger(data))
        #expect(try loaded.data() == data)
        for sentence in sentences {
            #expect(loaded.spans(in: sentence.tokens, encoder: nil).map(\.span) == sentence.spans)
        }
        for length in [0, 3, 40, data.count / 2, data.count - 1] { #expect(SequenceTagger(data.prefix(length)) == nil) }
    }

    @Test func `examples without spans, and messages without words, are no problem`() {
        let plain = TaggedSentence(tokens: [.init(text: "hi", startsWord: true)])
        #expect(TaggerTrainer().train([plain], encoder: nil).spans(in: plain.tokens, encoder: nil).isEmpty)
        #expect(TaggerTrainer().train([], encoder: nil).spans(in: plain.tokens, encoder: nil).isEmpty)
        #expect(TaggerTrainer().train(sentences, encoder: nil).spans(in: [], encoder: nil).isEmpty)
    }

    @Test func `a phrase is not known to the sentence that taught it`() {
        var phrases = PhraseMemory()
        phrases.add([1, 2], label: 0)
        #expect(phrases.matches(in: [5, 1, 2]) == [.init(label: 0, tokens: 1..<3)])
        #expect(phrases.matches(in: [5, 1, 2], own: [(0, 1..<3)]).isEmpty)
        phrases.add([1, 2], label: 0)
        #expect(phrases.matches(in: [5, 1, 2], own: [(0, 1..<3)]) == [.init(label: 0, tokens: 1..<3)])
    }

    @Test func `a word is remembered from other sentences only`() {
        var memory = WordMemory()
        memory.add(7, label: 0)
        memory.add(7, label: 0)
        memory.add(7, label: nil)
        #expect(memory.recollections(of: 7) == [.init(label: 0, quarters: 3)])
        #expect(memory.recollections(of: 7, own: [0, 0]).isEmpty)
        #expect(memory.recollections(of: 7, own: [nil]) == [.init(label: 0, quarters: 4)])
    }
}
