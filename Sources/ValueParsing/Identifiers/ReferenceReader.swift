/// Order and parcel numbers: what follows 订单号 or "tracking number", and forms that carriers use.
enum ReferenceReader {
    static func read(_ text: ReadableText, at place: Int) -> Candidate? {
        guard text[place - 1] != "@", text[place - 1] != "." else { return nil }
        var end = place
        var digits = 0
        while end - place <= 40, text[end].isWordCode || text[end] == "-" && text[end + 1].isWordCode {
            if text[end].isDigit { digits += 1 }
            end += 1
        }
        guard digits >= 3, end - place >= 4, end - place <= 40, text[end] != "@", text[end] != "%",
            !(text[end] == "." && text[end + 1].isWordCode), text[end] != ":"
        else { return nil }
        if let cue = ReferenceCue(text, before: place) {
            guard cue.isEnding || digits >= 4 else { return nil }
            let reference = Reference(number: number(text, place..<end), subject: cue.subject, isEnding: cue.isEnding)
            return Candidate(place..<end, .reference(reference), rank: .namedForm)
        }
        guard let subject = carrierSubject(text, place..<end, digits) else { return nil }
        return Candidate(
            place..<end, .reference(Reference(number: number(text, place..<end), subject: subject)), rank: .looseForm)
    }

    private static func number(_ text: ReadableText, _ range: Range<Int>) -> String { text.written(range).uppercased() }

    /// What the form alone says: "SF1234567890123", "1Z999AA10123456784", "RB123456785CN", twelve digits and more.
    private static func carrierSubject(_ text: ReadableText, _ range: Range<Int>, _ digits: Int) -> Reference.Subject? {
        guard !range.contains(where: { text[$0] == "-" }) else { return nil }
        let letters = range.prefix { text[$0].isLetter }.count
        if letters == 0, digits == range.count { return digits >= 12 ? .other : nil }
        if text.starts(with: "1z", at: range.lowerBound), range.count == 18 { return .parcel }
        if letters == 2, range.count == 13, digits == 9 {
            return isPostalChecked(text, range.lowerBound + 2) ? .parcel : .other
        }
        guard letters + digits == range.count else { return nil }
        let carriers = ["sf", "yt", "jd", "jt", "zt", "sto", "ems", "jdvb", "jdx", "db", "yd"]
        if digits >= 10,
            carriers.contains(where: { $0.count == letters && text.starts(with: $0, at: range.lowerBound) })
        {
            return .parcel
        }
        return (1...5).contains(letters) && digits >= 8 ? .other : nil
    }

    /// The check digit of Universal Postal Union standard S10.
    private static func isPostalChecked(_ text: ReadableText, _ place: Int) -> Bool {
        let weights = [8, 6, 4, 2, 3, 5, 9, 7]
        let sum = weights.enumerated().reduce(0) { $0 + $1.element * Int(text[place + $1.offset] &- Code.zero) }
        let check = 11 - sum % 11
        return Int(text[place + 8] &- Code.zero) == (check == 10 ? 0 : check == 11 ? 5 : check)
    }
}
