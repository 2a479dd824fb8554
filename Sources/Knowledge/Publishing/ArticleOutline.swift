/// An article as a page shows it: its headings where they open, with the names by which links reach them.
public struct ArticleOutline: Sendable {
    public struct Heading: Equatable, Sendable {
        /// 0 for those right below the title.
        public var depth: Int
        public var text: String
        /// Letters, digits and hyphens of any script; the same as long as the heading is, and once in its article.
        public var anchor: String
    }

    /// A section of the article, with the headings that begin with it.
    public struct Part: Equatable, Sendable {
        public var opened: [Heading]
        public var blocks: [TextBlock]
    }

    public let parts: [Part]
    /// Of each passage, the nearest heading above it.
    private let anchors: [String?]

    public init(_ article: Article) {
        var parts: [Part] = []
        var open: [Heading] = []
        var used: [String: Int] = [:]
        var nearest: [String?] = []
        for section in article.sections {
            // A page does not say its title twice.
            let headings =
                section.headings.first == article.title ? section.headings.dropFirst()[...] : section.headings[...]
            let kept = Self.kept(open.map(\.text), before: Array(headings))
            open = Array(open.prefix(kept))
            let opened = headings.dropFirst(kept).enumerated().map { offset, text in
                Heading(depth: kept + offset, text: text, anchor: Self.anchor(text, &used))
            }
            open += opened
            parts.append(Part(opened: opened, blocks: section.blocks))
            nearest.append(open.last?.anchor)
        }
        self.parts = parts
        anchors = article.sectionsOfPassages.map { nearest[$0] }
    }

    public var headings: [Heading] { parts.flatMap(\.opened) }

    /// The anchor of the heading under which a passage stands; nil where that is the title.
    public func anchor(ofPassage id: String) -> String? {
        guard let number = id.split(separator: "#").last.flatMap({ Int($0) }), anchors.indices.contains(number - 1)
        else { return nil }
        return anchors[number - 1]
    }

    /// How many of the open headings go on in a section; the same headings again, or fewer of them, open the last one anew.
    static func kept(_ open: [String], before headings: [String]) -> Int {
        let common = zip(open, headings).prefix { $0 == $1 }.count
        return common == headings.count && !open.isEmpty ? max(0, common - 1) : common
    }

    private static func anchor(_ heading: String, _ used: inout [String: Int]) -> String {
        let name = slug(heading)
        let count = (used[name] ?? 0) + 1
        used[name] = count
        guard count > 1 else { return name }
        // "a" twice and "a 2" would be the same.
        return anchor("\(name) \(count)", &used)
    }

    /// "How long it takes?" as "how-long-it-takes".
    static func slug(_ text: String) -> String {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars.prefix(80) {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words.isEmpty ? "section" : words.joined(separator: "-")
    }
}
