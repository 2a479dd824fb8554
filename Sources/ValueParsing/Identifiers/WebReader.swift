/// Mail addresses and web addresses.
enum WebReader {
    private static let domains: Set<String> = [
        "com", "cn", "net", "org", "io", "co", "top", "shop", "info", "biz", "edu", "gov", "hk", "tw", "uk", "us", "de",
        "jp", "app", "dev", "xyz", "vip", "cc", "me", "tv", "store", "site", "online", "ai",
    ]

    static func isLocal(_ code: UInt32) -> Bool {
        code.isWordCode || code == "." || code == "_" || code == "%" || code == "+" || code == "-"
    }

    static func readEmail(_ text: ReadableText, at place: Int) -> Candidate? {
        var at = place
        while at - place <= 64, isLocal(text[at]) { at += 1 }
        guard text[at] == "@", at - place <= 64, text[at - 1] != ".", let end = domainEnd(text, at: at + 1) else {
            return nil
        }
        return Candidate(place..<end, .email(text.written(place..<end)), rank: .checkedForm)
    }

    /// The end of labels joined by dots, the last of two letters or more.
    private static func domainEnd(_ text: ReadableText, at place: Int) -> Int? {
        var end = place
        var labelStart = place
        var best: Int?
        while end - place < 253, text[end].isWordCode || text[end] == "-" || text[end] == "." {
            if text[end] == "." {
                guard end > labelStart else { break }
                labelStart = end + 1
            } else if labelStart > place, end - labelStart >= 1, text[end].isLetter, !text[end + 1].isWordCode,
                text[end + 1] != "-", (labelStart...end).allSatisfy({ text[$0].isLetter })
            {
                best = end + 1
            }
            end += 1
        }
        return best
    }

    static func readURL(_ text: ReadableText, at place: Int) -> Candidate? {
        var dot = place
        while dot - place < 64, text[dot].isWordCode || text[dot] == "-" { dot += 1 }
        guard text[dot] == "." || text[dot] == ":" else { return nil }
        let schemeEnd = ["https://", "http://", "ftp://"].first { text.starts(with: $0, at: place) }.map {
            place + $0.count
        }
        // Within an address none begins; looking for one there would take the square of its length.
        guard !["@", ".", "/", "-"].contains(where: { text[place - 1] == $0 }) else { return nil }
        if schemeEnd == nil {
            guard text[dot] == ".", text[dot + 1].isWordCode, let end = domainEnd(text, at: place), isKnown(text, end)
            else {
                return nil
            }
        }
        var end = schemeEnd ?? place
        while end - place < 2048, isURLCode(text[end]) { end += 1 }
        while end > place, [".", ":", "!", "?", ")", "'", "-", "*"].contains(where: { text[end - 1] == $0 }) {
            end -= 1
        }
        guard end > (schemeEnd ?? place) + 2 else { return nil }
        return Candidate(place..<end, .url(text.written(place..<end)), rank: .checkedForm)
    }

    private static func isKnown(_ text: ReadableText, _ end: Int) -> Bool {
        var start = end
        while text[start - 1].isLetter { start -= 1 }
        guard end - start <= 6, text[end] != "@" else { return false }
        return domains.contains(
            String(String.UnicodeScalarView(text.codes[start..<end].compactMap(Unicode.Scalar.init))))
    }

    private static func isURLCode(_ code: UInt32) -> Bool {
        guard code > 0x20, code < 0x7F else { return false }
        return !["\"", "<", ">", ",", ";", "`", "{", "}", "|", "\\", "^", "[", "]"].contains { code == $0 }
    }
}
