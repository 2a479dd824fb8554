import Foundation
import SourceFiles

/// Reads one cell of a column of values.
enum ValueCell: Equatable {
    case number(Double)
    case blank
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
        case .number, .unit: true
        case .blank, .unreadable: false
        }
    }

    private static func hasThousands(_ cell: String) -> Bool {
        let groups = cell.split(separator: ".")[0].split(separator: ",")
        return groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
