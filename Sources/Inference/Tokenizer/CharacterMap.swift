/// The normalisation that a SentencePiece model carries: a double-array trie from byte sequences to replacements.
///
/// - seealso: The layout is that of darts-clone: 10 to 31 the offset, 9 its scale, 8 whether a value follows, 0 to 7 and 31 the label.
struct CharacterMap: Sendable {
    private let units: [UInt32]
    /// Replacements, each ended by a zero byte.
    private let replacements: [UInt8]

    /// - Parameter data: The trie's size, the trie, the replacements; empty for a map that changes nothing.
    init?(_ data: UnsafeRawBufferPointer) {
        guard data.count >= 4 else {
            guard data.isEmpty else { return nil }
            (units, replacements) = ([], [])
            return
        }
        let size = Int(UInt32(littleEndian: data.loadUnaligned(as: UInt32.self)))
        guard size > 0, size % 4 == 0, size <= data.count - 4 else { return nil }
        units = stride(from: 4, to: 4 + size, by: 4).map {
            UInt32(littleEndian: data.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
        }
        replacements = Array(data[(4 + size)...])
    }

    /// What the longest known sequence at `position` becomes, and its length; a character that is not known stays as it is.
    func replacement(in text: [UInt8], at position: Int) -> (bytes: ArraySlice<UInt8>, length: Int) {
        if let match = longestMatch(in: text, at: position), match.value < replacements.count {
            let end = replacements[match.value...].firstIndex(of: 0) ?? replacements.endIndex
            return (replacements[match.value..<end], match.length)
        }
        let end = min(text.count, position + Self.characterLength(text[position]))
        return (text[position..<end], end - position)
    }

    private func longestMatch(in text: [UInt8], at start: Int) -> (value: Int, length: Int)? {
        guard let root = units.first else { return nil }
        var node = Int(Self.offset(root))
        var best: (value: Int, length: Int)?
        for position in start..<text.count {
            node ^= Int(text[position])
            guard node < units.count else { break }
            let unit = units[node]
            guard unit & 0x8000_00FF == UInt32(text[position]) else { break }
            node ^= Int(Self.offset(unit))
            guard node < units.count else { break }
            if unit & 0x100 != 0 { best = (Int(units[node] & 0x7FFF_FFFF), position + 1 - start) }
        }
        return best
    }

    private static func offset(_ unit: UInt32) -> UInt32 { (unit >> 10) << ((unit & 0x200) >> 6) }

    /// Bytes of the UTF-8 character that begins with `byte`.
    private static func characterLength(_ byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
}
