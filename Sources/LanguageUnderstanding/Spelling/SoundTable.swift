import Foundation
import Synchronization

/// How Han characters sound in Mandarin, without tones, as pinyin input takes them.
struct SoundTable: Sendable {
    private let sounds: [Character: String]
    /// In the order of the characters that were given.
    private let members: [String: [Character]]

    init(_ characters: some Collection<Character>) {
        let sounds = Self.sounds(of: Array(characters))
        self.sounds = Dictionary(zip(characters, sounds), uniquingKeysWith: { first, _ in first })
        members = Dictionary(grouping: zip(characters, sounds), by: \.1).mapValues { $0.map(\.0) }
    }

    /// The characters of the table that sound like `character`, itself left out.
    func alike(_ character: Character) -> [Character] {
        let sound = sounds[character] ?? Self.sound(of: character)
        return (members[sound] ?? []).filter { $0 != character }
    }

    /// Sounds of characters that no table has.
    private static let asked = Mutex<[Character: String]>([:])
    /// So many are kept; a language has fewer.
    private static let mostAsked = 20_000

    private static func sound(of character: Character) -> String {
        if let known = asked.withLock({ $0[character] }) { return known }
        let sound = sounds(of: [character])[0]
        asked.withLock { asked in
            if asked.count == mostAsked { asked = [:] }
            asked[character] = sound
        }
        return sound
    }

    /// Asked at once, since each question to ICU takes its time.
    private static func sounds(of characters: [Character]) -> [String] {
        let text = characters.map(String.init).joined(separator: "\n")
        let sounds =
            (text.applyingTransform(.mandarinToLatin, reverse: false) ?? text)
            .applyingTransform(.stripDiacritics, reverse: false) ?? text
        let parts = sounds.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return parts.count == characters.count ? parts : characters.map(String.init)
    }
}
