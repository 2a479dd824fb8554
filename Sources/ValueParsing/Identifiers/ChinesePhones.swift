/// The numbering plan of mainland China.
enum ChinesePhones {
    static func phone(_ grouped: GroupedDigits) -> PhoneNumber? {
        let digits = grouped.digits
        if grouped.starts(with: [8, 6]), digits.count == 13 { return phone(Array(digits.dropFirst(2))) }
        if digits.first == 1 {
            guard grouped.groups == [11] || grouped.groups == [3, 4, 4] || grouped.groups == [3, 8] else { return nil }
            return phone(digits)
        }
        if grouped.starts(with: [4, 0, 0]) || grouped.starts(with: [8, 0, 0]) {
            guard digits.count == 10, digits[3] != 0 || grouped.groups.count > 1,
                grouped.groups != [3, 3, 4] || digits[0] == 4
            else { return nil }
            return PhoneNumber(digits: grouped.text, e164: nil, country: "CN", line: .service)
        }
        guard digits.first == 0 else { return nil }
        return landline(digits, areaGroup: grouped.groups.count > 1 ? grouped.groups[0] : nil)
    }

    /// Digits as dialled within China, or behind its country code.
    static func phone(_ digits: [UInt8]) -> PhoneNumber? {
        if digits.count == 11, digits[0] == 1, digits[1] >= 3 {
            return PhoneNumber(digits: text(digits), e164: "+86" + text(digits), country: "CN", line: .mobile)
        }
        return landline(digits.first == 0 ? digits : [0] + digits, areaGroup: nil)
    }

    private static func landline(_ digits: [UInt8], areaGroup: Int?) -> PhoneNumber? {
        guard digits.count >= 10, digits.count <= 12, digits[0] == 0 else { return nil }
        // 010 and 02x have three digits, all others four.
        let area = digits[1] == 1 && digits[2] == 0 || digits[1] == 2 ? 3 : 4
        guard digits[1] >= 1, area == 3 || digits[1] >= 3, areaGroup ?? area == area, digits[area] >= 2,
            area == 3 ? digits.count == 11 : digits.count >= 11
        else { return nil }
        return PhoneNumber(
            digits: text(digits), e164: "+86" + text(Array(digits.dropFirst())), country: "CN", line: .landline)
    }

    private static func text(_ digits: [UInt8]) -> String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }
}
