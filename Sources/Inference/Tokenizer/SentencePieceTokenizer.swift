public import Foundation

/// Cuts text into the pieces of a SentencePiece unigram model, the most probable way.
///
/// - seealso: T. Kudo (2018), Subword Regularization, section 3.
public struct SentencePieceTokenizer: Sendable {
    /// A text is cut off after so many bytes, so that a hostile one costs no more than a long one.
    public static let longestText = 16_384

    static let unknown = 0
    static let begin = 1
    static let end = 2

    private let scores: [Float]
    private let unknownScore: Double
    private let trie: PieceTrie
    private let normaliser: PieceNormaliser

    /// Reads a model file, in the older layout that keeps the normalisation in the third field.
    public init(_ url: URL) throws {
        let file = try MappedFile(url)
        var spellings: [UnsafeRawBufferPointer] = []
        var scores: [Float] = []
        var map: UnsafeRawBufferPointer?
        var reader = ProtobufReader(file.bytes)
        while let (number, value) = reader.next() {
            guard case .bytes(let message) = value else { continue }
            if number == 1, let piece = Self.piece(message) {
                spellings.append(piece.spelling)
                scores.append(piece.score)
            } else if number == 3 {
                map = Self.bytes(of: 2, in: message)
            }
        }
        guard scores.count > Self.end, let lowest = scores.min() else {
            throw InferenceError.unreadableFile(path: url.path, reason: "it holds no pieces")
        }
        guard let map = CharacterMap(map ?? UnsafeRawBufferPointer(start: nil, count: 0)) else {
            throw InferenceError.unreadableFile(path: url.path, reason: "its normalisation is damaged")
        }
        self.scores = scores
        unknownScore = Double(lowest - 10)
        trie = PieceTrie(spellings)
        normaliser = PieceNormaliser(map: map)
    }

    public var pieceCount: Int { scores.count }

    /// Spellings, spaces written as U+2581, with the logarithm of how likely each is.
    func forEachPiece(_ visit: (_ spelling: [UInt8], _ score: Float) -> Void) {
        trie.forEachPiece { visit($0, scores[$1]) }
    }

    /// Piece numbers between those of begin and end; at most `limit`, of which the end is kept.
    public func encode(_ text: String, limit: Int = .max) -> [Int] {
        let normalised = normaliser.normalise(Self.truncated(text))
        let content = normalised.isEmpty ? [Self.unknown] : bestSegmentation(normalised).map(\.piece)
        return [Self.begin] + content.prefix(max(1, limit - 2)) + [Self.end]
    }

    /// The pieces of one word, each with the byte of the normalised word where it ends.
    func pieces(ofWord word: String) -> [(piece: Int, end: Int)] {
        let normalised = normaliser.normalise(Self.truncated(word))
        return normalised.isEmpty ? [] : bestSegmentation(normalised)
    }

    /// Bytes of a text in normalised form, with the mark of the space in front of it.
    func normalisedLength(of text: String) -> Int { normaliser.normalise(Self.truncated(text)).count }

    private static func truncated(_ text: String) -> [UInt8] {
        guard text.utf8.count > longestText else { return Array(text.utf8) }
        var bytes = Array(text.utf8.prefix(longestText))
        // Not in the middle of a character: bytes that go on one begin with 10.
        while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
        if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
        return bytes
    }

    /// Viterbi over byte positions; of two equal ways the one found first stays.
    private func bestSegmentation(_ text: [UInt8]) -> [(piece: Int, end: Int)] {
        var best = [Double](repeating: -.infinity, count: text.count + 1)
        var start = [Int32](repeating: 0, count: text.count + 1)
        var piece = [Int32](repeating: 0, count: text.count + 1)
        best[0] = 0
        for from in text.indices where best[from] > -.infinity {
            let single = from + Self.characterLength(at: from, in: text)
            var hasSingle = false
            var node = 0
            for position in from..<text.count {
                guard let next = trie.child(of: node, along: text[position]) else { break }
                node = next
                guard let found = trie.piece(at: node) else { continue }
                let end = position + 1
                let score = best[from] + Double(scores[found])
                if score > best[end] { (best[end], start[end], piece[end]) = (score, Int32(from), Int32(found)) }
                if end == single { hasSingle = true }
            }
            if !hasSingle, best[from] + unknownScore > best[single] {
                best[single] = best[from] + unknownScore
                (start[single], piece[single]) = (Int32(from), Int32(Self.unknown))
            }
        }
        var pieces: [(piece: Int, end: Int)] = []
        var position = text.count
        while position > 0 {
            pieces.append((Int(piece[position]), position))
            position = Int(start[position])
        }
        return pieces.reversed()
    }

    private static func characterLength(at position: Int, in text: [UInt8]) -> Int {
        var end = position + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return end - position
    }

    private static func piece(_ message: UnsafeRawBufferPointer) -> (spelling: UnsafeRawBufferPointer, score: Float)? {
        var spelling: UnsafeRawBufferPointer?
        var score: Float = 0
        var reader = ProtobufReader(message)
        while let (number, value) = reader.next() {
            switch (number, value) {
            case (1, .bytes(let bytes)): spelling = bytes
            case (2, .fixed32(let bits)): score = Float(bitPattern: bits)
            default: break
            }
        }
        return spelling.map { ($0, score) }
    }

    private static func bytes(of field: Int, in message: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        var reader = ProtobufReader(message)
        while let (number, value) = reader.next() {
            if number == field, case .bytes(let bytes) = value { return bytes }
        }
        return nil
    }
}
