import Crypto
import CryptoExtras
public import Foundation

/// A password as it may be kept: scrypt with its parameters and a salt of its own.
///
/// - seealso: RFC 7914.
public struct PasswordHash: Codable, Equatable, Sendable {
    /// Cost; memory is 128 times this times `blockSize` bytes.
    public var rounds: Int
    public var blockSize: Int
    public var parallelism: Int
    public var salt: Data
    public var digest: Data

    /// 16 MiB of memory.
    public static let standardRounds = 1 << 14

    /// - Parameter rounds: Tests take less than the standard.
    public init(_ password: String, rounds: Int = standardRounds) throws {
        var generator = SystemRandomNumberGenerator()
        let salt = Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        self.rounds = rounds
        blockSize = 8
        parallelism = 1
        self.salt = salt
        digest = try Self.digest(password, salt: salt, rounds: rounds, blockSize: 8, parallelism: 1)
    }

    /// Whether `password` is the one that was hashed; takes the same time whatever it is.
    public func matches(_ password: String) -> Bool {
        guard
            let candidate = try? Self.digest(
                password, salt: salt, rounds: rounds, blockSize: blockSize, parallelism: parallelism),
            candidate.count == digest.count
        else { return false }
        return zip(candidate, digest).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func digest(
        _ password: String, salt: Data, rounds: Int, blockSize: Int, parallelism: Int
    ) throws -> Data {
        // Unicode has several spellings of one password; keyboards differ in which they send.
        let bytes = Data(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize,
            parallelism: parallelism)
        return key.withUnsafeBytes { Data($0) }
    }
}
