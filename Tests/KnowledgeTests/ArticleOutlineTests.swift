import Conversations
import Testing

@testable import Knowledge

struct ArticleOutlineTests {
    private static func article(_ headings: [[String]], title: String = "T") -> Article {
        Article(
            id: "a", title: title, language: .english, source: "a.md",
            sections: headings.map { .init(headings: $0, blocks: [TextBlock(.paragraph, ["Text."])]) })
    }

    @Test(arguments: [
        ("How long does it take?", "how-long-does-it-take"), ("退货需要多久？", "退货需要多久"), ("C++ & Ünïcode", "c-ünïcode"),
        ("<script>", "script"), ("???", "section"), ("¥199", "199"),
    ])
    func `an anchor is the words of its heading`(heading: String, anchor: String) {
        #expect(ArticleOutline(Self.article([[heading]])).headings.map(\.anchor) == [anchor])
    }

    @Test func `no two headings have one anchor`() {
        let outline = ArticleOutline(Self.article([["A"], ["A"], ["A 2"], ["B", "A"], ["a!"]]))
        let anchors = outline.headings.map(\.anchor)
        #expect(Set(anchors).count == anchors.count)
        #expect(anchors.prefix(2) == ["a", "a-2"])
    }

    @Test func `headings open where they begin, and no second time`() {
        let outline = ArticleOutline(Self.article([[], ["A", "B"], ["A", "C"], ["A"], ["D"]]))
        #expect(outline.parts.map { $0.opened.map(\.text) } == [[], ["A", "B"], ["C"], ["A"], ["D"]])
        #expect(outline.headings.map(\.depth) == [0, 1, 1, 0, 0])
    }

    @Test func `the title is not said again`() {
        #expect(ArticleOutline(Self.article([["T"], ["T", "A"]])).headings.map(\.text) == ["A"])
    }

    @Test func `a passage is found under its heading, however long the sections before it are`() {
        var article = Self.article([[], ["A"], ["B"]])
        article.sections[1].blocks = [TextBlock(.list, (1...9).map { "\($0) " + String(repeating: "x", count: 400) })]
        let outline = ArticleOutline(article)
        let passages = article.passages
        #expect(passages.count > 4)
        for passage in passages {
            #expect(outline.anchor(ofPassage: passage.id) == passage.headings.last?.lowercased())
        }
        #expect(outline.anchor(ofPassage: "a#99") == nil)
        #expect(outline.anchor(ofPassage: "a") == nil)
    }
}
