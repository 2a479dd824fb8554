/// Decimal numbers as people write them.
enum Decimals {
    /// Removes the noise that adding tenths leaves behind: 0.1 + 0.2 is 0.3.
    static func clean(_ number: Double) -> Double {
        let scaled = number * 1e6
        return abs(scaled) < 9e15 ? scaled.rounded() / 1e6 : number
    }

    /// The shortest decimal text, without ".0" and without an exponent where that is possible.
    static func text(_ number: Double) -> String {
        if let whole = Int64(exactly: number) { return String(whole) }
        return number.description
    }

    /// A number of the form `123.4`, at least `digits` digits before the point.
    static func padded(_ number: Int, to digits: Int) -> String {
        let text = String(number)
        return text.count >= digits ? text : String(repeating: "0", count: digits - text.count) + text
    }
}
