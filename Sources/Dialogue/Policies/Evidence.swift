import Conversations

/// What speaks for a candidate, or why it cannot be chosen.
enum Evidence: Equatable {
    case asksForPerson, acceptsPerson
    case intent(String)
    case intentTooWeak(String)
    case picked, cancels, beginsByCancelling, asksToStartOver, asksToRepeat
    case takesBack(slot: String), givesAnother(slot: String), objects
    case gives(slot: String), doesNotFit(slot: String), anyText(slot: String), questionInstead(slot: String)
    case conditionFails(intent: String), belowThreshold(intent: String, Double), elsewhere(intent: String)
    case isOpen(intent: String)
    case tooClose(Double), justBelowThreshold
    case articleAnswers, articleAnswersFurther(question: String), articleTooUnsure(Double), articlesUnclear
    case nothingElse, firstAnger, angerAgain, angerUnattended
    case nothingApplies, missedAgain(Int)

    /// The same in every version, for programs and for the texts of pages.
    var code: String {
        switch self {
        case .asksForPerson: "asks_for_person"
        case .acceptsPerson: "accepts_person"
        case .intent: "intent"
        case .intentTooWeak: "intent_too_weak"
        case .picked: "picked"
        case .cancels: "cancels"
        case .beginsByCancelling: "begins_by_cancelling"
        case .asksToStartOver: "asks_to_start_over"
        case .asksToRepeat: "asks_to_repeat"
        case .takesBack: "takes_back"
        case .givesAnother: "gives_another"
        case .objects: "objects"
        case .gives: "gives"
        case .doesNotFit: "does_not_fit"
        case .anyText: "any_text"
        case .questionInstead: "question_instead"
        case .conditionFails: "condition_fails"
        case .belowThreshold: "below_threshold"
        case .elsewhere: "elsewhere"
        case .isOpen: "is_open"
        case .tooClose: "too_close"
        case .justBelowThreshold: "just_below_threshold"
        case .articleAnswers: "article_answers"
        case .articleAnswersFurther: "article_answers_further"
        case .articleTooUnsure: "article_too_unsure"
        case .articlesUnclear: "articles_unclear"
        case .nothingElse: "nothing_else"
        case .firstAnger: "first_anger"
        case .angerAgain: "anger_again"
        case .angerUnattended: "anger_unattended"
        case .nothingApplies: "nothing_applies"
        case .missedAgain: "missed_again"
        }
    }
}
