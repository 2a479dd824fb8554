import Crypto
import Foundation

enum ContentHash {
    /// The first 16 hexadecimal digits of the SHA-256 of the parts, each with its length, so that moving text between
    /// parts changes it.
    static func of(_ parts: [String]) -> String {
        var hash = SHA256()
        for part in parts {
            hash.update(data: Data("\(part.utf8.count):".utf8))
            hash.update(data: Data(part.utf8))
        }
        return hash.finalize().prefix(8).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
