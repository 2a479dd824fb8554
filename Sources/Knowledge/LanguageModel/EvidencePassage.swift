/// A passage that a language model may write from, as it is numbered in the prompt.
public struct EvidencePassage: Equatable, Sendable {
    public var passage: Passage
    public var url: String?
    /// Content hash of the article.
    public var version: String

    public init(passage: Passage, url: String? = nil, version: String = "") {
        self.passage = passage
        self.url = url
        self.version = version
    }

    var pieces: [String] { passage.blocks.flatMap(\.pieces) }

    /// Where it stands: the title and the headings below it.
    var place: String {
        ([passage.title] + passage.headings.filter { $0 != passage.title }).joined(separator: " › ")
    }

    func citation(quoting quote: String) -> Citation {
        Citation(
            articleID: passage.articleID, title: passage.title, heading: passage.heading, passageID: passage.id,
            quote: quote, url: url, version: version)
    }
}

extension KnowledgeIndex {
    /// The passages that an answer rests on or was weighed against, best first.
    public func evidence(of answer: KnowledgeAnswer) -> [EvidencePassage] {
        let wanted = answer.considered.map(\.passageID)
        let ids = Set(wanted)
        let found = Dictionary(passages.filter { ids.contains($0.id) }.map { ($0.id, $0) }) { first, _ in first }
        return wanted.compactMap { found[$0] }.map {
            EvidencePassage(
                passage: $0, url: articles[$0.articleID]?.url, version: articleVersions[$0.articleID] ?? "")
        }
    }

    /// What checks sentences against these passages, with the encoder of this index.
    public func supportCheck(against passages: [EvidencePassage], question: String) -> SupportCheck {
        SupportCheck(passages, question: question, encoder: vectors?.encoder)
    }
}
