import Conversations
import Foundation
import Testing

struct JSONValueTests {
    private let order: JSONValue = [
        "items": [["name": "伞", "count": 2], ["name": "cup", "count": 1]], "paid": true, "note": nil,
    ]

    @Test func `paths go through objects and lists`() {
        #expect(order[path: "items.0.name"] == "伞")
        #expect(order[path: "items.1.count"] == 1)
        #expect(order[path: "note"] == .null)
        #expect(order[path: ""] == order)
    }

    @Test(arguments: ["items.2.name", "items.-1", "items.first", "paid.x", "nothing", "items.0.name.x"])
    func `a path that leads nowhere has no value`(path: String) {
        #expect(order[path: path] == nil)
    }

    @Test(arguments: [
        "null", "true", "0", "-2", "1.5", #""退""#, "[]", "{}", "[1,[2,{\"a\":null}]]", "1e300", "9007199254740993",
    ])
    func `comes back from JSON as it was`(json: String) throws {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
        let again = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
        #expect(again == value)
    }

    @Test func `whole numbers are written without a point`() throws {
        #expect(String(decoding: try JSONEncoder().encode([JSONValue.number(2)]), as: UTF8.self) == "[2]")
    }

    private static let sentences: [(JSONValue, String)] = [
        (.null, ""), (true, "true"), (3, "3"), (2.5, "2.5"), ("x", "x"), ([1, "b"], "1, b"), (["k": 1], "k"),
    ]

    @Test(arguments: sentences)
    func `reads as a person would say it`(value: JSONValue, expected: String) {
        #expect(value.text == expected)
    }
}
