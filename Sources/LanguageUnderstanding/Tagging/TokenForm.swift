import TextAnalysis

/// What of a token's spelling features are made from, as hashes.
struct TokenForm: Sendable {
    /// The word in lower case, half width and simplified, with digits as one.
    let word: UInt64
    /// Up to four characters from each end; of a token of one character none.
    let prefixes: [UInt64]
    let suffixes: [UInt64]
    /// Kinds of characters in a row: "Xxxx-00".
    let shape: UInt64

    /// Whether it is more than one character.
    var isWord: Bool { !prefixes.isEmpty }

    init(_ text: String) {
        var shape: [UInt8] = []
        for scalar in text.unicodeScalars.prefix(40) {
            let kind = Self.kind(of: scalar)
            if shape.suffix(2) != [kind, kind] { shape.append(kind) }
        }
        let folded = Array(TextNormaliser.fold(text).unicodeScalars.prefix(40)).map {
            (0x30...0x39).contains($0.value) ? 0x30 : $0.value
        }
        word = FeatureHash.of(folded[...])
        let longest = folded.count > 1 ? min(4, folded.count) : 0
        prefixes = (0..<longest).map { FeatureHash.of(folded[..<($0 + 1)]) }
        suffixes = (0..<longest).map { FeatureHash.of(folded[(folded.count - $0 - 1)...]) }
        self.shape = FeatureHash.of(shape.map(UInt32.init)[...])
    }

    private static func kind(of scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.value {
        case 0x30...0x39, 0xFF10...0xFF19: 0
        case 0x61...0x7A: 1
        case 0x41...0x5A: 2
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: 3
        case 0x2D, 0x2F, 0x3A, 0x2E, 0x27: UInt8(scalar.value & 15) + 8
        case ..<0x80: 4
        default: scalar.properties.isAlphabetic ? 5 : 6
        }
    }
}

/// Numbers that stand for features, the same on every machine.
enum FeatureHash {
    /// FNV-1a over the characters.
    static func of(_ scalars: ArraySlice<UInt32>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in scalars {
            for shift in [UInt32(0), 8, 16] { hash = (hash ^ UInt64(scalar >> shift & 0xFF)) &* 0x100_0000_01B3 }
        }
        return hash
    }

    /// The finaliser of MurmurHash3, over what came before and `next`.
    static func mix(_ hash: UInt64, _ next: UInt64) -> UInt64 {
        var mixed = (hash &* 0x9E37_79B9_7F4A_7C15) ^ next
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ (mixed >> 33)
    }
}
