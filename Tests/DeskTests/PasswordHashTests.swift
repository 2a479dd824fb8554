import Desk
import Foundation
import Testing

struct PasswordHashTests {
    /// The test vectors of RFC 7914, section 12, of whose 64 bytes the first 32 are the shorter key.
    @Test(arguments: [
        (
            password: "password", salt: "NaCl", rounds: 1024, parallelism: 16,
            digest: "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        ),
        (
            password: "pleaseletmein", salt: "SodiumChloride", rounds: 16384, parallelism: 1,
            digest: "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        ),
    ])
    func `is scrypt as the standard has it`(
        password: String, salt: String, rounds: Int, parallelism: Int, digest: String
    ) throws {
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { offset in
            UInt8(digest.dropFirst(offset).prefix(2), radix: 16)
        }
        let json = """
            {"rounds": \(rounds), "blockSize": 8, "parallelism": \(parallelism),
             "salt": "\(Data(salt.utf8).base64EncodedString())", "digest": "\(Data(bytes).base64EncodedString())"}
            """
        let hash = try JSONDecoder().decode(PasswordHash.self, from: Data(json.utf8))
        #expect(hash.matches(password))
        #expect(!hash.matches(password + " "))
    }

    @Test func `knows its password and no other`() throws {
        let hash = try PasswordHash("correct horse", rounds: 16)
        #expect(hash.matches("correct horse"))
        for wrong in ["", "correct hors", "correct horse ", "Correct horse"] { #expect(!hash.matches(wrong)) }
    }

    @Test func `two hashes of one password have nothing in common`() throws {
        let hashes = try (0..<2).map { _ in try PasswordHash("correct horse", rounds: 16) }
        #expect(hashes[0].salt != hashes[1].salt)
        #expect(hashes[0].digest != hashes[1].digest)
    }

    @Test(arguments: [("caf\u{E9} 123456", "cafe\u{301} 123456"), ("ｐａｓｓ１２３４", "pass1234")])
    func `is the same whichever way a keyboard spells it`(one: String, other: String) throws {
        #expect(try PasswordHash(one, rounds: 16).matches(other))
    }

    @Test func `costs sixteen megabytes by default`() throws {
        let hash = try PasswordHash("correct horse")
        #expect(128 * hash.rounds * hash.blockSize == 16 << 20)
    }
}
