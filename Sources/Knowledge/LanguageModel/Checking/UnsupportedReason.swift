/// Why a sentence of a model is not said.
public enum UnsupportedReason: String, Codable, CaseIterable, Sendable {
    /// It names no passage, or one that there is not.
    case noCitation, unknownPassage
    /// HTML, a link, or longer than any sentence should be.
    case markup, tooLong
    /// A number, amount, date or length of time that the cited passages do not have, or have with another unit.
    case number
    /// A code, e-mail address, web address or telephone number that they do not have.
    case address
    /// A name that they do not have.
    case name
    /// It says no where they say yes, "at least" where they say "at most", or the other way round.
    case negation
    /// No sentence of theirs means it.
    case meaning
}
