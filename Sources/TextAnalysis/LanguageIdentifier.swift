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
            for chunk in text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace })
            where !Self.isAddress(chunk) {
                var word = String.UnicodeScalarView()
                for scalar in chunk {
                    let script = Script(scalar)
                    if script == .latin || script == .mark && !word.isEmpty
                        || Self.isApostrophe(scalar) && !word.isEmpty
                    {
                        word.append(scalar)
                        continue
                    }
                    finish(&word)
                    switch script {
                    case .han: han += 1
                    case .digit, .mark, .none: break
                    default: scripts[script, default: 0] += 1
                    }
                }
                finish(&word)
            }
        }

        private mutating func finish(_ scalars: inout String.UnicodeScalarView) {
            guard !scalars.isEmpty else { return }
            defer { scalars.removeAll(keepingCapacity: true) }
            latinWords += 1
            guard scalars.count <= 24 else { return }
            let word = String(scalars.map { Self.isApostrophe($0) ? "'" : Character($0) }).lowercased()
            if LittleWords.english.contains(word) { englishLittleWords += 1 }
            if LittleWords.foreign.contains(word) { foreignLittleWords += 1 }
            if scalars.contains(where: { $0.value >= 0x80 && !Self.isApostrophe($0) }) { accentedWords += 1 }
        }

        private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

        private static func isAddress(_ chunk: Substring.UnicodeScalarView) -> Bool {
            chunk.contains("@") || chunk.contains("/") && chunk.contains(":")
        }
    }
}
