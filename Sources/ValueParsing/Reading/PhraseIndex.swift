/// Finds the longest of many phrases at a place; most places are refused by one look at a small table.
struct PhraseIndex: Sendable {
    /// One phrase: where its codes stand in `codes`.
    private struct Phrase: Sendable {
        let start: Int
        let end: Int
        let number: Int
    }

    /// The phrases that begin with one code, longest first.
    private struct Slot: Sendable {
        var first: UInt32 = 0
        var phrases = 0..<0
    }

    private var codes: [UInt32] = []
    private var phrases: [Phrase] = []
    private var slots: [Slot]

    init(_ texts: [String]) {
        let numbered = texts.enumerated().map { (codes: $1.unicodeScalars.map(\.value), number: $0) }
        let groups = Dictionary(grouping: numbered.filter { !$0.codes.isEmpty }) { $0.codes[0] }
        var size = 4
        while size < groups.count * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        for (first, group) in groups.sorted(by: { $0.key < $1.key }) {
            let begin = phrases.count
            for phrase in group.sorted(by: { $0.codes.count > $1.codes.count }) {
                phrases.append(
                    Phrase(start: codes.count, end: codes.count + phrase.codes.count, number: phrase.number))
                codes += phrase.codes
            }
            var slot = PhraseIndex.hash(first, size)
            while !slots[slot].phrases.isEmpty { slot = (slot + 1) & (size - 1) }
            slots[slot] = Slot(first: first, phrases: begin..<phrases.count)
        }
    }

    var firstCodes: [UInt32] { slots.filter { !$0.phrases.isEmpty }.map(\.first) }

    private static func hash(_ code: UInt32, _ size: Int) -> Int { Int((code &* 0x9E37_79B1) >> 16) & (size - 1) }

    /// The number and the end of the longest phrase at `place`; Latin words are found whole only.
    func match(_ text: ReadableText, at place: Int) -> (number: Int, end: Int)? {
        let first = text[place]
        guard first != 0 else { return nil }
        var slot = PhraseIndex.hash(first, slots.count)
        while slots[slot].first != first {
            guard !slots[slot].phrases.isEmpty else { return nil }
            slot = (slot + 1) & (slots.count - 1)
        }
        if first.isLetter, text[place - 1].isLetter { return nil }
        for index in slots[slot].phrases {
            if let end = end(of: phrases[index], in: text, at: place) { return (phrases[index].number, end) }
        }
        return nil
    }

    private func end(of phrase: Phrase, in text: ReadableText, at place: Int) -> Int? {
        var position = place
        for index in phrase.start..<phrase.end {
            guard text[position] == codes[index] else { return nil }
            position += 1
            if codes[index] == Code.space { position = text.skippingSpaces(position) }
        }
        if codes[phrase.end - 1].isLetter, text[position].isLetter { return nil }
        return position
    }
}
