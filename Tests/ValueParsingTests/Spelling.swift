/// Spells numbers out, the other way round from the parser and without its code.
enum Spelling {
    static func chinese(_ number: Int) -> String {
        guard number > 0 else { return "零" }
        var groups: [String] = []
        for (unit, factor) in [("亿", 100_000_000), ("万", 10_000), ("", 1)] {
            let group = number / factor % 10_000
            guard group > 0 else { continue }
            // A zero is said where the thousands are missing.
            groups.append((group < 1000 && !groups.isEmpty ? "零" : "") + thousands(group) + unit)
        }
        let text = groups.joined()
        return text.hasPrefix("一十") ? String(text.dropFirst()) : text
    }

    private static func thousands(_ number: Int) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        var text = ""
        var isGap = false
        for (unit, factor) in [("千", 1000), ("百", 100), ("十", 10), ("", 1)] {
            let digit = number / factor % 10
            if digit == 0 {
                isGap = !text.isEmpty
            } else {
                text += (isGap ? "零" : "") + digits[digit] + unit
                isGap = false
            }
        }
        return text
    }

    static func english(_ number: Int) -> String {
        guard number > 0 else { return "zero" }
        return [("million", 1_000_000), ("thousand", 1000), ("", 1)].compactMap { name, factor in
            let group = number / factor % 1000
            guard group > 0 else { return nil }
            return name.isEmpty ? hundreds(group) : hundreds(group) + " " + name
        }.joined(separator: " ")
    }

    private static func hundreds(_ number: Int) -> String {
        let ones = [
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        var words: [String] = []
        if number >= 100 { words += [ones[number / 100], "hundred"] }
        let rest = number % 100
        if rest > 0, number >= 100 { words.append("and") }
        if rest >= 20 {
            words.append(tens[rest / 10] + (rest % 10 > 0 ? "-" + ones[rest % 10] : ""))
        } else if rest > 0 {
            words.append(ones[rest])
        }
        return words.joined(separator: " ")
    }
}
