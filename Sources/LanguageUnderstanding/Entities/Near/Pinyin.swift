import Foundation
import Synchronization

/// How Chinese characters sound, without their tones.
enum Pinyin {
    /// The transform takes microseconds a character, and a message has the same few thousand ones as the last.
    private static let known = Mutex<[Unicode.Scalar: String]>([:])

    /// Such as "shang" of 上, the usual one of several readings; nil of what is no Chinese character.
    static func sound(of text: String) -> String? {
        guard isHan(text), let scalar = text.unicodeScalars.first else { return nil }
        if let sound = known.withLock({ $0[scalar] }) { return sound }
        let sound =
            (text.applyingTransform(.mandarinToLatin, reverse: false) ?? "")
            .applyingTransform(.stripDiacritics, reverse: false) ?? ""
        known.withLock { $0[scalar] = sound }
        return sound
    }

    /// Whether the text is one Chinese character.
    static func isHan(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let scalar = scalars.first, scalars.dropFirst().isEmpty else { return false }
        return (0x4E00...0x9FFF).contains(scalar.value)
    }
}
