/// Cuts folded text into words with and without feeling, the longest known phrase first.
enum SentimentTokens {
    enum Token: Equatable {
        case feeling(Double)
        /// Something is wrong with a thing.
        case fault
        case intensifier(Double)
        case negation
        /// Punctuation and "but", which end what a negation says.
        case boundary
        case other
    }

    static func cut(_ text: String) -> [(token: Token, text: String)] {
        let characters = Array(text)
        var tokens: [(token: Token, text: String)] = []
        var position = 0
        while position < characters.count {
            if isLetter(characters[position]) {
                let end = characters[position...].firstIndex { !isLetter($0) } ?? characters.endIndex
                let word = String(characters[position..<end])
                tokens.append((token(word), word))
                position = end
            } else if let (token, length) = phrase(characters, at: position) {
                tokens.append((token, String(characters[position..<position + length])))
                position += length
            } else {
                if ",.!?;，。！？；、".contains(characters[position]) {
                    tokens.append((.boundary, String(characters[position])))
                } else if !characters[position].isWhitespace {
                    tokens.append((.other, String(characters[position])))
                }
                position += 1
            }
        }
        return tokens
    }

    private static func phrase(_ characters: [Character], at start: Int) -> (Token, Int)? {
        for length in stride(from: min(SentimentLexicon.longestPhrase, characters.count - start), through: 1, by: -1) {
            let found = token(String(characters[start..<start + length]))
            if found != .other { return (found, length) }
        }
        return nil
    }

    private static func token(_ word: String) -> Token {
        if let feeling = SentimentLexicon.feelings[word] { return .feeling(feeling) }
        if SentimentLexicon.faults.contains(word) { return .fault }
        if let factor = SentimentLexicon.intensifiers[word] { return .intensifier(factor) }
        if SentimentLexicon.negations.contains(word) { return .negation }
        return SentimentLexicon.turns.contains(word) ? .boundary : .other
    }

    private static func isLetter(_ character: Character) -> Bool {
        character.isASCII && character.isLetter || character == "'" || character == "\u{2019}"
    }
}
