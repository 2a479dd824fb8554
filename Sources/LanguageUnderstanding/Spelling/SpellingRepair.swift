import Foundation

/// Reads misspelt words as they were probably meant: slips of the keyboard, and Han characters of the same sound.
///
/// A noisy channel: of all readings the one that is likeliest to be meant and then to be typed like this. What is likely to
/// be meant, the assistant's own examples say first.
///
/// - seealso: M. D. Kernighan, K. W. Church and W. A. Gale (1990), A Spelling Correction Program Based on a Noisy Channel
///   Model; neighbours by the algorithm of A. Viterbi (1967).
struct SpellingRepair: Sendable {
    /// A word that is read as another one.
    struct Correction: Equatable {
        /// In characters of the message.
        var range: Range<Int>
        var text: String
    }

    /// Chance that a word of Latin letters has a slip, and a Han character is another one of its sound, until the message
    /// shows how its writer types.
    private static let wordSlips: Float = 0.05
    private static let hanSlips: Float = 0.02
    private static let mostSlips: Float = 0.5
    /// So many readings of a word are weighed beside the word itself.
    private static let mostReadings = 12

    private let chances: WordChances
    /// Of the words that only the examples have.
    private let ownSlips: SlipIndex
    private let sounds: SoundTable

    /// - Parameters:
    ///   - texts: Examples and other texts that are spelt right.
    ///   - general: What people write anyway.
    init(texts: some Sequence<String>, general: GeneralWords) {
        chances = WordChances(examples: texts, general: general)
        let first = Int32(general.words.count)
        let own = chances.ownWords.enumerated().map { (word: $1, number: first + Int32($0)) }
        ownSlips = SlipIndex(own.filter { Self.isWord($0.word) && $0.word.utf8.count > 2 })
        sounds = SoundTable(own.compactMap { Self.isHan($0.word) ? $0.word.first : nil })
    }

    /// What to read instead of words of the message, in their order; mostly nothing.
    func corrections(of message: String) -> [Correction] {
        let tokens = SpellingToken.tokens(of: message)
        let numbers = tokens.map { chances.number(of: $0.text) }
        guard !isUsual(tokens, numbers) else { return [] }
        let readings = zip(tokens, numbers).map(readings)
        var read = bestReadings(readings, wordSlips: Self.wordSlips, hanSlips: Self.hanSlips)
        // Who slips once slips again.
        let changed = zip(read, numbers).count { $0 != $1 ?? WordChances.nobodyKnows }
        guard changed > 0 else { return [] }
        let open = tokens.count { $0.kind == .han || $0.kind == .word && $0.text.utf8.count > 2 }
        let slips = min(Self.mostSlips, (Self.hanSlips + Float(changed)) / Float(1 + open))
        read = bestReadings(readings, wordSlips: max(slips, Self.wordSlips), hanSlips: max(slips, Self.hanSlips))
        let characters = Array(message.prefix(SpellingToken.longestText))
        return tokens.indices.compactMap { index in
            guard read[index] != numbers[index] ?? WordChances.nobodyKnows,
                tokens[index].kind == .word || isSupported(index, tokens, read)
            else { return nil }
            let text = chances.word(read[index])
            return Correction(range: tokens[index].range, text: Self.cased(text, like: characters[tokens[index].range]))
        }
    }

    /// The message with its corrections.
    static func text(of message: String, corrected corrections: [Correction]) -> String {
        guard !corrections.isEmpty else { return message }
        var characters = Array(message)
        for correction in corrections.reversed() {
            characters.replaceSubrange(correction.range, with: Array(correction.text))
        }
        return String(characters)
    }

    /// A message of known words, whose Han characters have all met, is read as it is.
    private func isUsual(_ tokens: [SpellingToken], _ numbers: [Int32?]) -> Bool {
        for index in tokens.indices where tokens[index].kind != .other {
            guard let number = numbers[index] else { return false }
            guard tokens[index].kind == .han, index + 1 < tokens.count, tokens[index + 1].kind == .han else { continue }
            guard let next = numbers[index + 1], chances.count(of: number, next) > 0 else { return false }
        }
        return true
    }

    private struct Reading {
        var number: Int32
        /// Without regard to neighbours.
        var chance: Float
        /// The logarithm of the chance that a slip makes what was typed of it; nil for what was typed.
        var slip: Float?
        var isHan = false
    }

    /// What was typed comes first.
    private func readings(of token: SpellingToken, _ number: Int32?) -> [Reading] {
        let number = number ?? WordChances.nobodyKnows
        let asTyped = Reading(number: number, chance: chances.chance(of: number), isHan: token.kind == .han)
        let others: [Reading]
        switch token.kind {
        case .other: return [asTyped]
        case .word:
            guard token.text.utf8.count > 1, token.text.utf8.count < 40 else { return [asTyped] }
            others = (chances.general.slips.candidates(for: token.text) + ownSlips.candidates(for: token.text))
                .compactMap { candidate in
                    Slip.logChance(of: token.text, for: chances.word(candidate)).map {
                        Reading(number: candidate, chance: chances.chance(of: candidate), slip: $0)
                    }
                }
        case .han:
            guard let character = token.text.first else { return [asTyped] }
            let alike = (chances.general.sounds.alike(character) + sounds.alike(character))
                .compactMap { chances.number(of: String($0)) }
            others = alike.map {
                Reading(number: $0, chance: chances.chance(of: $0), slip: -log(Float(alike.count)), isHan: true)
            }
        }
        let kept =
            others.count <= Self.mostReadings
            ? others
            : Array(
                others.sorted { log($0.chance) + ($0.slip ?? 0) > log($1.chance) + ($1.slip ?? 0) }
                    .prefix(Self.mostReadings))
        return [asTyped] + kept
    }

    /// By word: the number of the best reading.
    private func bestReadings(_ readings: [[Reading]], wordSlips: Float, hanSlips: Float) -> [Int32] {
        let ends = [Reading(number: WordChances.end, chance: chances.chance(of: WordChances.end))]
        var last = [Reading(number: WordChances.start, chance: 1)]
        var scores: [Float] = [0]
        var origins: [[Int]] = []
        for options in readings + [ends] {
            var next: [Float] = []
            var from: [Int] = []
            for option in options {
                var (best, origin) = (-Float.infinity, 0)
                for (index, before) in last.enumerated() {
                    let score =
                        scores[index]
                        + chances.logChance(of: option.number, chance: option.chance, after: before.number)
                    if score > best { (best, origin) = (score, index) }
                }
                let slips = option.isHan ? hanSlips : wordSlips
                // A word that has no other reading is the same for all.
                let typing = options.count == 1 ? 0 : option.slip.map { $0 + log(slips) } ?? log(1 - slips)
                next.append(best + typing)
                from.append(origin)
            }
            (last, scores) = (options, next)
            origins.append(from)
        }
        var place = origins.last?.first ?? 0
        var read: [Int32] = []
        for index in readings.indices.reversed() {
            read.append(readings[index][place].number)
            place = origins[index][place]
        }
        return read.reversed()
    }

    /// Whether a Han character often stands beside those that it is read with: names have any characters, and in many examples
    /// any two have met by chance.
    private func isSupported(_ index: Int, _ tokens: [SpellingToken], _ read: [Int32]) -> Bool {
        var support: Float = 0
        if index > 0, tokens[index - 1].kind == .han { support += chances.count(of: read[index - 1], read[index]) }
        if index + 1 < read.count, tokens[index + 1].kind == .han {
            support += chances.count(of: read[index], read[index + 1])
        }
        return support >= min(3, max(0.5, chances.exampleWords / 8_000))
    }

    private static func isWord(_ text: String) -> Bool {
        text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x27 }
    }

    private static func isHan(_ text: String) -> Bool {
        text.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
    }

    private static func cased(_ text: String, like typed: ArraySlice<Character>) -> String {
        guard let first = typed.first, first.isUppercase else { return text }
        return typed.count > 1 && typed.allSatisfy { !$0.isLowercase }
            ? text.uppercased() : text.prefix(1).uppercased() + text.dropFirst()
    }
}
