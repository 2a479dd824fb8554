import Foundation
import SourceFiles

/// Reads one cell of a column of values.
enum ValueCell: Equatable {
    case number(Double)
    case blank
    /// Seconds, written as hours, minutes and seconds.
    case clock(Double)
    /// A number with something that is no number around it, such as a unit.
    case unit(Double, String)
    case unreadable

    init(_ text: String) {
        let cell = text.trimmed
        if cell.isEmpty || ["na", "nan", "n/a", "null", "-"].contains(cell.lowercased()) {
            self = .blank
        } else if let number = Double(cell), number.isFinite {
            self = .number(number)
        } else if let number = Double(cell.replacing(",", with: "")), number.isFinite, Self.hasThousands(cell) {
            self = .number(number)
        } else if let seconds = Self.seconds(cell) {
            self = .clock(seconds)
        } else {
            let digits = cell.prefix { $0.isNumber || $0 == "." || $0 == "-" || $0 == "," }
            let rest = cell.dropFirst(digits.count).trimmingCharacters(in: .whitespaces)
            if let number = Double(digits.replacing(",", with: "")), number.isFinite, !rest.isEmpty, !rest.contains(":")
            {
                self = .unit(number, rest)
            } else {
                self = .unreadable
            }
        }
    }

    /// Whether a number can be made of it.
    var isNumber: Bool {
        switch self {
        case .number, .clock, .unit: true
        case .blank, .unreadable: false
        }
    }

    /// Of `1:02:05` or `2:05`.
    private static func seconds(_ cell: String) -> Double? {
        let parts = cell.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Double($0) }
        guard (2...3).contains(parts.count), numbers.count == parts.count,
            numbers.allSatisfy({ $0 >= 0 && $0.isFinite }), numbers.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        return numbers.reduce(0) { $0 * 60 + $1 }
    }

    private static func hasThousands(_ cell: String) -> Bool {
        let groups = cell.split(separator: ".")[0].split(separator: ",")
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
