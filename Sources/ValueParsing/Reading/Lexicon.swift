/// Words and phrases with what they mean; the longest that stands in the text is found.
struct Lexicon<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let codes: [UInt32]
        let meaning: Meaning
    }

    private let entries: [UInt32: [Entry]]

    /// Phrases in small letters, simplified, one space between words.
    init(_ meanings: [(String, Meaning)]) {
        var entries: [UInt32: [Entry]] = [:]
        for (phrase, meaning) in meanings {
            let codes = phrase.unicodeScalars.map(\.value)
            guard let first = codes.first else { continue }
            entries[first, default: []].append(Entry(codes: codes, meaning: meaning))
        }
        self.entries = entries.mapValues { $0.sorted { $0.codes.count > $1.codes.count } }
    }

    /// Several phrases a meaning, separated by "|".
    init(phrases: [(String, Meaning)]) {
        self.init(phrases.flatMap { phrase in phrase.0.split(separator: "|").map { (String($0), phrase.1) } })
    }

    /// The codes that a phrase may begin with.
    var firstCodes: [UInt32] { Array(entries.keys) }

    /// The longest phrase at `place`; Latin words are found whole only.
    func match(_ text: ReadableText, at place: Int) -> (meaning: Meaning, end: Int)? {
        guard let candidates = entries[text[place]] else { return nil }
        if text[place].isLetter, text[place - 1].isLetter { return nil }
        for entry in candidates {
            if let end = end(of: entry, in: text, at: place) { return (entry.meaning, end) }
        }
        return nil
    }

    private func end(of entry: Entry, in text: ReadableText, at place: Int) -> Int? {
        var position = place
        var previous: UInt32 = 0
        for code in entry.codes {
            guard text[position] == code else { return nil }
            previous = code
            position += 1
            if code == Code.space { position = text.skippingSpaces(position) }
        }
        if previous.isLetter, text[position].isLetter { return nil }
        return position
    }
}
