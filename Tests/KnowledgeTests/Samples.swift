import Foundation
import Inference
import Knowledge
import SourceFiles

/// Articles in a temporary folder, as a company would keep them.
func importing(_ files: [String: Data]) throws -> (articles: [Article], diagnostics: [Diagnostic]) {
    let directory = FileManager.default.temporaryDirectory.appending(path: "kefu-knowledge-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    for (name, data) in files {
        let file = directory.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
    }
    var diagnostics = Diagnostics()
    let articles = KnowledgeImporter.load(from: directory, into: &diagnostics)
    return (articles, diagnostics.sorted)
}

func importing(_ files: [String: String]) throws -> (articles: [Article], diagnostics: [Diagnostic]) {
    try importing(files.mapValues { Data($0.utf8) })
}

/// Understands only what it is told: texts with a common topic word are alike, others are not.
struct TopicEncoder: SentenceEncoder {
    /// Words of each topic, in any language.
    let topics: [[String]]

    var dimension: Int { topics.count + 1 }
    var identity: String { "topics" }

    func encode(_ texts: [String]) throws -> [[Float]] {
        texts.map { text in
            var vector = topics.map { words in words.contains { text.lowercased().contains($0) } ? Float(1) : 0 }
            vector.append(vector.contains(1) ? 0 : 1)
            let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return vector.map { $0 / length }
        }
    }
}

struct BrokenEncoder: SentenceEncoder {
    struct Failure: Error {}
    let dimension = 1
    let identity = "broken"
    func encode(_ texts: [String]) throws -> [[Float]] { throw Failure() }
}

enum Shop {
    static let files = [
        "returns.zh.md": """
        ---
        title: 退货政策
        url: /help/returns
        keywords: [退换]
        ---
        ## 多久可以退货
        签收后 30 天内可以退货。商品须未使用。

        ## 运费
        第一次退货由我们承担运费。但从第二次起，每次收取 12 元。若商品有质量问题，运费一律由我们承担。门店不接受线上订单的退货。包裹请使用我们的标签。

        ## 怎么申请
        请按下面的步骤：

        1. 在订单页点“申请退货”。
        2. 选择商品和原因。
        3. 把包裹交给快递。
        """,
        "returns.en.md": """
        # Returns

        ## How long can I return an item?

        You can return an item within 30 days of delivery. It has to be unused.

        ## Postage

        We pay the postage of the first return. However, from the second return ¥12 is taken off the refund. Our shops do not
        take returns of online orders. Please use our label. Parcels with postage due are refused.
        """,
        "en/delivery.md": """
        # Delivery

        ## Methods

        | Method | Time | Price |
        | --- | --- | --- |
        | Standard | 3–5 days | $4.99 |
        | Express | 1–2 days | $12.50 |
        | Courier | same day | $30 |
        """,
        "faq.csv": """
        question,answer,language,url
        Can I pay in instalments?,"Yes, from $600, in 3, 6 or 12 instalments.",en,/help/payment
        可以开发票吗？,可以，在订单页申请电子发票。,zh,/help/invoices
        你们支持微信支付吗？,支持微信支付和支付宝。,,
        """,
    ]

    static let articles: [Article] = (try? importing(files).articles) ?? []
}
