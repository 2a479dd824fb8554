import Conversations
import Foundation
import Knowledge
import SourceFiles
import Testing

/// Files as people have them, good and bad.
struct KnowledgeFileTests {
    private func problems(_ files: [String: Data]) throws -> (articles: [Article], problems: [String]) {
        let (articles, diagnostics) = try importing(files)
        return (articles, diagnostics.map(\.description))
    }

    private func problems(_ files: [String: String]) throws -> (articles: [Article], problems: [String]) {
        try problems(files.mapValues { Data($0.utf8) })
    }

    @Test func `a web page is an article with sections`() throws {
        let page =
            "<html lang=en><title>x</title><h1>Returns</h1><p>Within 30 days. Unused.</p><h2>Postage</h2><ol><li>Open it<li>Send it</ol>"
        let article = try #require(try importing(["help/returns.html": page]).articles.first)
        #expect(article.id == "help/returns")
        #expect(article.title == "Returns")
        #expect(
            article.sections == [
                .init(blocks: [TextBlock(.paragraph, ["Within 30 days.", "Unused."])]),
                .init(headings: ["Postage"], blocks: [TextBlock(.steps, ["1. Open it", "2. Send it"])]),
            ])
    }

    @Test func `questions and answers that paragraphs name are told apart`() throws {
        let page = "<h1>Help</h1><p>Q: Do you deliver abroad?</p><p>A: No.</p><p>问2：多久到货？</p><p>答：三天。</p>"
        let article = try #require(try importing(["faq.en.html": page]).articles.first)
        #expect(article.sections.map(\.headings) == [["Do you deliver abroad?"], ["多久到货？"]])
        #expect(article.passages.map(\.text) == ["No.", "三天。"])
    }

    @Test func `a table with semicolons, a byte order mark and Chinese names of columns is read`() throws {
        let (articles, problems) = try problems(["faq.csv": "\u{FEFF}问题;答案;相似问\n可以退货吗？;可以，三十天内。;能退吗|怎么退\n"])
        #expect(problems.isEmpty)
        #expect(articles.map(\.title) == ["可以退货吗？"])
        #expect(articles.first?.variants == ["能退吗", "怎么退"])
    }

    @Test func `a table in GBK is converted, and it is told`() throws {
        // "问题,答案\n可以退货吗,可以三十天内退货\n" as Python 3.11 encodes it.
        let bytes: [UInt8] = [
            0xCE, 0xCA, 0xCC, 0xE2, 0x2C, 0xB4, 0xF0, 0xB0, 0xB8, 0x0A, 0xBF, 0xC9, 0xD2, 0xD4, 0xCD, 0xCB, 0xBB, 0xF5,
            0xC2,
            0xF0, 0x2C, 0xBF, 0xC9, 0xD2, 0xD4, 0xC8, 0xFD, 0xCA, 0xAE, 0xCC, 0xEC, 0xC4, 0xDA, 0xCD, 0xCB, 0xBB, 0xF5,
            0x0A,
        ]
        let (articles, problems) = try problems(["faq.csv": Data(bytes)])
        #expect(articles.map(\.title) == ["可以退货吗"])
        #expect(problems == ["faq.csv: warning: the text is in GB18030, and was converted; save the file as UTF-8"])
    }

    @Test func `a table of other columns is one article of rows`() throws {
        let article = try #require(try importing(["sizes.csv": "Size,Chest\nS,\"88 cm\"\nM,96 cm\n"]).articles.first)
        #expect(article.title == "sizes")
        #expect(
            article.sections.first?.blocks == [TextBlock(.table, ["Size: S; Chest: 88 cm", "Size: M; Chest: 96 cm"])])
    }

    @Test(arguments: ["fr.md", "fr.html"])
    func `an article in a language that is not spoken is told and left out`(name: String) throws {
        let french =
            "Vous pouvez retourner votre commande dans les trente jours après la livraison, si la lampe n'est pas utilisée."
        let (articles, problems) = try problems([name: french, "a.md": "You can return it."])
        #expect(articles.map(\.id) == ["a"])
        #expect(problems.count == 1)
        #expect(
            problems.first?.hasPrefix("\(name): warning: the article is in another language than zh and en") == true)
    }

    @Test func `two articles of one title are told, and both imported`() throws {
        let (articles, problems) = try problems(["a.md": "# Returns\n\nOne.", "b.md": "# Returns\n\nTwo."])
        #expect(articles.count == 2)
        #expect(
            problems == [
                "b.md: warning: another article has the title 'Returns': a.md; rename one, or make one of the two"
            ])
    }

    @Test func `bad files are told by name, the good ones imported`() throws {
        let (articles, problems) = try problems([
            "a.pdf": Data("no PDF".utf8), "b.docx": Data("no ZIP".utf8), "c.html": Data("<script>1</script>".utf8),
            "d.md": Data("Text.".utf8),
        ])
        #expect(articles.map(\.id) == ["d"])
        #expect(problems.map { $0.prefix { $0 != ":" } } == ["a.pdf", "b.docx", "c.html"])
    }

    @Test func `five megabytes on one line of a page are cut into passages`() throws {
        let page = "<p>" + String(repeating: "word ", count: 1_000_000)
        let passages = try importing(["a.html": page]).articles.flatMap(\.passages)
        #expect(passages.count > 1_000)
        #expect(passages.allSatisfy { $0.text.unicodeScalars.count <= 1_000 })
    }

    @Test func `a single file can be read`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "kefu-\(UUID().uuidString).csv")
        try Data("id,question,answer\n7,,Only the answer.\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var diagnostics = Diagnostics()
        let articles = KnowledgeImporter.load(from: file, into: &diagnostics)
        #expect(diagnostics.all.isEmpty)
        #expect(articles.map(\.title) == ["Only the answer."])
    }
}

struct ArticleScopeTests {
    @Test func `front matter and columns tell for whom, what and when`() throws {
        let page =
            "---\naudience: partners\nproduct: lamps\nowner: Li\nvalid_from: 2026-01-31\nvalid_until: 2026-12-31\n---\nText."
        let table = "question,answer,product,valid_until\nA?,a,lamps,2026-06-30\n"
        let articles = try importing(["a.md": page, "b.csv": table]).articles
        #expect(
            articles.map(\.scope) == [
                ArticleScope(
                    audience: "partners", product: "lamps", owner: "Li", validFrom: CalendarDay("2026-01-31"),
                    validUntil: CalendarDay("2026-12-31")),
                ArticleScope(product: "lamps", validUntil: CalendarDay("2026-06-30")),
            ])
    }

    @Test(arguments: [("2026-01-30", false), ("2026-01-31", true), ("2026-12-31", true), ("2027-01-01", false)])
    func `holds from the first day to the last`(day: String, holds: Bool) throws {
        let scope = ArticleScope(validFrom: CalendarDay("2026-01-31"), validUntil: CalendarDay("2026-12-31"))
        #expect(scope.holds(on: try #require(CalendarDay(day))) == holds)
    }

    @Test(arguments: ["2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "26-01-01", "2026-1-1", "tomorrow", ""])
    func `a day that is none is refused`(text: String) { #expect(CalendarDay(text) == nil) }

    @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01"])
    func `a day is written as it is read`(text: String) { #expect(CalendarDay(text)?.description == text) }

    @Test func `wrong days are told with their place`() throws {
        let diagnostics = try importing([
            "a.md": "---\nvalid_from: soon\n---\nText.",
            "b.md": "---\nvalid_from: 2026-02-01\nvalid_until: 2026-01-01\n---\nText b.",
        ]).diagnostics
        #expect(diagnostics.map(\.place.description) == ["a.md:2:13", "b.md:3:14"])
    }
}
