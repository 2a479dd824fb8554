import SourceFiles

extension ArticleScope {
    /// The names under which front matter and tables give it.
    static let keys = ["audience", "product", "owner", "valid_from", "valid_until"]

    /// - Parameter value: What is written under one of `keys`, and where.
    init(into diagnostics: inout Diagnostics, value: (String) -> (text: String, place: Diagnostic.Place)?) {
        func day(_ key: String) -> CalendarDay? {
            guard let (text, place) = value(key) else { return nil }
            if let day = CalendarDay(text) { return day }
            diagnostics.warning(at: place, "'\(text)' is no day", remedy: "write it as 2026-01-31")
            return nil
        }
        self.init(
            audience: value("audience")?.text, product: value("product")?.text, owner: value("owner")?.text,
            validFrom: day("valid_from"), validUntil: day("valid_until"))
        if let first = validFrom, let last = validUntil, last < first, let place = value("valid_until")?.place {
            diagnostics.warning(
                at: place, "the article ends on \(last), before it begins on \(first)",
                remedy: "correct one of the days")
        }
    }
}
