import Conversations
import Inference
import Knowledge
import Testing

enum ShippedEncoder {
    static let encoder = ModelDirectory.locate().flatMap { try? $0.sentenceEncoder() }
}

/// With the encoder that set-up fetches: wordings that share no word.
@Suite(.enabled(if: ShippedEncoder.encoder != nil, "needs the encoder: run Scripts/setup"))
struct ShippedEncoderTests {
    @Test(arguments: [
        ("Is it possible to spread the cost over several months?", "Can I pay in instalments?"),
        ("怎么拿报销凭证，发票那种", "可以开发票吗？"),
    ])
    func `finds other wordings`(query: String, title: String) throws {
        let index = try KnowledgeIndex(articles: Shop.articles, encoder: ShippedEncoder.encoder)
        #expect(index.search(query).first?.title == title)
    }

    @Test(arguments: ["do you sell aircraft engines?", "what's the weather in London", "write me a poem"])
    func `still refuses what is not there`(question: String) throws {
        let index = try KnowledgeIndex(articles: Shop.articles, encoder: ShippedEncoder.encoder)
        #expect(index.answer(question, language: .english).text == nil)
    }

    @Test(arguments: [("zxqw", false), ("asdf qwer", false), ("Could I spread the payment?", true)])
    func `a help centre says when what it finds is only the nearest`(query: String, isSure: Bool) throws {
        let index = try KnowledgeIndex(articles: Shop.articles, encoder: ShippedEncoder.encoder)
        let found = HelpCentre(index: index).search(query, language: .english)
        #expect(found.isSure == isSure || found.hits.isEmpty)
        #expect(isSure ? !found.hits.isEmpty : found.hits.count <= 3)
    }
}
