import Conversations
import HTTPAPI
import Testing

struct VisitorTokensTests {
    private let tokens = VisitorTokens(secret: "secret")

    @Test func `a token names its customer`() {
        #expect(tokens.customer(of: tokens.token(for: CustomerID("kim"))) == CustomerID("kim"))
    }

    @Test func `a changed name, a changed signature and another secret are refused`() {
        let token = tokens.token(for: CustomerID("kim"))
        #expect(tokens.customer(of: token.replacing("kim", with: "lee")) == nil)
        #expect(tokens.customer(of: String(token.dropLast(2))) == nil)
        #expect(tokens.customer(of: token + "00") == nil)
        #expect(VisitorTokens(secret: "other").customer(of: token) == nil)
        for nonsense in ["", ".", "kim", "kim.", "kim.xyz", String(repeating: "a", count: 10_000)] {
            #expect(tokens.customer(of: nonsense) == nil)
        }
    }
}
