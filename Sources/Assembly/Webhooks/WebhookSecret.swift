import Crypto
import Foundation

/// A key shared with a receiver, which signs what is sent there.
///
/// - seealso: Standard Webhooks 1.0.0, "Signature scheme", symmetric.
public struct WebhookSecret: Equatable, Sendable {
    private static let prefix = "whsec_"

    private let key: Data

    /// - Parameter text: `whsec_` and the base64 of 24 to 64 random bytes; nil when it is something else.
    public init?(_ text: String) {
        guard text.hasPrefix(Self.prefix), let key = Data(base64Encoded: String(text.dropFirst(Self.prefix.count))),
            (24...64).contains(key.count)
        else { return nil }
        self.key = key
    }

    /// `v1,` and the signature over id, time of the attempt and body.
    func signature(id: String, timestamp: Int, body: Data) -> String {
        var code = HMAC<SHA256>(key: SymmetricKey(data: key))
        code.update(data: Data("\(id).\(timestamp).".utf8))
        code.update(data: body)
        return "v1," + Data(code.finalize()).base64EncodedString()
    }
}

extension WebhookSecret: CustomStringConvertible, CustomReflectable {
    /// Keeps the key out of logs.
    public var description: String { Self.prefix + "…" }

    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
