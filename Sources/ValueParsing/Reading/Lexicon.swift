/// Words and phrases with what they mean; the longest that stands in the text is found.
struct Lexicon<Meaning: Sendable>: Sendable {
    private let index: PhraseIndex
    private let meanings: [Meaning]

    /// Phrases in small letters, simplified, one space between words.
    init(_ meanings: [(String, Meaning)]) {
        index = PhraseIndex(meanings.map(\.0))
        self.meanings = meanings.map(\.1)
    }

    /// Several phrases a meaning, separated by "|".
    init(phrases: [(String, Meaning)]) {
        self.init(phrases.flatMap { phrase in phrase.0.split(separator: "|").map { (String($0), phrase.1) } })
    }

    /// The codes that a phrase may begin with.
    var firstCodes: [UInt32] { index.firstCodes }

    /// The longest phrase at `place`; Latin words are found whole only.
    func match(_ text: ReadableText, at place: Int) -> (meaning: Meaning, end: Int)? {
        guard let (number, end) = index.match(text, at: place) else { return nil }
        return (meanings[number], end)
    }
}
