import NumericalMethods
import Conversations
import Foundation
import Testing

struct JSONTests {
    private static let texts: [(String, JSONValue)] = [
        (#"{"a":[1,-2.5,1e3,true,false,null,"x"]}"#, ["a": [1, -2.5, 1000, true, false, nil, "x"]]),
        ("  [ ]\n", []), ("{}", [:]), ("0", 0), ("-0.5E-1", -0.05), ("1234567890123456", 1_234_567_890_123_456),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u5ba2\u670D \ud83d\ude00""#, "客服 😀"),
        (#"{"a":1,"a":2}"#, ["a": 2]),
    ]

    @Test(arguments: texts)
    func `text is read`(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text.utf8) == value)
    }

    // Cases from RFC 8259's grammar: each is refused, and the byte is where reading had to stop.
    @Test(arguments: [
        ("", 0), ("nul", 0), ("[1,]", 3), ("{\"a\" 1}", 5), ("{a:1}", 1), ("01", 0), ("+1", 0), (".5", 0), ("1.", 2),
        ("1e", 2), ("\"a", 2), ("\"\u{1}\"", 1), ("\"\\x\"", 2), ("\"\\ud83d\"", 7), ("\"\\u12g4\"", 5), ("[1] x", 4),
        ("1e999", 5), ("[", 1), ("-", 0), ("{\"a\":1", 6),
    ])
    func `what is no JSON is refused where it goes wrong`(text: String, offset: Int) {
        #expect { try JSONValue(parsing: text.utf8) } throws: { ($0 as? JSONSyntaxError)?.offset == offset }
    }

    @Test func `broken UTF-8 and bottomless nesting are refused`() {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: String(repeating: "[", count: 100_000).utf8) }
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x22, 0xED, 0xA0, 0x80, 0x22]) }
    }

    @Test func `keys are sorted, whole numbers have no point, controls are escaped`() {
        let value: JSONValue = ["b": [1.0, 0.1, -3.0], "a": "x\u{1}\n\"/客"]
        #expect(value.json == #"{"a":"x\u0001\n\"/客","b":[1,0.1,-3]}"#)
    }

    private struct Sample: Codable, Equatable {
        enum Kind: Codable, Equatable {
            case plain
            case named(String, since: Date)
        }

        var text = "客服"
        var count = 3
        var big: Int64 = 1_763_707_728_000
        var ratio = 0.25
        var missing: Int?
        var there: Bool? = true
        var kinds: [Kind] = [.plain, .named("a", since: Date(timeIntervalSinceReferenceDate: 1.5))]
        var table: [String: [Double]] = ["x": [1, 2.5], "": []]
        var any: JSONValue = ["deep": [nil, true, "s"]]
        var link = URL(string: "https://example.com/a?b=c")
        var bytes = Data([0, 255])
    }

    @Test func `values are encoded and decoded as Foundation does`() throws {
        let sample = Sample()
        let tree = try JSONValue(encoding: sample)
        let theirs = try JSONEncoder().encode(sample)
        #expect(try tree == JSONDecoder().decode(JSONValue.self, from: theirs))
        #expect(try JSONValue.decode(theirs) == sample)
        #expect(try JSONDecoder().decode(Sample.self, from: Data(tree.json.utf8)) == sample)
    }

    @Test func `times can be written for people's programs`() throws {
        let time = Date(timeIntervalSince1970: 1_763_707_728.25)
        #expect(try JSONValue(encoding: ["at": time], dates: .iso8601) == ["at": "2025-11-21T06:48:48.250Z"])
    }

    @Test func `a number that a double cannot hold is refused, not rounded`() {
        #expect(throws: EncodingError.self) { try JSONValue(encoding: [Int64.max]) }
        #expect(throws: EncodingError.self) { try JSONValue(encoding: [Double.infinity]) }
    }

    @Test(arguments: [
        (#"{"name":"a","items":[{"n":1},{"n":"two"}]}"#, "items.1.n"), (#"{"name":"a"}"#, ""),
        (#"{"name":null,"items":[]}"#, "name"), (#"{"name":"a","items":[{"n":1.5}]}"#, "items.0.n"), ("[]", ""),
    ])
    func `what does not fit is named by its path`(text: String, path: String) throws {
        struct Item: Decodable { var n: Int }
        struct List: Decodable {
            var name: String
            var items: [Item]
        }
        #expect { try JSONValue(parsing: text.utf8).decode(as: List.self) } throws: { error in
            switch error as? DecodingError {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context):
                context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".") == path
            default: false
            }
        }
    }

    // Random trees: what is written is read back, by us and by Foundation.
    @Test(arguments: 0..<20 as Range<UInt64>) func `writing and reading gives the value back`(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        func random(_ limit: UInt64) -> UInt64 { generator.next(upperBound: limit) }
        func text() -> String { String((0..<random(6)).map { _ in Array("a\"\\\n\t客😀\u{0}/é")[Int(random(10))] }) }
        func tree(_ depth: Int) -> JSONValue {
            switch random(depth > 4 ? 4 : 6) {
            case 0: nil
            case 1: .bool(random(2) == 0)
            case 2: .number((Double(random(2000)) - 1000) / [1, 3, 1e9, 1e-9][Int(random(4))])
            case 3: .string(text())
            case 4: .array((0..<random(5)).map { _ in tree(depth + 1) })
            default: .object(Dictionary((0..<random(5)).map { _ in (text(), tree(depth + 1)) }) { $1 })
            }
        }
        let value = tree(0)
        #expect(try JSONValue(parsing: value.json.utf8) == value)
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(value.json.utf8)) == value)
    }
}
