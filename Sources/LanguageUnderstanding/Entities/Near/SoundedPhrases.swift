/// Phrases of Chinese characters, found in others of the same sound as pinyin input offers them.
struct SoundedPhrases: Sendable {
    private struct Phrase {
        var keys: [String]
        var text: String
        var value: String
        /// Of its characters, so many are Chinese.
        var chinese: Int
    }

    private static let longest = 12
    /// What may stand before and after a phrase of two characters, which are found inside of other words too easily.
    private static let before = Set("的到去在从是要买寄发回住来这那个件双条款和跟与或换成给想用选订看找有".map(String.init))
    private static let after = Set("的吗呢吧了么和跟与或在是到多怎能可有什哪几会啊呀就都也行".map(String.init))

    /// By the sounds.
    private var bySound: [[String]: [Phrase]] = [:]
    /// How many characters phrases have.
    private var lengths: Set<Int> = []
    /// Stretches of examples and other lists that sound like a phrase and mean themselves.
    private var familiar: Set<String> = []

    init(_ phrases: [(phrase: String, value: String)], familiar texts: [String]) {
        for (phrase, value) in phrases {
            let keys = MatchingText(phrase, limit: Self.longest + 1).keys
            let chinese = keys.count { Pinyin.isHan($0) }
            guard chinese > 1, keys.count <= Self.longest else { continue }
            let entry = Phrase(keys: keys, text: phrase, value: value, chinese: chinese)
            bySound[keys.map(Self.soundOrKey), default: []].append(entry)
            lengths.insert(keys.count)
        }
        guard !bySound.isEmpty else { return }
        familiar = Set(
            texts.flatMap { text in
                let text = MatchingText(text, limit: 2_000)
                return matches(in: text).map { text.keys[$0.range].joined() }
            })
    }

    func matches(in text: MatchingText) -> [NearMatch] {
        guard !bySound.isEmpty, text.keys.contains(where: { Pinyin.isHan($0) }) else { return [] }
        let sounds = text.keys.map(Self.soundOrKey)
        var found: [NearMatch] = []
        for start in sounds.indices {
            for length in lengths where start + length <= sounds.count {
                let range = start..<start + length
                guard let phrases = bySound[Array(sounds[range])], !familiar.contains(text.keys[range].joined()) else {
                    continue
                }
                var nearest = NearestPhrase()
                for phrase in phrases {
                    let others = zip(phrase.keys, text.keys[range]).count { $0 != $1 }
                    guard others > 0, isMeant(phrase, others: others, at: range, in: text) else { continue }
                    nearest.offer(.init(range: range, phrase: phrase.text, value: phrase.value, slip: .sound(others)))
                }
                if let match = nearest.clear { found.append(match) }
            }
        }
        return found
    }

    /// Whether enough of the phrase is written as it is, or the message is nothing else.
    private func isMeant(_ phrase: Phrase, others: Int, at range: Range<Int>, in text: MatchingText) -> Bool {
        let isAlone =
            !text.keys[..<range.lowerBound].contains(where: Self.isSaid)
            && !text.keys[range.upperBound...].contains(where: Self.isSaid)
        if isAlone { return true }
        switch phrase.chinese {
        case 2: return others == 1 && isApart(range, in: text)
        case 3: return others == 1
        default: return others <= 2
        }
    }

    private func isApart(_ range: Range<Int>, in text: MatchingText) -> Bool {
        let before = range.lowerBound > 0 ? text.keys[range.lowerBound - 1] : ""
        let after = range.upperBound < text.keys.count ? text.keys[range.upperBound] : ""
        return (!Pinyin.isHan(before) || Self.before.contains(before))
            && (!Pinyin.isHan(after) || Self.after.contains(after))
    }

    private static func isSaid(_ key: String) -> Bool { key.contains { $0.isLetter || $0.isNumber } }

    private static func soundOrKey(_ key: String) -> String { Pinyin.sound(of: key) ?? key }
}
