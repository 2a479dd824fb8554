/// XL, 2XL, M码, 42码, 大号, "size 8", "US 9".
enum SizeReader {
    static let firstCodes: [UInt32] =
        "smlxuoe大中小均加特".unicodeScalars.map(\.value) + (0x30...0x39).map { UInt32($0) } + ChineseNumerals.firstCodes

    private static let names = Lexicon<String>(phrases: [
        ("均码|one size fits all|one size", "one size"), ("大码|大号", "L"), ("中码|中号", "M"), ("小码|小号", "S"),
        ("加大码|加大号|加大|特大号|extra large|extra-large|x-large", "XL"), ("特小号|extra small|extra-small|x-small", "XS"),
    ])
    private static let askedNames = Lexicon<String>(phrases: [("small", "S"), ("medium", "M"), ("large", "L")])
    private static let systems = Lexicon<String>([("us", "US"), ("eu", "EU"), ("uk", "UK"), ("eur", "EU")])

    static func read(_ text: ReadableText, at place: Int) -> Candidate? {
        if text[place].isHan || text[place].isDigit, let number = readNumber(text, at: place) { return number }
        if let (label, end) = names.match(text, at: place), text[end] != "文", text[end] != "字", text[place - 1] != "型" {
            return candidate(place..<end, label)
        }
        guard text[place].isWordCode, text.isWordStart(place) else { return nil }
        if let (label, end) = askedNames.match(text, at: place) {
            let next = text.skippingSpaces(end)
            return isAsked(text, place) || text.starts(with: "size", at: next) && text.isWordEnd(next + 4)
                ? candidate(place..<end, label) : nil
        }
        if let (system, end) = systems.match(text, at: place), text.cased[place] != text[place],
            case let start = text.skippingSpaces(text.starts(with: " size ", at: end) ? end + 6 : end),
            let numeral = DigitNumerals.readPlain(text, at: start), (1...55).contains(numeral.value),
            !text[numeral.end].isWordCode
        {
            return Candidate(
                place..<numeral.end, .size(ProductSize(label: Decimals.text(numeral.value), system: system)),
                rank: .markedForm)
        }
        return readLetters(text, at: place)
    }

    /// 42码, 三十八码, "size 8".
    private static func readNumber(_ text: ReadableText, at place: Int) -> Candidate? {
        guard NumberBoundary.mayStart(text, at: place) else { return nil }
        if let numeral = NumeralReader.read(text, at: place), (1...300).contains(numeral.value) {
            if text[numeral.end] == "码", !["头", "数", "字", "洋", "率"].contains(where: { text[numeral.end + 1] == $0 }) {
                return candidate(place..<numeral.end + 1, Decimals.text(numeral.value))
            }
            if numeral.script == .digits, isAsked(text, place), !text[numeral.end].isWordCode {
                return candidate(place..<numeral.end, Decimals.text(numeral.value), rank: .markedForm)
            }
        }
        return text[place].isDigit ? readLetters(text, at: place) : nil
    }

    /// S, M, XL, XXL, 2XL; one letter only with 码 or "size".
    private static func readLetters(_ text: ReadableText, at place: Int) -> Candidate? {
        var end = place
        var label = ""
        if text[end].isDigit {
            guard (0x32...0x39).contains(text[end]), text[end + 1] == "x" else { return nil }
            label = text.written(end..<end + 1)
            end += 1
        }
        let crossStart = end
        while end - crossStart < 6, text[end] == "x" { end += 1 }
        let crosses = end - crossStart
        guard let letter = ["s", "m", "l"].first(where: { text[end] == Unicode.Scalar($0) }),
            crosses > 0 || label.isEmpty
        else { return nil }
        label += String(repeating: "X", count: crosses) + String(letter).uppercased()
        end += 1
        guard !text[end].isWordCode, text[end] != "'", letter != "m" || crosses == 0 else { return nil }
        let hasMark = text[end] == "码" || text[end] == "号" && text[end + 1] != "楼" && text[end + 1] != "线"
        guard hasMark || crosses > 0 || isAsked(text, place) else { return nil }
        return candidate(place..<end + (hasMark ? 1 : 0), label)
    }

    /// Behind "size", 尺码 and the like.
    private static func isAsked(_ text: ReadableText, _ place: Int) -> Bool {
        EnglishDateNames.isPreceded(text, at: place, by: ["size", "sizes", "size is", "a size", "size:"])
            || ["尺码", "尺寸", "码数", "尺码是", "尺码:", "尺码选"].contains { text.starts(with: $0, at: place - $0.count) }
    }

    private static func candidate(_ range: Range<Int>, _ label: String, rank: Candidate.Rank = .plainForm) -> Candidate
    {
        Candidate(range, .size(ProductSize(label: label)), rank: rank)
    }
}
