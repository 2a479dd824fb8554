import Foundation
import SourceFiles
import Testing

@testable import LanguageUnderstanding

struct TaggingCorpusTests {
    private func load(_ files: [String: String], name: String? = nil) throws -> (TaggedCorpus, [String]) {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: UUID().uuidString, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        var diagnostics = Diagnostics()
        let corpus = TaggedCorpus.load(name.map { folder.appending(path: $0) } ?? folder, into: &diagnostics)
        return (
            corpus,
            diagnostics.sorted.map { diagnostic in
                let place = (diagnostic.place.file as NSString).lastPathComponent
                return "\(place):\(diagnostic.place.line ?? 0) \(diagnostic.message)"
            }
        )
    }

    @Test func `reads sequences in step`() throws {
        let (corpus, problems) = try load([
            "seq.in": "fly to new york \nwhat now\n", "seq.out": "O O B-city I-city\nO O \n", "label": "flight\nhelp\n",
        ])
        #expect(problems.isEmpty)
        #expect(corpus.sentences.map(\.text) == ["fly to new york", "what now"])
        #expect(corpus.sentences.map(\.intent) == ["flight", "help"])
        #expect(corpus.sentences[0].spans == [.init(label: "city", tokens: 2..<4)])
    }

    @Test func `reads columns, and puts characters together`() throws {
        let (corpus, problems) = try load(
            ["train.txt": "去\tO\n上\tB-city\n海\tE-city\nROUTE\n\n听\tO\n歌\tO\nPLAY\n"])
        #expect(problems.isEmpty)
        #expect(corpus.sentences.map(\.text) == ["去上海", "听歌"])
        #expect(corpus.sentences.map(\.intent) == ["ROUTE", "PLAY"])
        #expect(corpus.sentences[0].spans == [.init(label: "city", tokens: 1..<3)])
    }

    @Test func `reads Rasa's examples and lists of spans`() throws {
        let (marked, _) = try load([
            "nlu.yml":
                "nlu:\n  - intent: ROUTE\n    examples: |\n      - 去[上海](city)怎么走\n      - go to [New York](city:NYC)\n"
        ])
        #expect(
            marked.sentences.map(\.spans) == [
                [.init(label: "city", tokens: 1..<3)], [.init(label: "city", tokens: 2..<4)],
            ])
        let (listed, _) = try load(
            [
                "a.json":
                    #"[{"text": "去上海", "intent": "ROUTE", "entities": [{"type": "city", "start_idx": 1, "end_idx": 2}]}]"#
            ])
        #expect(listed.sentences[0].spans == [.init(label: "city", tokens: 1..<3)])
    }

    @Test(arguments: [
        (files: ["seq.in": "a b\nc\n", "seq.out": "O O\n"], problem: "seq.out:2 the file has 1 lines, seq.in has 2"),
        (["seq.in": "a b\n", "seq.out": "O\n"], "seq.out:1 there are 1 tags for 2 tokens"),
        (["seq.in": "a\n\n", "seq.out": "O\n\n"], "seq.out:2 the sentence is empty"),
        (["seq.in": "a\n", "seq.out": "city\n"], "seq.out:1 'city' is not a tag"),
        (["seq.in": "a\n"], "seq.out:0 there is no such file"),
        (["x.conll": "a\tO\nb\tC-city\n"], "x.conll:2 'C-city' is not a tag"),
        (["x.conll": "PLAY\n\na\tO\n"], "x.conll:1 'PLAY' has no tag"),
        (["x.conll": "a\tO\nlost\nb\tO\n"], "x.conll:2 'lost' has no tag"),
        (["x.json": "{}"], "x.json:0 the file is not a list of sentences with their entities"),
        (
            ["x.json": #"[{"text": "ab", "entities": [{"type": "c", "start_idx": 1, "end_idx": 2}]}]"#],
            "x.json:0 the entity 'c' of sentence 1 lies outside of it, or over another"
        ),
    ])
    func `says what is wrong and where`(files: [String: String], problem: String) throws {
        let (_, problems) = try load(files)
        #expect(problems.contains(problem))
    }

    @Test func `tells missing, empty and undecided folders apart`() throws {
        #expect(try load([:], name: "nowhere").1.first?.hasSuffix("there is no such file or folder") == true)
        #expect(try load([:]).1.first?.hasSuffix("the folder holds no tagged sentences") == true)
        let several = try load(["a.txt": "a\tO\n", "b.txt": "a\tO\n"]).1
        #expect(several.first?.hasSuffix("the folder holds several files: a.txt, b.txt") == true)
    }

    @Test(arguments: [
        (text: "iPhone 15Pro去上海", tokens: ["iPhone", "15Pro", "去", "上", "海"]),
        ("don't pay 1,234.50!", ["don't", "pay", "1,234.50", "!"]),
        ("  ", []), ("a.b", ["a", ".", "b"]), ("’", ["’"]), ("👍🏽ok", ["👍🏽", "ok"]),
    ])
    func `messages are cut into words and characters`(text: String, tokens: [String]) {
        let characters = Array(text)
        let cut = TaggedSentence.Cut(characters)
        #expect(cut.tokens.map(\.text) == tokens)
        #expect(cut.ranges.map { String(characters[$0]) } == tokens)
    }
}
