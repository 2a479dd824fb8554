import Foundation

extension SentencePieceTokenizer {
    /// Pieces that are words: of Latin letters after a space, or of Han characters.
    func words() -> [WordFrequency] {
        let space: [UInt8] = [0xE2, 0x96, 0x81]
        var words: [WordFrequency] = []
        forEachPiece { spelling, score in
            let isAfterSpace = spelling.starts(with: space)
            let word = String(decoding: spelling.dropFirst(isAfterSpace ? space.count : 0), as: UTF8.self)
            guard !word.isEmpty else { return }
            let isLatin = word.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
            let isHan = word.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
            if isLatin && isAfterSpace || isHan { words.append(WordFrequency(word: word, share: exp(Double(score)))) }
        }
        return words
    }
}
