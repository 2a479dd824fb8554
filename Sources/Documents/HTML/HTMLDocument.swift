/// Reads what a web page says: its main part, without navigation, scripts and what is hidden.
public enum HTMLDocument {
    /// What was read stays when the rest cannot be; the remarks tell where reading ended.
    public static func parse(_ text: String) -> Document {
        let reader = HTMLReader()
        let stop = MarkupParser.parse(text, as: .html, into: reader)
        var document = reader.finish()
        switch stop {
        case .tooDeep(let line):
            document.remarks.append(
                .init(
                    line: line, "elements stand in each other more than \(MarkupParser.mostDepth) deep",
                    remedy: "what follows is not read"))
        case .tooSlow:
            document.remarks.append(
                .init(
                    "the page takes more than \(MarkupParser.mostSeconds) seconds to read",
                    remedy: "what follows is not read"))
        case .hasDocumentType, .malformed, nil: break
        }
        return document
    }
}
