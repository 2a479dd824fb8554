import CIconv
public import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How the bytes of a text stand for characters.
public enum TextEncoding: String, Equatable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Holds all of GBK and GB 2312.
    case chinese = "GB18030"
    case traditionalChinese = "BIG5-HKSCS"
    case western = "WINDOWS-1252"

    /// The encoding by the byte order mark, by whether the bytes are valid, and by which pairs of bytes there are.
    ///
    /// - Returns: Nil when the bytes are no text.
    public static func detect(_ data: Data) -> TextEncoding? {
        let start = [UInt8](data.prefix(4))
        if start.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if start.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if String(validating: data, as: UTF8.self) != nil { return .utf8 }
        return PairCounts(data).encoding
    }

    /// The text in `data`, without a byte order mark and with line ends as `\n`; nil when the bytes are not of this
    /// encoding.
    public func decode(_ data: Data) -> String? {
        guard var text = self == .utf8 ? String(validating: data, as: UTF8.self) : convert(data) else { return nil }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        return text.utf8.contains(UInt8(ascii: "\r"))
            ? text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n") : text
    }

    private func convert(_ data: Data) -> String? {
        let converter = iconv_open("UTF-8", rawValue)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = [CChar](data.map { CChar(bitPattern: $0) })
        // No character of these encodings takes more than three times its bytes in UTF-8.
        var output = [CChar](repeating: 0, count: data.count * 3 + 4)
        let length = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (from, to) = (input.baseAddress, output.baseAddress)
                var (fromLeft, toLeft) = (input.count, output.count)
                let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
                return result == -1 ? nil : output.count - toLeft
            }
        }
        return length.map { String(decoding: output[..<$0].map(UInt8.init(bitPattern:)), as: UTF8.self) }
    }
}

/// Which bytes follow on bytes above ASCII, where those are taken for the first halves of pairs.
private struct PairCounts {
    private var pairs = 0
    /// Second halves below 0xA1: rare in GB 2312, near half of Big5.
    private var low = 0
    /// Second halves that there cannot be.
    private var broken = 0
    /// First halves behind a letter of ASCII that is none's second half: where letters with accents stand in words.
    private var behindLetters = 0
    private var zeros = 0

    init(_ data: Data) {
        var first: UInt8?
        var isBehindLetter = false
        for byte in data.prefix(1 << 20) {
            if byte == 0 { zeros += 1 }
            guard first != nil else {
                if byte >= 0x80 {
                    first = byte
                    if isBehindLetter { behindLetters += 1 }
                }
                isBehindLetter = Self.isLetter(byte)
                continue
            }
            first = nil
            isBehindLetter = false
            pairs += 1
            if byte < 0x40 || byte == 0x7F { broken += 1 }
            if byte < 0xA1 { low += 1 }
        }
    }

    var encoding: TextEncoding? {
        guard pairs > 0, zeros == 0 else { return nil }
        if 2 * behindLetters >= pairs { return .western }
        if 20 * broken > pairs { return nil }
        return Double(low) > 0.15 * Double(pairs) ? .traditionalChinese : .chinese
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
