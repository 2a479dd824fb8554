import Conversations
import Knowledge

/// A passage that was found, and where the words of the query stand in it.
struct HitView: Encodable {
    var hit: PassageHit
    var words: FoundWords

    private enum CodingKeys: String, CodingKey { case marks, titleMarks, headingMarks }

    func encode(to encoder: any Encoder) throws {
        try hit.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        for (key, text) in [(CodingKeys.marks, hit.text), (.titleMarks, hit.title), (.headingMarks, hit.heading)] {
            try container.encode(words.marks(in: text).map { [$0.start, $0.length] }, forKey: key)
        }
    }
}

/// An article without its text.
struct ArticleView: Encodable {
    var id: String
    var title: String
    var language: Language
    var source: String
    var url: String?
    var version: String
    var scope: ArticleScope

    init(_ article: Article) {
        id = article.id
        title = article.title
        language = article.language
        source = article.source
        url = article.url
        version = article.version
        scope = article.scope
    }
}
