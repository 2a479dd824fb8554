import Foundation

/// Simplified forms of traditional characters, one by one, for matching only: what people read is never converted.
///
/// The pairs come from ICU's Hant-Hans transform, asked once for every character; the table then costs one look-up a
/// character.
enum ChineseVariants {
    private static let first: UInt32 = 0x3400
    private static let last: UInt32 = 0x9FFF

    /// The simplified form of each character of the range; a character stands for itself where there is none.
    private static let table: [UInt16] = {
        let identity = (first...last).map { UInt16($0) }
        let text = String(String.UnicodeScalarView((first...last).compactMap(Unicode.Scalar.init)))
        guard let simplified = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false),
            simplified.unicodeScalars.count == identity.count
        else { return identity }
        return zip(simplified.unicodeScalars, identity).map { UInt16(exactly: $0.value) ?? $1 }
    }()

    static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= first, scalar.value <= last else { return scalar }
        return Unicode.Scalar(table[Int(scalar.value - first)]) ?? scalar
    }
}
