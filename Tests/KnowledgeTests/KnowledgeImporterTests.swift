import Conversations
import Foundation
import GrowthOfWork
import Knowledge
import SourceFiles
import Testing

struct KnowledgeImporterTests {
    @Test func `reads pages and tables without complaint`() throws {
        let (articles, diagnostics) = try importing(Shop.files)
        #expect(diagnostics.isEmpty)
        #expect(articles.count == 6)
        #expect(articles.filter { $0.language == .chinese }.count == 3)
        let returns = try #require(articles.first { $0.id == "returns.zh" })
        #expect(returns.title == "退货政策")
        #expect(returns.url == "/help/returns")
        #expect(returns.keywords == ["退换"])
        #expect(returns.passages.map(\.id) == ["returns.zh#1", "returns.zh#2", "returns.zh#3"])
        #expect(returns.passages.map(\.heading) == ["多久可以退货", "运费", "怎么申请"])
    }

    @Test func `a page's first heading is its title and no part of the path`() throws {
        let article = try #require(
            try importing(["a.en.md": "# Returns\n\nText.\n\n## Postage\n\nMore."]).articles.first)
        #expect(article.title == "Returns")
        #expect(article.sections.map(\.headings) == [[], ["Postage"]])
    }

    @Test(arguments: [
        ("a.zh.md", "Hello there", Language.chinese), ("a.zh-CN.md", "Hello", .chinese), ("en/a.md", "你好", .english),
        ("a.md", "签收后可以退货。", .chinese), ("a.md", "You can return it.", .english),
        ("v1.2.md", "You can return it.", .english),
    ])
    func `knows the language by path or text`(path: String, text: String, language: Language) throws {
        #expect(try importing([path: text]).articles.first?.language == language)
    }

    @Test func `rows of a table carry the names of the columns`() throws {
        let delivery = try #require(Shop.articles.first { $0.id == "en/delivery" })
        let lines = try #require(delivery.passages.first).text.split(separator: "\n")
        #expect(lines[1] == "Method: Express; Time: 1–2 days; Price: $12.50")
    }

    @Test func `marks are taken off, text is kept`() throws {
        let text =
            "See **our** [returns page](https://shop.example/r_1) or `order_number`, 3 * 4 \\* 5.\n\n- one\n  goes on\n- two\n\n> quoted"
        let article = try #require(try importing(["a.md": text]).articles.first)
        #expect(
            article.sections.first?.blocks.map(\.pieces) == [
                ["See our returns page or order_number, 3 * 4 * 5."], ["one goes on", "two"], ["quoted"],
            ])
        #expect(article.sections.first?.blocks.map(\.kind) == [.paragraph, .list, .paragraph])
    }

    @Test func `wrapped Chinese lines are joined without a space`() throws {
        let article = try #require(try importing(["a.md": "签收后三十天\n内可以退货。"]).articles.first)
        #expect(article.passages.first?.text == "签收后三十天内可以退货。")
    }

    @Test func `a question may be asked in several ways`() throws {
        let table = "question,answer,variants\nHow do I pay?,By card.,which cards do you take | can I use WeChat|"
        let (articles, diagnostics) = try importing(["faq.en.csv": table])
        #expect(diagnostics.isEmpty)
        #expect(articles.first?.variants == ["which cards do you take", "can I use WeChat"])
        #expect(articles.first?.passages.first?.variants == articles.first?.variants)
        let other = try importing(["faq.en.csv": "question,answer\nHow do I pay?,By card."]).articles
        #expect(articles.first?.version != other.first?.version)
    }

    @Test func `the version follows the text`() throws {
        let versions = try ["One.", "One.", "Two."].map { try importing(["a.md": $0]).articles.first?.version }
        #expect(versions[0] == versions[1])
        #expect(versions[0] != versions[2])
    }
}

struct KnowledgeImporterDiagnosticsTests {
    private func problems(_ files: [String: String]) throws -> (articles: Int, problems: [String]) {
        let (articles, diagnostics) = try importing(files)
        return (articles.count, diagnostics.map(\.description))
    }

    @Test func `text that is not UTF-8 is named with its line, the rest is imported`() throws {
        let bad = Data("# Title\n\nok\n".utf8) + Data([0xC3, 0x28, 0x0A])
        let (articles, diagnostics) = try importing(["bad.md": bad, "good.md": Data("Text.".utf8)])
        #expect(articles.map(\.id) == ["good"])
        #expect(diagnostics.map(\.place) == [.init(file: "bad.md", line: 4)])
    }

    @Test func `a byte order mark is no text`() throws {
        let (articles, diagnostics) = try importing([
            "a.md": "\u{FEFF}---\ntitle: T\n---\nText.", "b.csv": "\u{FEFF}question,answer\nQ?,A.\n",
        ])
        #expect(diagnostics.isEmpty)
        #expect(articles.map(\.title) == ["T", "Q?"])
    }

    @Test func `an unclosed quote is named with its line`() throws {
        let (articles, problems) = try problems(["faq.csv": "question,answer\nA?,\"no end\nB?,b\n"])
        #expect(articles == 0)
        #expect(problems.first?.hasPrefix("faq.csv:2: error: ") == true)
    }

    @Test func `a misspelt column is recognised`() throws {
        let (articles, problems) = try problems(["faq.csv": "question,anwser\nA?,a\n"])
        #expect(articles == 0)
        #expect(problems.contains { $0.contains("'answer'") && $0.contains("did you mean 'anwser'?") })
    }

    @Test func `empty, doubled and foreign rows are named, the others imported`() throws {
        let (articles, problems) = try problems([
            "faq.csv": "question,answer,language,urll\nA?,a,en,\nB?,,en,\n Ａ？,again,en,\nC?,c,fr,\n"
        ])
        #expect(articles == 2)
        #expect(
            problems == [
                "faq.csv:1: warning: the column 'urll' is not read; did you mean 'url'?",
                "faq.csv:3: error: the answer is empty; fill it in, or remove the row",
                "faq.csv:4: error: the question is already in line 2; keep one of the rows",
                "faq.csv:5: warning: the language 'fr' is not spoken here; write zh or en",
            ])
    }

    @Test func `an unknown key of the front matter is named with its line`() throws {
        let (articles, problems) = try problems(["a.md": "---\ntitle: T\nlangauge: en\n---\nText."])
        #expect(articles == 1)
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix("a.md:3:") == true)
        #expect(problems.first?.contains("did you mean 'language'?") == true)
    }

    @Test func `front matter without an end is named`() throws {
        #expect(try problems(["a.md": "---\ntitle: T\nText."]).problems.first?.hasPrefix("a.md:1: error") == true)
    }

    @Test(arguments: ["", "\n\n", "# Only a title\n", "---\ntitle: T\n---\n"])
    func `an article without text is named and left out`(text: String) throws {
        let (articles, problems) = try problems(["a.md": text, "b.md": "Text."])
        #expect(articles == 1)
        #expect(problems.count == 1)
    }

    @Test func `two files of one id are named`() throws {
        let (articles, problems) = try problems(["a.md": "One.", "a.markdown": "Two."])
        #expect(articles == 1)
        #expect(problems.first?.contains("the article 'a' is already in a.markdown") == true)
    }

    @Test func `five megabytes on one line are cut into passages`() throws {
        let articles = try importing(["a.md": String(repeating: "word ", count: 1_000_000)]).articles
        let lengths = articles.flatMap(\.passages).map(\.text.unicodeScalars.count)
        #expect(lengths.count > 1_000)
        #expect(lengths.allSatisfy { $0 <= 1_000 })
    }

    @Test(arguments: [
        "退", "- a\n b\n", "  b\n", "| a |\n", "*", "[", "<a", "|", "- ", "1. x\n", "# x\n", "`", "\\",
    ])
    func `much of one thing takes time in proportion to its length`(unit: String) throws {
        let growth = try GrowthOfWork.overQuarter(of: 200_000 / unit.utf8.count) { count in
            _ = try importing(["a.md": String(repeating: unit, count: count)])
        }
        #expect(growth < GrowthOfWork.bound)
    }
}
