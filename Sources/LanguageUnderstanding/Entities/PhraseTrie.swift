/// Phrases with their values, found in a message wherever they stand as words of their own.
struct PhraseTrie: Sendable {
    struct Match: Equatable {
        var range: Range<Int>
        var value: String
    }

    private struct Node {
        var children: [String: Int] = [:]
        var value: String?
    }

    private var nodes = [Node()]

    /// Adds a phrase; what is known already keeps its value.
    mutating func insert(_ phrase: String, value: String) {
        var node = 0
        for character in phrase {
            let key = MatchingText.key(character)
            if let next = nodes[node].children[key] {
                node = next
            } else {
                nodes[node].children[key] = nodes.count
                node = nodes.count
                nodes.append(Node())
            }
        }
        if node != 0, nodes[node].value == nil { nodes[node].value = value }
    }

    /// What the whole of `phrase` stands for.
    func value(of phrase: String) -> String? {
        var node = 0
        for character in phrase {
            guard let next = nodes[node].children[MatchingText.key(character)] else { return nil }
            node = next
        }
        return nodes[node].value
    }

    /// The longest phrase at each place, from left to right.
    func matches(in text: MatchingText) -> [Match] {
        var matches: [Match] = []
        var start = 0
        while start < text.characters.count {
            let isInsideWord = text.isWordPart(at: start) && text.isWordPart(at: start - 1)
            if !isInsideWord, let match = longest(in: text, from: start) {
                matches.append(match)
                start = match.range.upperBound
            } else {
                start += 1
            }
        }
        return matches
    }

    private func longest(in text: MatchingText, from start: Int) -> Match? {
        var node = 0
        var best: Match?
        for position in start..<text.characters.count {
            guard let next = nodes[node].children[text.keys[position]] else { break }
            node = next
            guard let value = nodes[node].value else { continue }
            let end = position + 1
            if endsWord(in: text, at: end) {
                best = Match(range: start..<end, value: value)
            } else if end - start > 2, text.keys[end] == "s", endsWord(in: text, at: end + 1) {
                // An English plural.
                best = Match(range: start..<end + 1, value: value)
            }
        }
        return best
    }

    private func endsWord(in text: MatchingText, at end: Int) -> Bool {
        !(text.isWordPart(at: end - 1) && text.isWordPart(at: end))
    }
}
