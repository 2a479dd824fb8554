public import Inference
import NumericalMethods
import TextAnalysis

/// Articles that say the same twice, or differently.
public struct ArticleComparison: Sendable {
    /// The most alike first.
    public let contradictions: [HealthFinding]
    public let duplicates: [HealthFinding]
    /// Passages that were not compared because only so many can be.
    public let leftOut: Int

    /// Passages of two articles are the same twice from this likeness on, with meaning and by words alone.
    static let leastOfDuplicates: (meaning: Float, words: Float) = (0.8, 0.6)
    /// Sentences speak of one thing from this likeness on, their numbers left aside.
    static let leastOfContradictions: (meaning: Float, words: Float) = (0.62, 0.45)
    /// So many characters of a passage tell what it says.
    private static let mostCharacters = 600
    /// So many findings of a kind are a list that a person reads.
    private static let mostFindings = 100

    /// - Throws: What the encoder throws.
    public init(_ articles: [Article], encoder: (any SentenceEncoder)?) throws {
        let passages = articles.flatMap(\.passages)
        leftOut = max(0, passages.count - TextLikeness.mostCompared)
        let compared = Array(passages.prefix(TextLikeness.mostCompared))
        duplicates = try Self.duplicates(among: compared, encoder: encoder)
        contradictions = try Self.contradictions(among: compared, encoder: encoder)
    }

    private static func duplicates(
        among passages: [Passage], encoder: (any SentenceEncoder)?
    ) throws -> [HealthFinding] {
        let texts = passages.map { String($0.text.prefix(mostCharacters)) }
        let likeness = try TextLikeness(texts, encoder: encoder)
        let least = likeness.hasMeaning ? leastOfDuplicates.meaning : leastOfDuplicates.words
        return findings(.duplicate, likeness.matrix, least, of: passages, quotes: texts) {
            passages[$0].language == passages[$1].language
        }
    }

    private static func contradictions(
        among passages: [Passage], encoder: (any SentenceEncoder)?
    ) throws -> [HealthFinding] {
        var places: [Int] = []
        var pieces: [String] = []
        var facts: [NumberFacts] = []
        for (place, passage) in passages.enumerated() {
            for block in passage.blocks where block.kind != .table {
                for piece in block.pieces where pieces.count < TextLikeness.mostCompared {
                    let found = NumberFacts(piece)
                    guard !found.values.isEmpty else { continue }
                    places.append(place)
                    pieces.append(piece)
                    facts.append(found)
                }
            }
        }
        // "Within 7 days" means little without what its heading asks.
        let texts = zip(places, facts).map { place, facts in
            "\(passages[place].headings.last ?? passages[place].title) \(facts.rest)"
        }
        let likeness = try TextLikeness(texts, encoder: encoder)
        let least = likeness.hasMeaning ? leastOfContradictions.meaning : leastOfContradictions.words
        return findings(.contradiction, likeness.matrix, least, of: places.map { passages[$0] }, quotes: pieces) {
            facts[$0].contradicts(facts[$1])
        }
    }

    /// Of two articles the pair that is most alike.
    private static func findings(
        _ kind: HealthFinding.Kind, _ likeness: LikenessMatrix, _ least: Float, of passages: [Passage],
        quotes: [String], where matters: (Int, Int) -> Bool
    ) -> [HealthFinding] {
        var best: [String: HealthFinding] = [:]
        for row in passages.indices {
            for column in passages.indices.dropFirst(row + 1) {
                let value = likeness[row, column]
                let (one, other) = (passages[row], passages[column])
                guard value >= least, one.articleID != other.articleID, matters(row, column) else { continue }
                let key = [one.articleID, other.articleID].sorted().joined(separator: "\n")
                guard Double(value) > best[key]?.likeness ?? 0 else { continue }
                best[key] = HealthFinding(
                    kind: kind,
                    articles: [
                        .init(one, quote: quotes[row]), .init(other, quote: quotes[column]),
                    ], likeness: Double(value))
            }
        }
        return best.sorted { ($1.value.likeness ?? 0, $0.key) < ($0.value.likeness ?? 0, $1.key) }
            .prefix(mostFindings).map(\.value)
    }
}
