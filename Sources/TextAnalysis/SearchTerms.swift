/// Cuts text into the units that searching counts, the same for messages, articles and questions.
public enum SearchTerms {
    /// Terms to store: words (English ones stemmed), and every single and every pair of characters where words are not
    /// spaced.
    ///
    /// In the order of the text, repeated as often as they occur.
    public static func index(_ text: String) -> [String] { terms(text, singles: true) }

    /// Terms to look for: words, and pairs of characters; a single character only where it stands alone.
    public static func query(_ text: String) -> [String] { terms(text, singles: false) }

    private static func terms(_ text: String, singles: Bool) -> [String] {
        var cutter = TermCutter(singles: singles)
        for scalar in TextNormaliser.fold(text).unicodeScalars { cutter.take(scalar) }
        return cutter.finish()
    }
}

/// Collects terms scalar by scalar.
private struct TermCutter {
    let singles: Bool
    private var terms: [String] = []
    /// The characters of the current run without spaces.
    private var run: [Unicode.Scalar] = []
    private var word: [Unicode.Scalar] = []
    /// A point, comma, apostrophe or hyphen inside a word, kept until the next character tells whether the word goes
    /// on.
    private var joint: Unicode.Scalar?
    /// What stood before a hyphen: "e-mail" is also found by "email".
    private var head: [Unicode.Scalar] = []

    init(singles: Bool) { self.singles = singles }

    /// A word longer than this is cut: nobody searches for it, and an index must not hold it whole.
    private static let longestWord = 64

    mutating func take(_ scalar: Unicode.Scalar) {
        let script = Script(scalar)
        if script.isUnspaced {
            finishWord()
            run.append(scalar)
            return
        }
        finishRun()
        switch script {
        case .none: takeSeparator(scalar)
        case .mark where word.isEmpty: break
        default:
            if let joint {
                self.joint = nil
                if Self.joins(joint, word.last, scalar) {
                    if joint == "." { word.append(joint) }
                } else {
                    finishWord()
                }
            }
            if word.count == Self.longestWord { finishWord() }
            word.append(scalar)
        }
    }

    mutating func finish() -> [String] {
        finishRun()
        finishWord()
        return terms
    }

    private mutating func takeSeparator(_ scalar: Unicode.Scalar) {
        let mayJoin = scalar == "." || scalar == "," || scalar == "'" || scalar == "\u{2019}"
        if mayJoin, joint == nil, !word.isEmpty {
            joint = scalar
        } else if scalar == "-", head.isEmpty {
            let before = word
            finishWord()
            head = before
        } else {
            finishWord()
        }
    }

    /// Points and commas join digits ("3.5", "1,299" as 1299), apostrophes join letters ("don't" as dont).
    private static func joins(_ joint: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar) -> Bool {
        guard let before else { return false }
        let digits = Script(before) == .digit && Script(after) == .digit
        return joint == "." || joint == "," ? digits : !digits
    }

    private mutating func finishRun() {
        guard !run.isEmpty else { return }
        defer { run.removeAll(keepingCapacity: true) }
        if run.count == 1 {
            terms.append(text(run[...]))
            return
        }
        for position in run.indices {
            if singles { terms.append(text(run[position...position])) }
            if position + 1 < run.count { terms.append(text(run[position...position + 1])) }
        }
    }

    private mutating func finishWord() {
        joint = nil
        defer {
            word.removeAll(keepingCapacity: true)
            head.removeAll(keepingCapacity: true)
        }
        guard !word.isEmpty else { return }
        append(word)
        if !head.isEmpty { append(head + word) }
    }

    private mutating func append(_ word: [Unicode.Scalar]) {
        if word.allSatisfy({ $0.value >= 0x61 && $0.value <= 0x7A }) {
            terms.append(EnglishStemmer.stem(word.map { UInt8(truncatingIfNeeded: $0.value) }))
        } else {
            terms.append(text(word[...]))
            appendParts(of: word)
        }
    }

    /// "iphone15" is also found by "iphone" and by "15".
    private mutating func appendParts(of word: [Unicode.Scalar]) {
        var start = word.startIndex
        var parts: [ArraySlice<Unicode.Scalar>] = []
        for position in word.indices.dropFirst()
        where (Script(word[position]) == .latin) != (Script(word[position - 1]) == .latin) && word[position] != "."
            && word[position - 1] != "."
        {
            parts.append(word[start..<position])
            start = position
        }
        guard !parts.isEmpty else { return }
        parts.append(word[start...])
        for part in parts { terms.append(text(part)) }
    }

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
