/// Which paragraph styles are headings, and of which level.
final class DOCXStyles: MarkupHandler {
    private var style: String?
    private var levels: [String: Int] = [:]
    private var titles: Set<String> = []
    private var bases: [String: String] = [:]
    private var lists: Set<String> = []

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "w:style": style = attributes["w:styleId"]
        case "w:name":
            guard let style, let value = attributes["w:val"]?.lowercased() else { return }
            if value == "title" { titles.insert(style) }
            if value.hasPrefix("list") { lists.insert(style) }
            if value.hasPrefix("heading "), let level = Int(value.dropFirst(8)) { levels[style] = level }
        case "w:basedOn": if let style, let base = attributes["w:val"] { bases[style] = base }
        case "w:outlineLvl":
            if let style, let level = attributes["w:val"].flatMap({ Int($0) }), level < 9 { levels[style] = level + 1 }
        default: break
        }
    }

    /// The styles of runs that Word itself brings for emphasis.
    static let runs: [String: StyledText.Style] = [
        "Strong": .strong, "Emphasis": .emphasis, "IntenseEmphasis": .emphasis,
    ]

    /// A property of a run without a value is on.
    static func isOn(_ value: String?) -> Bool { value.map { !["0", "false", "off", "none"].contains($0) } ?? true }

    func end(_ name: String) { if name == "w:style" { style = nil } }

    func take(_ text: String) {}

    func isTitle(_ style: String) -> Bool { titles.contains(style) || style == "Title" }

    func isList(_ style: String) -> Bool { lists.contains(style) || style.hasPrefix("List") }

    /// The level of the style or of one that it is based on, counted from 1.
    func headingLevel(_ style: String) -> Int? {
        var name: String? = style
        for _ in 0..<10 {
            guard let current = name else { return nil }
            if let level = levels[current] { return level }
            if current.hasPrefix("Heading"), let level = Int(current.dropFirst(7)) { return level }
            name = bases[current]
        }
        return nil
    }
}

/// Which lists are numbered.
final class DOCXNumbering: MarkupHandler {
    private var abstract: String?
    private var number: String?
    private var level: String?
    private var bulleted: Set<String> = []
    private var abstracts: [String: String] = [:]

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "w:abstractNum": abstract = attributes["w:abstractNumId"]
        case "w:lvl": level = attributes["w:ilvl"]
        case "w:numFmt":
            if let abstract, level == "0", attributes["w:val"] == "bullet" { bulleted.insert(abstract) }
        case "w:num": number = attributes["w:numId"]
        case "w:abstractNumId": if let number, let value = attributes["w:val"] { abstracts[number] = value }
        default: break
        }
    }

    func end(_ name: String) {
        if name == "w:abstractNum" { abstract = nil }
        if name == "w:num" { number = nil }
    }

    func take(_ text: String) {}

    func isOrdered(_ number: String) -> Bool { abstracts[number].map { !bulleted.contains($0) } ?? false }
}

/// The title among a document's properties.
final class DOCXProperties: MarkupHandler {
    private var isInTitle = false
    private var flow = FlowingText()

    var title: String { flow.text }

    func start(_ name: String, _ attributes: [String: String]) { isInTitle = name == "dc:title" }
    func end(_ name: String) { isInTitle = false }
    func take(_ text: String) { if isInTitle { flow.append(text) } }
}
