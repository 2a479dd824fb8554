import TextAnalysis

/// A question with what it is searched by.
struct AskedQuestion {
    /// The whole question, for its meaning.
    let text: String
    let terms: QueryTerms
    /// The terms that the quoted sentences should speak of.
    let matter: [String]

    init(_ text: String) {
        self.text = text
        terms = QueryTerms(text)
        matter = terms.content
    }

    /// The question that goes on from an earlier one: what is new in it tells the sentence, both tell the passage.
    init(_ followUp: FollowUp, after earlier: String) {
        text = followUp.question(after: earlier)
        terms = QueryTerms(followUp.matter, after: earlier)
        let new = QueryTerms(followUp.matter).content
        matter = new.isEmpty ? terms.content : new
    }

    /// A message with more terms of matter than this is about something of the topic.
    private static let mostTopicTerms = 3
    private static let longestTopic = 40

    /// The message names a topic and asks nothing about it: "退货", "about the warranty".
    var isBareTopic: Bool {
        let text = TextNormaliser.fold(text)
        return (1...Self.mostTopicTerms).contains(matter.count) && text.count <= Self.longestTopic
            && !Self.askingInChinese.contains { text.contains($0) }
            && !text.split { !$0.isLetter }.contains { Self.asking.contains(String($0)) }
    }

    private static let askingInChinese = ["?", "怎", "如何", "几", "多", "什么", "哪", "谁", "吗", "能", "可以", "是否", "要", "不"]
    private static let asking: Set<String> = [
        "how", "what", "when", "where", "why", "who", "which", "can", "could", "do", "does", "did", "is", "are", "will",
        "would", "should", "may", "if", "not", "don", "t",
    ]
}
