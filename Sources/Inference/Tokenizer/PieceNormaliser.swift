/// Text as the vocabulary spells it: mapped characters, single spaces, each space written as U+2581, one of them in front.
struct PieceNormaliser: Sendable {
    private static let space: [UInt8] = [0xE2, 0x96, 0x81]

    let map: CharacterMap

    /// Empty when nothing but space is left of the text.
    func normalise(_ text: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count + text.count / 2 + 3)
        var position = 0
        var afterSpace = true
        while position < text.count {
            let (bytes, length) = map.replacement(in: text, at: position)
            position += length
            let kept = afterSpace ? bytes.drop { $0 == 0x20 } : bytes
            guard let last = kept.last else { continue }
            if out.isEmpty { out.append(contentsOf: Self.space) }
            for byte in kept {
                if byte == 0x20 { out.append(contentsOf: Self.space) } else { out.append(byte) }
            }
            afterSpace = last == 0x20
        }
        while out.suffix(3) == Self.space[...] { out.removeLast(3) }
        return out
    }
}
