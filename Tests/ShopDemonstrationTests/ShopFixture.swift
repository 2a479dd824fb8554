import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import ShopDemonstration

/// The shop of `Examples/Shop` on a fixed day, asked through its router.
enum ShopFixture {
    static let directory = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/Shop")

    /// 18 November 2026, 12:00 in China.
    static let noon = Date(timeIntervalSince1970: 1_794_974_400)

    static func shop(now: Date = noon) throws -> some ApplicationProtocol {
        try shopApplication(
            directory: directory, kefuURL: "http://127.0.0.1:8080/", publicURL: "http://shop.example", now: { now })
    }

    static func test(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await shop().test(.router, body)
    }
}

extension TestClientProtocol {
    func get(_ uri: String, language: String? = nil) async throws -> TestResponse {
        var headers = HTTPFields()
        if let language { headers[.acceptLanguage] = language }
        return try await execute(uri: uri, method: .get, headers: headers)
    }

    func post(_ uri: String, _ body: String = "{}", key: String? = nil) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return try await execute(uri: uri, method: .post, headers: headers, body: ByteBuffer(string: body))
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The body as JSON; dotted paths lead into objects, numbers into lists.
    func json(_ path: String) throws -> Any? {
        let root = try JSONSerialization.jsonObject(with: Data(body.readableBytesView))
        return path.split(separator: ".").reduce(root as Any?) { value, key in
            if let index = Int(key), let list = value as? [Any] {
                return list.indices.contains(index) ? list[index] : nil
            }
            return (value as? [String: Any])?[String(key)]
        }
    }

    func string(_ path: String) throws -> String? { try json(path) as? String }
}
