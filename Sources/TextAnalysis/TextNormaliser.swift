import Foundation

/// Brings spellings of the same text together before anything is compared.
public enum TextNormaliser {
    /// Compatibility form (full width to half width), lower case, simplified Chinese, no controls or invisible
    /// characters, single spaces.
    ///
    /// For matching, not for showing. Folding twice gives the same as folding once.
    public static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(text) }
        if let folded = foldPlain(text) { return folded }
        var scalars = String.UnicodeScalarView()
        var spaceIsDue = false
        for scalar in composed(text).unicodeScalars {
            switch Treatment(scalar) {
            case .drop: continue
            case .space: spaceIsDue = !scalars.isEmpty
            case .keep:
                if spaceIsDue { scalars.append(" ") }
                spaceIsDue = false
                scalars.append(ChineseVariants.simplified(scalar))
            }
        }
        return String(scalars)
    }

    private static func foldASCII(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var spaceIsDue = false
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x09...0x0D: spaceIsDue = !bytes.isEmpty
            case 0..<0x20, 0x7F: continue
            default:
                if spaceIsDue { bytes.append(0x20) }
                spaceIsDue = false
                bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What most Chinese messages are made of: Han, ASCII of either width and the usual marks, none of which composes with
    /// another; nil for a text with anything else.
    private static func foldPlain(_ text: String) -> String? {
        var scalars = String.UnicodeScalarView()
        var spaceIsDue = false
        for scalar in text.unicodeScalars {
            let folded: Unicode.Scalar
            switch scalar.value {
            case 0x20, 0x09...0x0D, 0x3000:
                spaceIsDue = !scalars.isEmpty
                continue
            case 0..<0x20, 0x7F: continue
            case 0x41...0x5A: folded = Unicode.Scalar(UInt8(scalar.value | 0x20))
            case 0x21...0x7E, 0x2013...0x2014, 0x2018...0x201D, 0x3001...0x3002, 0x3008...0x3011: folded = scalar
            case 0x3400...0x4DBF, 0x4E00...0x9FFF: folded = ChineseVariants.simplified(scalar)
            case 0xFF01...0xFF5E:
                let narrow = UInt8(scalar.value - 0xFEE0)
                folded = Unicode.Scalar((0x41...0x5A).contains(narrow) ? narrow | 0x20 : narrow)
            default: return nil
            }
            if spaceIsDue { scalars.append(" ") }
            spaceIsDue = false
            scalars.append(folded)
        }
        return String(scalars)
    }

    private static func composed(_ text: String) -> String {
        limitingMarks(text).precomposedStringWithCompatibilityMapping.lowercased()
            // Lower case can leave a mark that composes, such as the dot of a Turkish capital I.
            .precomposedStringWithCompatibilityMapping
    }

    /// At most eight combining marks in a row: ordering them is quadratic, and no language needs more.
    private static func limitingMarks(_ text: String) -> String {
        var run = 0
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            run = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered ? run + 1 : 0
            if run <= 8 { kept.append(scalar) }
        }
        return String(kept)
    }

    private enum Treatment {
        case keep, space, drop

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029, 0x3000: self = .space
            case 0x21...0x7E, 0x3400...0x9FFF: self = .keep
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .drop
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .privateUse, .unassigned, .surrogate: self = .drop
                case .spaceSeparator: self = .space
                default: self = .keep
                }
            }
        }
    }
}
