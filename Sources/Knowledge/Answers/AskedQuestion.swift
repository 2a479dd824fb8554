import TextAnalysis

/// A question with what it is searched by.
struct AskedQuestion {
    /// The whole question, for its meaning.
    let text: String
    let terms: QueryTerms
    /// The terms that the quoted sentences should speak of.
    let matter: [String]
    /// Of these, a passage has to have one; empty where any will do.
    let named: [String]

    init(_ text: String) {
        self.text = text
        terms = QueryTerms(text)
        matter = terms.content
        named = []
    }

    /// The question that goes on from an earlier one: what is new in it tells the sentence, both tell the passage.
    init(_ followUp: FollowUp, after earlier: String) {
        text = followUp.question(after: earlier)
        terms = QueryTerms(followUp.matter, after: earlier)
        named = QueryTerms(followUp.matter).content
        matter = named.isEmpty ? terms.content : named
    }

    /// A message with more terms of matter than this is about something of the topic.
    private static let mostTopicTerms = 3
    private static let longestTopic = 40

    /// The message names a topic and asks nothing about it: "退货", "about the warranty".
    var isBareTopic: Bool {
        let text = TextNormaliser.fold(text)
        return (1...Self.mostTopicTerms).contains(matter.count) && text.count <= Self.longestTopic
            && !QuestionWords.areIn(text)
    }
}
