/// Tags as people write them: `O`, and `B-city`, `I-city` or the letters of BIOES and BILOU.
enum TagNotation {
    struct Reading: Equatable {
        var spans: [TaggedSentence.Span]
        /// Tags that go on a span which did not begin; each begins one, as in the CoNLL evaluations.
        var repaired: Int
    }

    /// A tag that is none.
    struct Unknown: Error, Equatable {
        var index: Int
        var tag: String
    }

    static func read(_ tags: [String]) throws(Unknown) -> Reading {
        var reading = Reading(spans: [], repaired: 0)
        var open: (label: String, start: Int)?
        for (index, tag) in tags.enumerated() {
            if tag == "O" {
                close(&open, before: index, &reading)
                continue
            }
            let label = String(tag.dropFirst(2))
            guard let letter = tag.first, "BIELSUM".contains(letter), tag.dropFirst().first == "-", !label.isEmpty
            else { throw Unknown(index: index, tag: tag) }
            let begins = "BSU".contains(letter)
            if begins || open?.label != label {
                close(&open, before: index, &reading)
                if !begins { reading.repaired += 1 }
                open = (label, index)
            }
            if "ESLU".contains(letter) { close(&open, before: index + 1, &reading) }
        }
        close(&open, before: tags.count, &reading)
        return reading
    }

    private static func close(_ open: inout (label: String, start: Int)?, before end: Int, _ reading: inout Reading) {
        guard let span = open else { return }
        reading.spans.append(.init(label: span.label, tokens: span.start..<end))
        open = nil
    }
}
