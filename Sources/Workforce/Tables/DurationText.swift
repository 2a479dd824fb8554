/// Lengths of time as people write them: `20s`, `3m`, `1h30m`, `0.5h`, `14d`; a bare number is seconds.
public enum DurationText {
    /// Seconds; three hundred years are no mistake of a digit.
    private static let most = 1e10

    /// Seconds, or nil when `text` is no length of time.
    public static func seconds(_ text: String) -> Double? {
        if let number = Double(text) { return (0...most).contains(number) ? number : nil }
        var total = 0.0
        var rest = text[...]
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            rest = rest.dropFirst(digits.count)
            let unit = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(unit.count)
            guard let number = Double(digits), let seconds = unitSeconds[unit.lowercased()] else { return nil }
            total += number * seconds
        }
        return text.isEmpty || total > most ? nil : total
    }

    /// `90` as `1m30s`, whole seconds only.
    public static func text(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        let parts = [(whole / 3600, "h"), (whole / 60 % 60, "m"), (whole % 60, "s")]
        let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return text.isEmpty ? "0s" : text
    }

    private static let unitSeconds: [String: Double] = [
        "s": 1, "sec": 1, "m": 60, "min": 60, "h": 3600, "d": 86400, "w": 604_800,
    ]
}
