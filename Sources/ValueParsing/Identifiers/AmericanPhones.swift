/// The North American numbering plan.
enum AmericanPhones {
    static func phone(_ grouped: GroupedDigits, isNamed: Bool) -> PhoneNumber? {
        var (digits, groups) = (grouped.digits, grouped.groups)
        if digits.count == 11, digits[0] == 1, groups.count > 1 || isNamed {
            digits.removeFirst()
            if groups[0] == 1 { groups.removeFirst() }
        }
        guard digits.count == 10, groups == [3, 3, 4] || groups == [3, 7] || isNamed else { return nil }
        return phone(digits)
    }

    /// Ten digits: area, exchange, line.
    static func phone(_ digits: [UInt8]) -> PhoneNumber? {
        guard digits.count == 10, digits[0] >= 2, digits[3] >= 2, !(digits[1] == 1 && digits[2] == 1) else {
            return nil
        }
        let text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
        let isFree = ["800", "833", "844", "855", "866", "877", "888"].contains(String(text.prefix(3)))
        return PhoneNumber(digits: text, e164: "+1" + text, country: "US", line: isFree ? .service : .unknown)
    }
}
