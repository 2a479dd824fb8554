/// Numbers with a plus sign and a country code.
enum InternationalPhones {
    private static let countries: [String: String] = [
        "7": "RU", "33": "FR", "34": "ES", "39": "IT", "44": "GB", "49": "DE", "52": "MX", "55": "BR", "60": "MY",
        "61": "AU", "62": "ID", "63": "PH", "64": "NZ", "65": "SG", "66": "TH", "81": "JP", "82": "KR", "84": "VN",
        "91": "IN", "852": "HK", "853": "MO", "886": "TW", "971": "AE",
    ]

    static func phone(_ digits: [UInt8]) -> PhoneNumber? {
        guard (8...15).contains(digits.count), digits[0] > 0 else { return nil }
        if digits.starts(with: [8, 6]) { return ChinesePhones.phone(Array(digits.dropFirst(2))) }
        if digits[0] == 1 { return AmericanPhones.phone(Array(digits.dropFirst())) }
        let text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
        let country = (1...3).lazy.compactMap { countries[String(text.prefix($0))] }.first
        return PhoneNumber(digits: text, e164: "+" + text, country: country, line: .unknown)
    }
}
