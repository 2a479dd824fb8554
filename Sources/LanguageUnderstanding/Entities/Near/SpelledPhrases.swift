import SourceFiles

/// Phrases of Latin words, found with slips of the keyboard, and Chinese ones found in pinyin.
struct SpelledPhrases: Sendable {
    private struct Word {
        var scalars: [UInt32]
        /// Which letters occur, a bit each, so that most words are told apart at a glance.
        var letters: UInt32
        var isOfLetters: Bool

        init(_ scalars: [UInt32]) {
            self.scalars = scalars
            letters = scalars.reduce(0) { $0 | 1 << (0x61...0x7A ~= $1 ? $1 - 0x61 : 31) }
            isOfLetters = !scalars.contains { 0x30...0x39 ~= $0 }
        }
    }

    private struct Phrase {
        var words: [Word]
        var text: String
        var value: String
    }

    private struct Start: Hashable {
        var letter: UInt32
        var words: Int
    }

    private struct Joined {
        var text: String
        var value: String
        var slip: NearMatch.Slip
    }

    /// Shorter words are too near to each other, unless the rest of the phrase stands beside them.
    private static let shortestWord = 5
    private static let shortestBesideOthers = 3
    /// From here on two slips are allowed.
    private static let longWord = 9
    private static let mostWords = 6

    private var phrases: [Phrase] = []
    private var byStart: [Start: [Int]] = [:]
    private var longest = 0
    /// By the letters without what parts words.
    private var joined: [[UInt32]: [Joined]] = [:]
    private let familiar: FamiliarWords

    init(_ phrases: [(phrase: String, value: String)], familiar: FamiliarWords) {
        self.familiar = familiar
        for (phrase, value) in phrases { add(phrase, value) }
    }

    private mutating func add(_ phrase: String, _ value: String) {
        let text = MatchingText(phrase, limit: 100)
        let words = text.words
        if words.isEmpty { return addPinyin(of: text, phrase, value) }
        // What else a phrase holds, such as Chinese characters, is no matter of spelling.
        guard words.count <= Self.mostWords, words.dropFirst().allSatisfy(\.isJoined),
            words[0].range.lowerBound == 0, words.last?.range.upperBound == text.keys.count
        else { return }
        let whole = words.flatMap(\.scalars)
        if whole.count > Self.shortestWord {
            joined[whole, default: []].append(.init(text: phrase, value: value, slip: .spacing))
        }
        byStart[Start(letter: whole[0], words: words.count), default: []].append(phrases.count)
        phrases.append(Phrase(words: words.map { Word($0.scalars) }, text: phrase, value: value))
        longest = max(longest, words.count)
    }

    private mutating func addPinyin(of text: MatchingText, _ phrase: String, _ value: String) {
        let sounds = text.keys.map(Pinyin.sound)
        guard sounds.count > 1, sounds.count <= Self.mostWords, sounds.allSatisfy({ $0 != nil }) else { return }
        let whole = sounds.compactMap(\.self).flatMap { $0.unicodeScalars.map(\.value) }
        guard whole.count >= Self.shortestWord else { return }
        joined[whole, default: []].append(.init(text: phrase, value: value, slip: .pinyin))
    }

    func matches(of words: [MatchingText.Word]) -> [NearMatch] {
        guard !joined.isEmpty || !phrases.isEmpty else { return [] }
        let isFamiliar = words.map { familiar.contains($0.text) }
        let looks = words.map { Word($0.scalars) }
        var found: [NearMatch] = []
        for start in words.indices {
            for end in start + 1...min(words.count, start + Self.mostWords) {
                guard end == start + 1 || words[end - 1].isJoined else { break }
                var nearest = NearestPhrase()
                let range = words[start].range.lowerBound..<words[end - 1].range.upperBound
                let isWritten = isFamiliar[start..<end].allSatisfy(\.self)
                for phrase in joined[looks[start..<end].flatMap(\.scalars)] ?? [] {
                    if phrase.slip == .pinyin, isWritten { continue }
                    nearest.offer(.init(range: range, phrase: phrase.text, value: phrase.value, slip: phrase.slip))
                }
                if !isWritten, end - start <= longest {
                    let key = Start(letter: looks[start].scalars[0], words: end - start)
                    for index in byStart[key] ?? [] {
                        let phrase = phrases[index]
                        guard let slips = slips(of: looks[start..<end], isFamiliar[start..<end], phrase.words) else {
                            continue
                        }
                        nearest.offer(
                            .init(range: range, phrase: phrase.text, value: phrase.value, slip: .letters(slips)))
                    }
                }
                if let match = nearest.clear { found.append(match) }
            }
        }
        return found
    }

    /// How many letters depart; nil where it is too many, or where a word departs that may be meant as it is.
    private func slips(of typed: ArraySlice<Word>, _ isFamiliar: ArraySlice<Bool>, _ phrase: [Word]) -> Int? {
        var slips = 0
        for ((word, isFamiliar), meant) in zip(zip(typed, isFamiliar), phrase) where word.scalars != meant.scalars {
            let shortest = phrase.count > 1 ? Self.shortestBesideOthers : Self.shortestWord
            let allowed = meant.scalars.count >= Self.longWord ? 2 : 1
            guard !isFamiliar, word.isOfLetters, meant.isOfLetters, meant.scalars.count >= shortest,
                let distance = Self.distance(word, meant, limit: allowed)
            else { return nil }
            slips += distance
        }
        return (1...2).contains(slips) ? slips : nil
    }

    /// The plural of an English word may have the slip as well.
    private static func distance(_ typed: Word, _ meant: Word, limit: Int) -> Int? {
        var typed = typed
        if typed.scalars.count > meant.scalars.count, typed.scalars.last == 0x73, meant.scalars.last != 0x73 {
            typed = Word(typed.scalars.dropLast())
        }
        guard abs(typed.scalars.count - meant.scalars.count) <= limit,
            (typed.letters ^ meant.letters).nonzeroBitCount <= 2 * limit, typed.scalars.first == meant.scalars.first
        else { return nil }
        let distance = editDistance(typed.scalars, meant.scalars)
        return distance <= limit ? distance : nil
    }
}
