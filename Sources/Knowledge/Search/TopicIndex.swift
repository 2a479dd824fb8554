/// Tells how far a passage is about what a question is about.
struct TopicIndex: Sendable {
    let topics: QuestionTopics
    /// Shares of the topics of each passage.
    private let passages: [[String: Double]]

    init(passages: [Passage], topics: QuestionTopics) {
        self.topics = topics
        var known: [String: [String: Double]] = [:]
        func shares(of text: String) -> [String: Double] {
            if let shares = known[text] { return shares }
            let shares = topics.shares(text)
            known[text] = shares
            return shares
        }
        self.passages = passages.map { passage in
            Self.mean(Self.views(of: passage).map(shares))
        }
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

    /// The chance in `0...1` that question and passage have one topic.
    func agreement(of passage: Int, with question: [String: Double]) -> Double {
        let shares = passages[passage]
        return question.reduce(0) { $0 + $1.value * (shares[$1.key] ?? 0) }
    }
}
