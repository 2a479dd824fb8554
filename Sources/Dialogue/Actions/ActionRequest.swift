public import Conversations
import Foundation

/// The HTTP request that an action stands for.
public struct ActionRequest: Equatable, Sendable {
    public var method: ActionDefinition.Method
    public var url: String
    public var headers: [String: String]
    public var body: JSONValue?
}

extension ActionDefinition {
    /// The request for `arguments`, or nil when the address has a hole without a value.
    ///
    /// - Parameter services: Addresses of the business systems by name, without a slash at the end.
    public func request(arguments: [String: JSONValue], services: [String: String]) -> ActionRequest? {
        var address = ""
        var rest = arguments
        for part in url.parts {
            switch part {
            case .text(let text): address += text
            case .hole(let path) where path.hasPrefix("services."):
                guard let service = services[String(path.dropFirst("services.".count))] else { return nil }
                address += service
            case .hole(let path):
                guard let text = arguments[path]?.scalarText, !text.isEmpty else { return nil }
                address += text.percentEncoded
                rest[path] = nil
            }
        }
        let values = rest.filter { $0.value != .null }
        guard method.isSafe else { return .init(method: method, url: address, headers: headers, body: .object(values)) }
        let query = values.sorted { $0.key < $1.key }.map { "\($0.key.percentEncoded)=\($0.value.text.percentEncoded)" }
        if !query.isEmpty { address += (address.contains("?") ? "&" : "?") + query.joined(separator: "&") }
        return .init(method: method, url: address, headers: headers, body: nil)
    }
}

extension String {
    /// All but the unreserved characters of RFC 3986 as `%XX`.
    fileprivate var percentEncoded: String {
        utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
