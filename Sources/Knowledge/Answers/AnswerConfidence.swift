import Foundation

/// Turns the evidence for an answer into the chance that it is right.
///
/// Weights without topics are rounded from a logistic fit to whether the best article is relevant, on the three refusal sets of
/// `Evaluations/prepare-answers` and half a of `Evaluations/shop-questions`, where what nothing answers counts as much as the rest of
/// its set; those without an encoder are set by hand near an older one.
///
/// Weights with topics are rounded from such a fit to half a and to `Examples/Shop/tests/questions.csv`.
struct AnswerConfidence {
    /// What the topics of the question tell.
    struct Topic {
        /// Chance of question and passage having one topic.
        var agreement: Double
        /// Share of the question's matter that the passage or other questions on the topic have.
        var explained: Double
        /// Share of the question's matter that neither an article nor any example has.
        var unknown: Double
    }

    /// Shared words, 1 for every word of the question once.
    var keyword: Double
    /// Share of the question's matter, by rarity of its words, that the passage has.
    var coverage: Double
    /// Likeness of meaning; nil without an encoder.
    var similarity: Double?
    /// Likeness of what sets the question and the passage apart from others; 0 without an encoder.
    var similarityApart = 0.0
    /// Share of the question's matter that no article has.
    var unknown = 0.0
    /// Score of the best passage above the best one of another article.
    var lead: Double
    /// The passage has every name of the question.
    var hasAllNames: Bool
    /// Nil where topics are not known.
    var topic: Topic?

    /// Logistic in the evidence; half of that when a name is missing.
    var value: Double { (hasAllNames ? 1 : 0.5) / (1 + exp(-(topic.map(logOdds) ?? logOdds))) }

    private var words: Double { min(keyword, 1.5) }

    private var logOdds: Double {
        guard let similarity else { return -2.6 + 2.0 * words + 0.4 * coverage + 2.2 * lead }
        return -3.8 + 1.3 * similarity + 4.9 * similarityApart + 3.4 * lead - 1.1 * unknown
    }

    private func logOdds(_ topic: Topic) -> Double {
        // A topic that differs weighs the more the surer it is.
        let agreement = log(topic.agreement + 0.1)
        guard let similarity else {
            return -1.1 + words + 2.5 * lead + 1.7 * topic.explained - 2.8 * topic.unknown + 0.7 * agreement
        }
        return -2.3 + 2.1 * similarity + 2.2 * similarityApart + 1.5 * lead + 1.6 * topic.explained - 2.1
            * topic.unknown
            + 0.7 * agreement
    }

    /// Below this the answer is more likely wrong than right, and is not given.
    static let leastToAnswer = 0.5
}
