import Conversations
import GrowthOfWork
import Knowledge
import Testing

struct KnowledgeIndexTests {
    private let index: KnowledgeIndex

    init() throws { index = try KnowledgeIndex(articles: Shop.articles) }

    @Test(arguments: [
        ("运费", "returns.zh#2"), ("運費", "returns.zh#2"), ("发票", "可以开发票吗？"), ("instalments", "Can I pay in instalments?"),
        ("postage of a return", "returns.en#2"), ("express", "en/delivery#1"), ("退换", "returns.zh"),
    ])
    func `finds by words`(query: String, expected: String) throws {
        let best = try #require(index.search(query).first)
        #expect(best.passageID.hasPrefix(expected) || best.title == expected)
    }

    @Test func `finds by another way to ask`() throws {
        let articles = try importing([
            "faq.en.csv": "question,answer,variants\nHow do I pay?,By card.,is cash accepted\nWho are you?,A shop.,"
        ]).articles
        let encoder = TopicEncoder(topics: [["cash", "coins"]])
        for index in [try KnowledgeIndex(articles: articles), try KnowledgeIndex(articles: articles, encoder: encoder)]
        {
            #expect(index.search("cash").first?.title == "How do I pay?")
        }
        let byMeaning = try #require(try KnowledgeIndex(articles: articles, encoder: encoder).search("coins").first)
        #expect(byMeaning.title == "How do I pay?")
        // Vectors are kept in eight bits.
        #expect(abs(byMeaning.vectorScore - 1) < 0.01)
    }

    @Test func `prefers the customer's language`() throws {
        let mixed = "return 退货"
        #expect(index.search(mixed, language: .chinese).first?.articleID == "returns.zh")
        #expect(index.search(mixed, language: .english).first?.articleID == "returns.en")
    }

    @Test func `finds across languages by meaning`() throws {
        let encoder = TopicEncoder(topics: [
            ["delivery", "courier", "配送", "快递"], ["return", "退货"], ["instalment", "发票"],
        ])
        let index = try KnowledgeIndex(articles: Shop.articles.filter { $0.language == .english }, encoder: encoder)
        let best = try #require(index.search("配送要几天", language: .chinese).first)
        #expect(best.articleID == "en/delivery")
        #expect(best.keywordScore == 0)
        #expect(best.vectorScore > 0.9)
    }

    @Test func `an encoder that fails stops building, not answering`() {
        #expect(throws: BrokenEncoder.Failure.self) {
            try KnowledgeIndex(articles: Shop.articles, encoder: BrokenEncoder())
        }
    }

    @Test func `the version follows articles and encoder`() throws {
        let fewer = try KnowledgeIndex(articles: Array(Shop.articles.dropLast()))
        let encoded = try KnowledgeIndex(articles: Shop.articles, encoder: TopicEncoder(topics: [["return"]]))
        #expect(Set([index.version, fewer.version, encoded.version]).count == 3)
        #expect(try KnowledgeIndex(articles: Shop.articles.reversed()).version == index.version)
    }

    @Test func `an empty index refuses`() throws {
        let empty = try KnowledgeIndex(articles: [])
        #expect(empty.search("anything").isEmpty)
        #expect(empty.answer("anything", language: .english).text == nil)
    }

    @Test func `an index takes time in proportion to its passages, and finds one among thousands`() throws {
        let articles = (0..<3_000).map { number in
            Article(
                id: "a\(number)", title: "Article \(number)", language: .english, source: "a.md",
                sections: [.init(blocks: [TextBlock(.paragraph, ["Part number P\(number) fits lamp L\(number % 7)."])])]
            )
        }
        var best: PassageHit?
        let growth = try GrowthOfWork.overQuarter(of: articles.count) { count in
            best = try KnowledgeIndex(articles: Array(articles.prefix(count))).search("P1234").first
        }
        #expect(growth < GrowthOfWork.bound)
        #expect(best?.articleID == "a1234")
    }
}

struct KnowledgeAnswerTests {
    private let index: KnowledgeIndex

    init() throws { index = try KnowledgeIndex(articles: Shop.articles) }

    @Test func `a frequent question gets its whole answer`() throws {
        let answer = index.answer("可以开发票吗", language: .chinese)
        #expect(answer.text == "可以，在订单页申请电子发票。")
        #expect(answer.citations.first?.url == "/help/invoices")
        #expect(answer.confidence > 0.5 && answer.confidence <= 1)
    }

    @Test func `a condition stays with what it limits`() throws {
        #expect(
            index.answer("退货运费第一次由谁承担", language: .chinese).text == "第一次退货由我们承担运费。但从第二次起，每次收取 12 元。若商品有质量问题，运费一律由我们承担。")
        let english = try #require(index.answer("Who pays the postage of the first return?", language: .english).text)
        #expect(
            english
                == "We pay the postage of the first return. However, from the second return ¥12 is taken off the refund."
        )
    }

    @Test func `steps are given together with their introduction`() {
        #expect(
            index.answer("怎么申请退货", language: .chinese).text?.hasSuffix(
                "请按下面的步骤：\n1. 在订单页点“申请退货”。\n2. 选择商品和原因。\n3. 把包裹交给快递。") == true)
    }

    @Test func `the row that was asked for is given alone`() {
        #expect(
            index.answer("express delivery price", language: .english).text
                == "Method: Express; Time: 1–2 days; Price: $12.50")
    }

    @Test(arguments: [
        ("do you sell aircraft engines?", Language.english), ("who is the president of France", .english),
        ("can I pay with PayPal", .english),
        ("今天北京天气怎么样", .chinese), ("支持 PayPal 吗", .chinese), ("", .chinese), ("👍👍👍", .english), ("???", .english),
        ("吗", .chinese),
    ])
    func `refuses what the articles do not say`(question: String, language: Language) {
        let answer = index.answer(question, language: language)
        #expect(answer.text == nil)
        #expect(answer.citations.isEmpty)
        #expect(answer.confidence < 0.5)
    }

    @Test func `a refusal offers the nearest articles`() throws {
        let answer = index.answer("Can I return a gift bought in Narnia by courier pigeon?", language: .english)
        #expect(answer.text == nil)
        #expect((1...3).contains(answer.nearest.count))
        #expect(Set(answer.nearest.map(\.articleID)).count == answer.nearest.count)
    }

    /// Questions made of runs of the articles' own words, which bring up every kind of block.
    @Test(arguments: [nil, TopicEncoder(topics: [["return", "退"], ["deliver", "method"], ["pay", "付", "运费"]])])
    func `citations quote what stands in the passage`(encoder: TopicEncoder?) throws {
        let index = try KnowledgeIndex(articles: Shop.articles, encoder: encoder)
        let passages = Dictionary(uniqueKeysWithValues: Shop.articles.flatMap(\.passages).map { ($0.id, $0.text) })
        var answered = 0
        for (id, text) in passages.sorted(by: { $0.key < $1.key }) {
            let characters = Array(text)
            for start in stride(from: 0, to: characters.count, by: 7) {
                let question = String(characters[start..<min(start + 18, characters.count)])
                let language: Language = id.contains("zh") ? .chinese : .english
                let answer = index.answer(question, language: language)
                #expect(answer == index.answer(question, language: language))
                for citation in answer.citations + answer.nearest {
                    #expect(try #require(passages[citation.passageID]).contains(citation.quote))
                    #expect(!citation.quote.isEmpty && !citation.version.isEmpty)
                }
                #expect((answer.text == nil) == answer.citations.isEmpty)
                #expect((0...1).contains(answer.confidence))
                answered += answer.text == nil ? 0 : 1
            }
        }
        #expect(answered > 20)
    }

    @Test func `a question of a megabyte takes time in proportion to its length`() {
        let growth = GrowthOfWork.overQuarter(of: 50_000) { count in
            _ = index.answer(String(repeating: "运费 postage 👍 ", count: count), language: .chinese)
        }
        #expect(growth < GrowthOfWork.bound)
    }
}
