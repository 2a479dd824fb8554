/// Resident identity numbers: region, date of birth, running number, check character.
///
/// - seealso: GB 11643-1999; ISO 7064, MOD 11-2.
enum IdentityNumberReader {
    private static let regions: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
        63, 64, 65, 71, 81, 82, 83,
    ]

    static func read(_ text: ReadableText, at place: Int, _ context: ParsingContext) -> Candidate? {
        let end = place + 18
        guard text.digitsEnd(place, limit: 19) >= end - 1, text[end - 1].isDigit || text[end - 1] == "x",
            !text[end].isWordCode, regions.contains(text.integer(place..<place + 2)),
            let birth = CivilDate(
                year: text.integer(place + 6..<place + 10), month: text.integer(place + 10..<place + 12),
                day: text.integer(place + 12..<place + 14)),
            birth.year >= 1880, birth <= context.today, isChecked(text, place)
        else { return nil }
        let identity = IdentityNumber(
            number: text.written(place..<end).uppercased(), birthDate: context.moment(birth).iso8601)
        return Candidate(place..<end, .identityNumber(identity), rank: .checkedForm)
    }

    private static func isChecked(_ text: ReadableText, _ place: Int) -> Bool {
        // "P" of ISO 7064: doubled and reduced for each character, 1 at the end.
        let sum = (0..<17).reduce(0) { ($0 + Int(text[place + $1] - Code.zero)) * 2 % 11 }
        let last = text[place + 17] == "x" ? 10 : Int(text[place + 17] - Code.zero)
        return (sum + last) % 11 == 1
    }
}
