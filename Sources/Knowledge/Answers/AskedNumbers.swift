import Foundation
import TextAnalysis

/// The numbers in a question, which a table may answer by a range: "I am 168 cm" by "165–172".
struct AskedNumbers {
    private let numbers: [Double]

    init(_ question: String) { numbers = Self.numbers(in: question).map(\.value) }

    /// Share of the numbers that lie in a range of the text, or stand there as they are.
    func shareInRanges(of text: String) -> Double {
        guard !numbers.isEmpty else { return 0 }
        let found = Self.numbers(in: text)
        let ranges = zip(found, found.dropFirst()).filter { $0.isRangeBegin && $0.value < $1.value }
        let inside = numbers.count { number in
            ranges.contains { $0.value <= number && number <= $1.value } || found.contains { $0.value == number }
        }
        return Double(inside) / Double(numbers.count)
    }

    /// Numbers in their order, each with whether only a dash stands between it and the next.
    private static func numbers(in text: String) -> [(value: Double, isRangeBegin: Bool)] {
        var found: [(value: Double, isRangeBegin: Bool)] = []
        var digits = ""
        func finish(before scalar: Unicode.Scalar?) {
            let isDash = scalar.map { "-–—~～".unicodeScalars.contains($0) } ?? false
            if let value = Double(digits.hasSuffix(".") ? String(digits.dropLast()) : digits) {
                found.append((value, isDash))
            }
            digits = ""
        }
        for scalar in TextNormaliser.fold(text).unicodeScalars where scalar != "," || digits.isEmpty {
            let isDigit = ("0"..."9").contains(scalar)
            if isDigit || scalar == "." && !digits.isEmpty && !digits.contains(".") {
                digits.unicodeScalars.append(scalar)
            } else if !digits.isEmpty {
                finish(before: scalar)
            }
        }
        if !digits.isEmpty { finish(before: nil) }
        return found
    }
}
