import Conversations
import SourceFiles
import Testing

@testable import Dialogue

struct ActionDefinitionTests {
    private func action(
        _ method: ActionDefinition.Method = .get, url: String = "{services.shop}/orders/{number}",
        expected: [String] = [], notFound: JSONValue? = nil
    ) -> ActionDefinition {
        ActionDefinition(
            name: "find", method: method, url: TextTemplate(url), arguments: ["number", "size"], headers: [:],
            timeout: .seconds(1), retries: 0, result: "order", notFound: notFound, expected: expected,
            needsVerifiedCustomer: false, onFailure: nil, place: .init(file: "f"))
    }

    private let services = ["shop": "http://shop/api"]

    /// Escapes by RFC 3986: everything but letters, digits and `-._~` in UTF-8 bytes.
    @Test func `what a customer wrote cannot leave its place in the address`() throws {
        let request = try #require(
            action().request(arguments: ["number": "../admin?x=1#y 订", "size": "a&b"], services: services))
        #expect(request.url == "http://shop/api/orders/..%2Fadmin%3Fx%3D1%23y%20%E8%AE%A2?size=a%26b")
        #expect(request.body == nil)
    }

    @Test func `arguments that the address does not name go into the body of a POST`() throws {
        let request = try #require(
            action(.post).request(arguments: ["number": "K1", "size": 3], services: services))
        #expect(request.url == "http://shop/api/orders/K1")
        #expect(request.body == ["size": 3])
    }

    @Test func `an address with a hole left is not called`() {
        #expect(action().request(arguments: ["number": nil], services: services) == nil)
        #expect(action().request(arguments: ["number": "K1"], services: [:]) == nil)
    }

    @Test func `answers become outcomes`() {
        #expect(action().outcome(status: 200, body: ["a": 1]) == .success(["a": 1]))
        #expect(action().outcome(status: 204, body: nil) == .success(nil))
        #expect(action().outcome(status: 200, body: nil) == .failure(.nonsense))
        #expect(action().outcome(status: 404, body: nil) == .failure(.status(404)))
        #expect(action(notFound: .null).outcome(status: 404, body: nil) == .success(nil))
        #expect(action().outcome(status: 500, body: ["a": 1]) == .failure(.status(500)))
        #expect(action(expected: ["a.b"]).outcome(status: 200, body: ["a": 1]) == .failure(.nonsense))
        #expect(action(expected: ["a.b"]).outcome(status: 200, body: ["a": ["b": nil]]) == .success(["a": ["b": nil]]))
    }
}
