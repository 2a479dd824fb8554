/// Phone numbers of China, the United States, and any in international form.
///
/// The rules are those of the numbering plans (ITU-T E.164, MIIT, NANP), written out by hand: libphonenumber knows more
/// countries, but is C++ and would have to be installed wherever kefu runs.
enum PhoneReader {
    static func read(_ text: ReadableText, at place: Int) -> Candidate? {
        guard !text[place - 1].isWordCode, text[place - 1] != "+",
            !([".", "-", "/", ":", "$"].contains { text[place - 1] == $0 })
        else { return nil }
        let isNamed = isNamed(text, before: place)
        for grouped in GroupedDigits.readings(text, at: place, limit: 16) where grouped.digits.count >= 7 {
            guard let phone = phone(grouped, isNamed: isNamed) else { continue }
            return Candidate(place..<grouped.end, .phone(phone), rank: .checkedForm)
        }
        return nil
    }

    private static func phone(_ grouped: GroupedDigits, isNamed: Bool) -> PhoneNumber? {
        if grouped.startsWithPlus { return InternationalPhones.phone(grouped.digits) }
        if grouped.starts(with: [0, 0, 8, 6]) { return ChinesePhones.phone(Array(grouped.digits.dropFirst(4))) }
        if let phone = ChinesePhones.phone(grouped) { return phone }
        return AmericanPhones.phone(grouped, isNamed: isNamed)
    }

    /// True behind "call", 电话 and the like, where ten plain digits are a phone number.
    private static func isNamed(_ text: ReadableText, before place: Int) -> Bool {
        let names = ["call", "phone", "tel", "mobile", "cell", "text me at", "reach me at", "电话", "手机", "手机号", "联系"]
        var end = place
        while place - end < 12,
            [" ", ":", ".", "#", "是", "为", "号", "码", "i", "s", "a", "t"].contains(where: { text[end - 1] == $0 })
        {
            if names.contains(where: { text.starts(with: $0, at: end - $0.count) }) { return true }
            end -= 1
        }
        return names.contains { text.starts(with: $0, at: end - $0.count) }
    }
}
