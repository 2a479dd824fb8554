extension MatchingText {
    /// A run of Latin letters and digits.
    struct Word: Equatable {
        /// Lower case.
        var scalars: [UInt32]
        var range: Range<Int>
        /// Whether one space, hyphen or apostrophe parts it from the word before.
        var isJoined: Bool

        var text: String { String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init))) }
    }

    var words: [Word] {
        var words: [Word] = []
        var start = 0
        while start < keys.count {
            guard isWordPart(at: start) else {
                start += 1
                continue
            }
            var end = start + 1
            while isWordPart(at: end) { end += 1 }
            let isJoined = words.last.map { last in
                last.range.upperBound == start - 1 && [" ", "-", "'", "’"].contains(keys[start - 1])
            }
            words.append(
                Word(
                    scalars: keys[start..<end].flatMap { $0.unicodeScalars.map(\.value) }, range: start..<end,
                    isJoined: isJoined ?? false))
            start = end
        }
        return words
    }
}
