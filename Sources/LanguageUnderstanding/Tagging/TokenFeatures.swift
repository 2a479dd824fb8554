import Inference

/// Turns the tokens of a sentence into the features that the tagger weighs.
struct TokenFeatures: Sendable {
    /// Kinds of features, so that what each is worth can be measured.
    struct Groups: OptionSet {
        let rawValue: Int
        static let neighbours = Groups(rawValue: 1)
        static let spelling = Groups(rawValue: 2)
        static let signposts = Groups(rawValue: 4)
        static let phrases = Groups(rawValue: 8)
        static let pieces = Groups(rawValue: 16)
        static let window = Groups(rawValue: 32)
        static let words = Groups(rawValue: 64)
        static let all = Groups(rawValue: 127)
    }

    var groups = Groups.all
    var phrases: PhraseMemory
    var memory = WordMemory()
    /// Frequent words that hardly ever belong to a span: they say what stands beside them.
    var signposts: Set<UInt64>

    /// Features of all tokens, one after another.
    struct Table {
        var hashes: [UInt64] = []
        /// Where the features of each token end.
        var ends: [Int] = []
    }

    /// Of one token, made up of a template's number and what stands in its holes.
    private struct Row {
        var hashes: [UInt64] = []

        mutating func add(_ template: UInt64, _ first: UInt64 = 0, _ second: UInt64 = 0, _ third: UInt64 = 0) {
            hashes.append(FeatureHash.mix(FeatureHash.mix(FeatureHash.mix(template, first), second), third))
        }
    }

    /// - Parameters:
    ///   - encoding: What the encoder makes of the sentence, where there is one.
    ///   - own: Spans of an example that the phrases were learnt from.
    func table(
        of forms: [TokenForm], encoding: TokenEncoding?, own: [(label: Int, tokens: Range<Int>)]? = nil
    ) -> Table {
        let words = forms.map(\.word)
        var rows = [Row](repeating: Row(), count: forms.count)
        for index in forms.indices {
            rows[index].add(0)
            rows[index].add(1, words[index])
            if groups.contains(.neighbours) { addNeighbours(of: index, words, to: &rows[index]) }
            if groups.contains(.spelling) { addSpelling(of: index, forms, to: &rows[index]) }
            if groups.contains(.window) { addWindow(of: index, words, to: &rows[index]) }
            if groups.contains(.pieces), let encoding { addPieces(of: index, encoding, words, to: &rows[index]) }
        }
        if groups.contains(.words) { addMemory(forms, own: own, to: &rows) }
        if groups.contains(.signposts) { addSignposts(words, to: &rows) }
        if groups.contains(.phrases) { addPhrases(phrases.matches(in: words, own: own ?? []), to: &rows) }
        var table = Table()
        for row in rows {
            table.hashes += row.hashes
            table.ends.append(table.hashes.count)
        }
        return table
    }

    private static let before: UInt64 = 2
    private static let after: UInt64 = 3

    private static func word(_ words: [UInt64], _ index: Int) -> UInt64 {
        index < 0 ? before : index >= words.count ? after : words[index]
    }

    private func addNeighbours(of index: Int, _ words: [UInt64], to row: inout Row) {
        let around = (-2...2).map { Self.word(words, index + $0) }
        for (offset, word) in around.enumerated() where offset != 2 { row.add(2 + UInt64(offset), word) }
        for first in 0..<4 { row.add(10 + UInt64(first), around[first], around[first + 1]) }
        row.add(14, around[1], around[3])
        for first in 0..<3 { row.add(15 + UInt64(first), around[first], around[first + 1], around[first + 2]) }
        if index == 0 { row.add(18) }
        if index == words.count - 1 { row.add(19) }
    }

    private func addSpelling(of index: Int, _ forms: [TokenForm], to row: inout Row) {
        let form = forms[index]
        for (length, prefix) in form.prefixes.enumerated() { row.add(20, UInt64(length), prefix) }
        for (length, suffix) in form.suffixes.enumerated() { row.add(21, UInt64(length), suffix) }
        row.add(22, form.shape)
        for offset in [-1, 1] where forms.indices.contains(index + offset) {
            let neighbour = forms[index + offset]
            row.add(23, UInt64(offset + 1), neighbour.shape)
            row.add(24, UInt64(offset + 1), form.shape, neighbour.shape)
            if let suffix = neighbour.suffixes.dropFirst(2).first { row.add(25, UInt64(offset + 1), suffix) }
        }
    }

    /// Words further away, whatever their distance.
    private func addWindow(of index: Int, _ words: [UInt64], to row: inout Row) {
        for other in max(0, index - 6)..<index { row.add(30, words[other]) }
        for other in index + 1..<min(words.count, index + 7) {
            row.add(31, words[other])
        }
    }

    private func addPieces(of index: Int, _ encoding: TokenEncoding, _ words: [UInt64], to row: inout Row) {
        let place = (encoding.startsPiece[index] ? 1 : 0) + (encoding.endsPiece[index] ? 2 : 0)
        row.add(40, UInt64(place))
        row.add(41, UInt64(place), UInt64(encoding.pieces[index]))
        row.add(42, UInt64(place), words[index])
        if index > 0 { row.add(43, UInt64(place), UInt64(encoding.pieces[index - 1])) }
        if index + 1 < words.count { row.add(44, UInt64(place), UInt64(encoding.pieces[index + 1])) }
    }

    /// The nearest signposts on both sides.
    private func addSignposts(_ words: [UInt64], to rows: inout [Row]) {
        var left = [UInt64](repeating: Self.before, count: words.count)
        var right = [UInt64](repeating: Self.after, count: words.count)
        for index in words.indices.dropFirst() {
            left[index] = signposts.contains(words[index - 1]) ? words[index - 1] : left[index - 1]
        }
        for index in words.indices.reversed().dropFirst() {
            right[index] = signposts.contains(words[index + 1]) ? words[index + 1] : right[index + 1]
        }
        for index in words.indices {
            rows[index].add(50, left[index])
            rows[index].add(51, right[index])
            rows[index].add(52, left[index], right[index])
            rows[index].add(53, left[index], words[index])
            rows[index].add(54, right[index], words[index])
        }
    }

    private func addPhrases(_ matches: [PhraseMemory.Match], to rows: inout [Row]) {
        for match in matches {
            let length = UInt64(min(match.tokens.count, 4))
            for token in match.tokens {
                let place: UInt64 =
                    match.tokens.count == 1
                    ? 3 : token == match.tokens.lowerBound ? 0 : token == match.tokens.upperBound - 1 ? 2 : 1
                rows[token].add(60, UInt64(match.label), place)
                rows[token].add(61, UInt64(match.label), place, length)
            }
        }
    }

    /// What other sentences say of each word and its neighbours; single characters are in too many words to say much.
    private func addMemory(_ forms: [TokenForm], own: [(label: Int, tokens: Range<Int>)]?, to rows: inout [Row]) {
        let words = forms.map(\.word)
        var labels = [Int?](repeating: nil, count: words.count)
        for span in own ?? [] {
            for token in span.tokens { labels[token] = span.label }
        }
        for (index, word) in words.enumerated() where forms[index].isWord {
            let mine = own == nil ? [] : words.indices.filter { words[$0] == word }.map { labels[$0] }
            for found in memory.recollections(of: word, own: mine) {
                let (label, quarters) = (UInt64(found.label), UInt64(found.quarters))
                rows[index].add(80, label, quarters)
                if index > 0 { rows[index - 1].add(81, label, quarters) }
                if index + 1 < words.count { rows[index + 1].add(82, label, quarters) }
            }
        }
    }
}
