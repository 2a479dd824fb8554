public import Conversations
import Crypto
import Foundation

/// Signed names of visitors: whoever holds one may speak as that customer, and nobody can make one up.
public struct VisitorTokens: Sendable {
    private let key: SymmetricKey

    public init(secret: String) { key = SymmetricKey(data: SHA256.hash(data: Data(secret.utf8))) }

    public func token(for customer: CustomerID) -> String {
        "\(customer.rawValue).\(signature(of: customer.rawValue).map { String(format: "%02x", $0) }.joined())"
    }

    /// The customer of a token, or nil when it is not one of ours.
    public func customer(of token: String) -> CustomerID? {
        let parts = token.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, token.utf8.count < 200, let given = Data(hexadecimal: parts[1]) else { return nil }
        let name = String(parts[0])
        let isOurs = HMAC<SHA256>.isValidAuthenticationCode(given, authenticating: Data(name.utf8), using: key)
        return isOurs ? CustomerID(name) : nil
    }

    private func signature(of name: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data(name.utf8), using: key)
    }
}

extension Data {
    fileprivate init?(hexadecimal text: Substring) {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        self.init(bytes)
    }
}
