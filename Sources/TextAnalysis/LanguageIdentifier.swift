/// Tells the language of a message from its scripts and, for Latin letters, its little words.
public enum LanguageIdentifier {
    /// A BCP 47 tag: "zh" or "en", another language where its script tells ("ja", "ko", "ru", ...), nil where nothing
    /// does.
    ///
    /// Chinese with English words in it is Chinese unless English little words ("how", "the") outweigh it: product
    /// names are English everywhere.
    /// Latin text that is plainly not English is nil.
    public static func identify(_ text: String) -> String? {
        let evidence = Evidence(text)
        if let tag = evidence.tagOfOtherScript { return tag }
        guard evidence.han > 0 || evidence.latinWords > 0 else { return nil }
        // A Chinese word has about 1.6 characters.
        if Double(evidence.han) / 1.6 >= evidence.englishWeight { return "zh" }
        return evidence.looksEnglish ? "en" : nil
    }

    /// What was counted in a text.
    private struct Evidence {
        var han = 0
        var scripts: [Script: Int] = [:]
        var latinWords = 0
        var englishLittleWords = 0
        var foreignLittleWords = 0
        var accentedWords = 0

        /// Little words count fully and other Latin words less, because names and codes are Latin in every language.
        var englishWeight: Double { Double(englishLittleWords) + 0.4 * Double(latinWords - englishLittleWords) }

        var looksEnglish: Bool { englishLittleWords >= foreignLittleWords + (accentedWords + 1) / 2 }

        var tagOfOtherScript: String? {
            let kana = scripts[.kana] ?? 0
            // Japanese mixes kana into Han; a lone の in a Chinese shop name does not make it Japanese.
            if kana > 0, kana * 8 >= han + kana, kana > 1 || han == 0 { return "ja" }
            let tags: [(Script, String)] = [
                (.hangul, "ko"), (.cyrillic, "ru"), (.greek, "el"), (.arabic, "ar"), (.hebrew, "he"), (.thai, "th"),
                (.devanagari, "hi"),
            ]
            let own = han + latinWords * 4
            return tags.max { (scripts[$0.0] ?? 0) < (scripts[$1.0] ?? 0) }.flatMap {
                (scripts[$0.0] ?? 0) > own ? $0.1 : nil
            }
        }

        init(_ text: String) {
            let scalars = Array(text.unicodeScalars)
            var start = 0
            while start < scalars.count {
                var end = start
                while end < scalars.count, !Self.isSpace(scalars[end]) { end += 1 }
                if !Self.isAddress(scalars[start..<end]) { take(scalars[start..<end]) }
                start = end + 1
            }
        }

        /// Counts what stands between two spaces.
        private mutating func take(_ chunk: ArraySlice<Unicode.Scalar>) {
            var start: Int?
            for place in chunk.indices {
                let scalar = chunk[place]
                let script = Script(scalar)
                if script == .latin || start != nil && (script == .mark || Self.isApostrophe(scalar)) {
                    start = start ?? place
                    continue
                }
                if let first = start { count(chunk[first..<place]) }
                start = nil
                switch script {
                case .han: han += 1
                case .digit, .mark, .none: break
                default: scripts[script, default: 0] += 1
                }
            }
            if let first = start { count(chunk[first...]) }
        }

        private mutating func count(_ letters: ArraySlice<Unicode.Scalar>) {
            latinWords += 1
            guard letters.count <= 24 else { return }
            let isAccented = letters.contains { $0.value >= 0x80 && !Self.isApostrophe($0) }
            let word = isAccented ? Self.accentedWord(letters) : Self.plainWord(letters)
            if LittleWords.english.contains(word) { englishLittleWords += 1 }
            if LittleWords.foreign.contains(word) { foreignLittleWords += 1 }
            if isAccented { accentedWords += 1 }
        }

        private static func plainWord(_ letters: ArraySlice<Unicode.Scalar>) -> String {
            String(unsafeUninitializedCapacity: letters.count) { bytes in
                for (place, letter) in letters.enumerated() {
                    bytes[place] = letter.value >= 0x80 ? UInt8(ascii: "'") : lowercase(UInt8(letter.value))
                }
                return letters.count
            }
        }

        private static func lowercase(_ letter: UInt8) -> UInt8 {
            (0x41...0x5A).contains(letter) ? letter | 0x20 : letter
        }

        private static func accentedWord(_ letters: ArraySlice<Unicode.Scalar>) -> String {
            String(letters.map { isApostrophe($0) ? "'" : Character($0) }).lowercased()
        }

        private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x20, 0x09...0x0D: true
            case 0..<0x80, 0x3400...0x9FFF: false
            default: scalar.properties.isWhitespace
            }
        }

        private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

        private static func isAddress(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
            chunk.contains("@") || chunk.contains("/") && chunk.contains(":")
        }
    }
}
