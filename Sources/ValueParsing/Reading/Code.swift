/// Codes that several readers name.
enum Code {
    static let space: UInt32 = 0x20
    static let zero: UInt32 = 0x30
    static let point: UInt32 = 0x2E
    static let comma: UInt32 = 0x2C
    static let colon: UInt32 = 0x3A
    static let hyphen: UInt32 = 0x2D
    static let slash: UInt32 = 0x2F

    /// The code of a literal of one scalar.
    static func of(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }
}

extension UInt32 {
    var isDigit: Bool { self &- 0x30 < 10 }
    /// A small Latin letter, which after folding is any ASCII letter.
    var isLetter: Bool { self &- 0x61 < 26 }
    var isWordCode: Bool { isDigit || isLetter }
    var isHan: Bool { (0x3400...0x9FFF).contains(self) || self == 0x3007 }

    static func == (code: UInt32, scalar: Unicode.Scalar) -> Bool { code == scalar.value }
    static func != (code: UInt32, scalar: Unicode.Scalar) -> Bool { code != scalar.value }
    static func ~= (scalar: Unicode.Scalar, code: UInt32) -> Bool { code == scalar.value }
}
