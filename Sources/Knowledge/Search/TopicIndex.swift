/// Tells how far a passage is about what a question is about.
struct TopicIndex: Sendable {
    let topics: QuestionTopics
    /// For each topic the passages that have a share of it.
    private let passages: [String: [(passage: Int, share: Double)]]
    private let count: Int

    init(passages: [Passage], topics: QuestionTopics) {
        self.topics = topics
        var known: [String: [String: Double]] = [:]
        func shares(of text: String) -> [String: Double] {
            if let shares = known[text] { return shares }
            let shares = topics.shares(text)
            known[text] = shares
            return shares
        }
        self.passages = passages.enumerated().reduce(into: [:]) { index, element in
            for (topic, share) in Self.mean(Self.views(of: element.element).map(shares)) {
                index[topic, default: []].append((element.offset, share))
            }
        }
        count = passages.count
    }

    /// A title tells the topic of the whole article, and "Cost" below it nothing without it; the text corrects both.
    private static func views(of passage: Passage) -> [String] {
        [
            passage.title,
            ([passage.title] + passage.headings.suffix(1).filter { $0 != passage.title })
                .joined(separator: " "), passage.text,
        ]
    }

    private static func mean(_ shares: [[String: Double]]) -> [String: Double] {
        shares.reduce(into: [:]) { mean, part in
            for (topic, share) in part { mean[topic, default: 0] += share / Double(shares.count) }
        }
    }

    /// For each passage the chance in `0...1` that it and the question have one topic.
    func agreements(with question: [String: Double]) -> [Double] {
        var agreements = [Double](repeating: 0, count: count)
        for (topic, share) in question {
            for entry in passages[topic] ?? [] { agreements[entry.passage] += share * entry.share }
        }
        return agreements
    }
}
