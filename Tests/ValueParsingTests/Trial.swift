import Foundation
import ValueParsing

/// A parser whose customer writes from Shanghai on Saturday, 21 November 2026, at half past two in the afternoon.
enum Trial {
    static let parser = ValueParser(
        now: Date(timeIntervalSince1970: 1_795_242_600), timeZone: TimeZone(identifier: "Asia/Shanghai") ?? .gmt)

    /// The readings of a message, each as "kind canonical".
    static func readings(_ text: String) -> [String] {
        parser.values(in: text).map { "\($0.kind.rawValue) \($0.value.canonical)" }
    }

    /// The reading that covers the whole of an expression, or all readings, to show what went wrong.
    static func whole(_ text: String) -> String {
        let values = parser.values(in: text)
        guard let value = values.first, values.count == 1, value.text == text else {
            return values.map { "[\($0.text)] \($0.kind.rawValue) \($0.value.canonical)" }.joined(separator: ", ")
        }
        return "\(value.kind.rawValue) \(value.value.canonical)"
    }
}
