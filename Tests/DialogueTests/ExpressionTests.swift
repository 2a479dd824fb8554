import Conversations
import Testing

@testable import Dialogue

struct ExpressionTests {
    private let values: JSONValue = [
        "slots": [
            "total": 120, "count": "3", "name": "Li", "empty": "",
            "order": ["number": "K20260001", "items": ["shirt", "hat"]],
            "paid": true, "list": [1, 2],
        ],
        "context": ["language": "zh"],
    ]

    @Test(arguments: [
        ("slots.total > 100", true), ("slots.total <= 120", true), ("slots.total < 120", false),
        ("slots.count = 3", true), ("slots.count >= 10", false), ("slots.name == \"Li\"", true),
        ("slots.name != 'Li'", false), ("slots.missing is null", true), ("slots.order is not null", true),
        ("slots.order.items.1 = \"hat\"", true), ("slots.order.nothing.deeper is null", true),
        ("slots.paid", true), ("not slots.paid", false), ("slots.empty", false), ("slots.paid is true", true),
        ("slots.name in [\"Wu\", 'Li']", true), ("slots.name not in [\"Wu\"]", true), ("2 in slots.list", true),
        ("slots.order.items contains \"hat\"", true), ("slots.name contains \"i\"", true),
        ("slots.name not contains \"x\"", true), ("slots.order.number matches \"^K\\d{8}$\"", true),
        ("slots.total matches '^1'", true), ("slots.missing matches '.*'", false),
        ("slots.missing > 1", false), ("slots.missing < 1", false), ("slots.missing <= null", false),
        ("slots.paid or slots.missing and slots.empty", true), ("(slots.paid or slots.missing) and slots.empty", false),
        ("not slots.missing and slots.paid", true), ("not not slots.paid", true), ("slots.total > -5", true),
        ("context.language = 'zh'", true), ("true", true), ("null", false),
    ])
    func `conditions hold as they read`(source: String, expected: Bool) throws {
        #expect(try ExpressionParser.parse(source).holds(in: values) == expected)
    }

    @Test(arguments: [
        ("slots.a >", 10, "expected a value, found the end"),
        ("slots.a = = 1", 11, "expected a value, found '='"),
        ("order is null", 1, "'order' is not known; write slots.order for a slot, or 'order' in quotes for a text"),
        ("slots.a & 1", 9, "'&' has no meaning here"),
        ("slots.a = \"x", 11, "the quote is not closed"),
        ("(slots.a", 9, "expected ')', found the end"),
        ("slots.a in [1 2]", 15, "expected ',' or ']', found 2"),
        ("slots.a matches \"[\"", 17, "'[' is not a regular expression"),
        ("slots.a not 3", 13, "after 'not' comes 'in', 'contains' or 'matches', found 3"),
        ("slots.a 3", 9, "expected the end, 'and' or 'or', found 3"), ("1.2.3 = 1", 1, "'1.2.3' is not a number"),
        ("", 1, "expected a value, found the end"),
    ])
    func `mistakes are found with their column`(source: String, column: Int, problem: String) {
        #expect(throws: ExpressionError(column: column, problem: problem)) { try ExpressionParser.parse(source) }
    }

    @Test func `deep nesting is refused instead of overflowing the stack`() {
        let source = String(repeating: "(", count: 100_000) + "1"
        #expect(throws: ExpressionError.self) { try ExpressionParser.parse(source) }
        #expect(throws: ExpressionError.self) { try ExpressionParser.parse(String(repeating: "[", count: 100_000)) }
    }
}
