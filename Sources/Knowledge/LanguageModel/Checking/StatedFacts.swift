import Foundation
import TextAnalysis
import ValueParsing

/// The numbers with their units, times, codes and addresses of a text, in a form in which the same fact is the same text in Chinese
/// and English: "30 days", "thirty days" and 三十天 are `P30D`.
struct StatedFacts {
    struct Fact {
        /// Of one meaning one text.
        var canonical: String
        /// As it was written, folded, without spaces.
        var literal: String
        /// The search terms of that.
        var terms: Set<String>
        /// It leads somewhere or names one thing: a code, a number to call, a web address.
        var isAddress: Bool
        /// What belongs to whoever asks: a height, a size, a colour.
        var describesCustomer: Bool
    }

    let facts: [Fact]
    /// Pieces with digits that are in no value: "8折", "A-1042".
    let codes: [String]
    private let folded: String

    init(_ text: String) {
        let plain = Self.plain(text)
        let values = Self.parser.values(in: plain)
        facts = values.flatMap(Self.facts)
        folded = Self.withDigits(Self.compact(plain))
        codes = Self.codes(in: plain, outside: values)
    }

    var canonicals: Set<String> { Set(facts.map(\.canonical)) }

    /// The fact stands in this text, in the same meaning or in the same words.
    func has(_ fact: Fact) -> Bool {
        facts.contains { $0.canonical == fact.canonical } || states(fact.literal)
    }

    /// The folded text stands here, not as a part of a longer number or word.
    func states(_ literal: String) -> Bool {
        guard !literal.isEmpty else { return true }
        var start = folded.startIndex
        while let found = folded.range(of: literal, range: start..<folded.endIndex) {
            if isApart(found, literal) { return true }
            start = folded.index(after: found.lowerBound)
        }
        return false
    }

    private func isApart(_ range: Range<String.Index>, _ literal: String) -> Bool {
        func joins(_ outer: Character?, _ inner: Character?) -> Bool {
            guard let outer, let inner, outer.isASCII, inner.isASCII else { return false }
            return outer.isNumber && inner.isNumber
                || outer.isLetter && inner.isLetter && !literal.contains(where: \.isNumber)
        }
        let before = range.lowerBound > folded.startIndex ? folded[folded.index(before: range.lowerBound)] : nil
        let after = range.upperBound < folded.endIndex ? folded[range.upperBound] : nil
        // "1.5" does not state "5", nor "12,000" "12".
        if let before, ".,".contains(before), literal.first?.isNumber ?? false { return false }
        if let after, ".,".contains(after), literal.last?.isNumber ?? false {
            let next = folded[folded.index(after: range.upperBound)...].first
            if next?.isNumber ?? false { return false }
        }
        return !joins(before, literal.first) && !joins(after, literal.last)
    }

    /// Only lengths and codes are compared, so any moment will do, as long as it is the same one.
    private static let parser = ValueParser(now: Date(timeIntervalSince1970: 1_790_000_000), timeZone: .gmt)

    /// "Within 30 days" has the same number as "30 days", and a date as one that ends a span; `Polarity` tells before from after.
    private static func plain(_ text: String) -> String {
        text.replacing(/(?i)\bwithin\b|\buntil\b|\bby the end of\b/, with: " ")
            .replacing(/(?i)(\d)-(?=(?:year|month|week|day|hour|minute)s?\b)/) { "\($0.output.1) " }
            .replacing(/(?i)\b(two|three|four|five|six|seven|ten|twelve)-(?=(?:year|month|week|day|hour|minute)s?\b)/) {
                "\($0.output.1) "
            }
            .replacing(/(天|日|小时|分钟|周|个月|月|年)(?:以内|之内|内)/) { "\($0.output.1) " }
    }

    private static func compact(_ text: some StringProtocol) -> String {
        String(TextNormaliser.fold(String(text)).filter { !$0.isWhitespace })
    }

    /// 九折 is 9折.
    private static func withDigits(_ text: String) -> String {
        text.replacing(/([一二三四五六七八九])([折倍成])/) { match in
            let digit = numerals.firstIndex(of: Character(String(match.output.1))).map {
                numerals.distance(from: numerals.startIndex, to: $0)
            }
            return "\(digit ?? 0)\(match.output.2)"
        }
    }

    private static let numerals = "〇一二三四五六七八九"

    private static func facts(of value: FoundValue) -> [Fact] {
        canonicals(of: value.value).map { canonical in
            Fact(
                canonical: canonical, literal: compact(value.text), terms: Set(SearchTerms.query(value.text)),
                isAddress: addresses.contains(value.kind),
                describesCustomer: isOfCustomer(value.value))
        }
    }

    private static let addresses: Set<Value.Kind> = [.email, .url, .phone, .reference, .bankCard, .identityNumber]

    private static func canonicals(of value: Value) -> [String] {
        switch value {
        case .number(let number): ["# \(number)"]
        case .percentage(let number): ["% \(number)"]
        case .ordinal(let number): ["ordinal \(number)"]
        case .money(let money): ["\(money.currency) \(money.amount) \(money.upperAmount ?? money.amount)"]
        case .quantity(let quantity):
            ["\(quantity.unit) \(quantity.amount) \(quantity.upperAmount ?? quantity.amount)"]
        case .duration(let duration): [(duration.countsWorkingDays ? "working " : "") + duration.iso8601]
        case .time(let moment): [text(of: moment)]
        case .interval(let span): [span.start, span.end].compactMap { $0.map(text) }
        case .phone(let phone): ["phone \(phone.digits)"]
        case .email(let address): ["email \(address.lowercased())"]
        case .url(let address): ["url \(address.lowercased())"]
        case .bankCard(let number): ["card \(number)"]
        case .identityNumber(let identity): ["identity \(identity.number)"]
        case .reference(let reference): ["reference \(reference.number)"]
        case .size(let size): ["size \(size.label)"]
        case .colour(let colour): ["colour \(colour.name) \(colour.shade ?? "")"]
        case .recurrence, .address: []
        }
    }

    /// A time of day without the day that was guessed for it.
    private static func text(of moment: Moment) -> String {
        let text = moment.iso8601
        return text.firstIndex(of: "T").map { String(text[$0...]) } ?? text
    }

    private static func isOfCustomer(_ value: Value) -> Bool {
        switch value {
        case .size, .colour: true
        case .quantity(let quantity): ["cm", "m", "kg", "g", "lb", "in", "ft"].contains(quantity.unit)
        default: false
        }
    }

    private static func codes(in text: String, outside values: [FoundValue]) -> [String] {
        var characters = Array(text)
        for value in values where canonicals(of: value.value).isEmpty == false {
            for place in value.start..<min(value.end, characters.count) { characters[place] = " " }
        }
        let rest = String(characters)
        let digits = rest.matches(of: /[A-Za-z0-9][A-Za-z0-9._\-]*/).map { String($0.output) }
            .filter { $0.contains(where: \.isNumber) }.map { $0.trimmingCharacters(in: ["."]) }
        let shares = withDigits(rest).matches(of: /[半0-9十百]+(?:折|倍|成)/).map { String($0.output) }
        return (digits + shares).map(compact)
    }
}
