import Conversations
import SourceFiles
import Testing

@testable import Dialogue

struct TextTemplateTests {
    private let values: JSONValue = [
        "order": ["number": "K1", "total": 99, "status": ["zh": "已发货", "en": "shipped"], "items": [["name": "hat"]]],
        "empty": "",
    ]

    @Test(arguments: [
        ("Order {order.number} is {order.status}.", "Order K1 is shipped."),
        ("{order.total} yuan, first {order.items.0.name}", "99 yuan, first hat"),
        ("Sent. It arrives on {order.eta}.", "Sent."),
        ("It arrives on {order.eta}. Your order is {order.number}.", "Your order is K1."),
        ("Hello {name}!", "Hello!"), ("Order ({order.eta}) K1", "Order K1"), ("Value {empty} here", "Value here"),
        ("First line.\nBy {order.carrier}.\nLast line.", "First line.\nLast line."),
        ("{{order.number} stays", "{order.number} stays"), ("a { b } c", "a { b } c"), ("{", "{"), ("{}", "{}"),
        ("No holes", "No holes"), ("", ""),
    ])
    func `reads well whatever is missing`(source: String, expected: String) {
        #expect(TextTemplate(source).render(values, language: .english) == expected)
    }

    @Test func `an object with languages is read in the language of the reply`() {
        #expect(TextTemplate("订单{order.status}。预计{order.eta}送达。").render(values, language: .chinese) == "订单已发货。")
    }

    @Test func `an address or button with a hole left is none at all`() {
        #expect(TextTemplate("http://x/{order.number}").renderWhole(values, language: .english) == "http://x/K1")
        #expect(TextTemplate("http://x/{order.link}").renderWhole(values, language: .english) == nil)
    }

    @Test func `what a customer wrote is put in once and not read as a template`() {
        let values: JSONValue = ["a": "{b}", "b": "secret"]
        #expect(TextTemplate("You wrote {a}").render(values, language: .english) == "You wrote {b}")
    }

    @Test func `variants are spread over messages and the same for the same message`() throws {
        let variants = ["a", "b", "c"].map {
            Response.Variant(language: nil, text: TextTemplate($0), card: nil, buttons: [], place: .init(file: "f"))
        }
        let response = Response(name: "r", variants: variants, place: .init(file: "f"))
        let texts = (0..<60).map { response.render(.null, language: .english, seed: "m\($0)").text }
        #expect(Set(texts) == ["a", "b", "c"])
        #expect(texts == (0..<60).map { response.render(.null, language: .english, seed: "m\($0)").text })
    }
}
