import Foundation

/// A customer's words for a product, compared with names and descriptions in both languages.
///
/// Latin words match by prefix, Chinese by pairs of characters, so that "背包" finds "通勤背包".
struct ProductQuery {
    private let terms: [String]
    private let whole: String

    init(_ text: String) {
        whole = Self.fold(text).trimmingCharacters(in: .whitespaces)
        terms = Self.terms(of: whole)
    }

    var isEmpty: Bool { whole.isEmpty }

    /// The share of the query's terms that the product carries, weighted by where they stand.
    func score(of product: Product, in catalogue: Catalogue) -> Double {
        if product.sku.lowercased() == whole { return 100 }
        let name = Self.fold(product.name.zh + " " + product.name.en)
        if name.contains(whole) { return 10 }
        guard !terms.isEmpty else { return 0 }
        let category = catalogue.category(product.category)
        let kind = Self.fold((category?.name.zh ?? "") + " " + (category?.name.en ?? ""))
        let details = Self.fold(
            [product.description, product.material].flatMap { [$0.zh, $0.en] }.joined(separator: " ")
                + " " + product.colours.flatMap { [$0.name.zh, $0.name.en] }.joined(separator: " "))
        let sum = terms.reduce(0.0) { sum, term in
            sum + (Self.has(term, in: name) ? 3 : Self.has(term, in: kind) ? 2 : Self.has(term, in: details) ? 1 : 0)
        }
        return sum / Double(terms.count)
    }

    private static func fold(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .widthInsensitive, .diacriticInsensitive], locale: nil)
    }

    private static func has(_ term: String, in text: String) -> Bool {
        guard term.first?.isASCII == true else { return text.contains(term) }
        return text.hasPrefix(term) || text.contains(" " + term)
    }

    private static func terms(of text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.flatMap { word -> [String] in
            guard word.first?.isASCII == false else { return stem(String(word)).map { [$0] } ?? [] }
            let characters = Array(word)
            guard characters.count > 1 else { return [String(word)] }
            return (1..<characters.count).map { String(characters[($0 - 1)...$0]) }
        }
    }

    /// Without the plural's ending, and nil for words that say nothing about a product.
    private static func stem(_ word: String) -> String? {
        guard !["a", "an", "the", "of", "for", "and", "with", "in", "my", "some", "any"].contains(word) else {
            return nil
        }
        return word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
}
