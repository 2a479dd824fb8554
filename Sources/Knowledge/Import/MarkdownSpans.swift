import Documents
import SourceFiles

/// The text of a block as it is read, and the marks that are still open in it.
struct MarkdownSpans {
    private var text = String.UnicodeScalarView()
    /// In UTF-16 units.
    private var length = 0
    private var spans: [StyledText.Span] = []
    private var brackets: [(start: Int, isPicture: Bool)] = []
    private var marks: [(scalar: Unicode.Scalar, count: Int, start: Int)] = []

    /// More than so many open at once are none.
    private static let mostOpen = 32

    mutating func append(_ scalar: Unicode.Scalar) {
        text.append(scalar)
        length += UTF16.width(scalar)
    }

    mutating func bracket(isPicture: Bool) {
        if brackets.count < Self.mostOpen { brackets.append((length, isPicture)) }
    }

    /// Ends the bracket that was opened last, as a link where the address may be kept.
    ///
    /// - Parameter target: What stands in the parentheses: an address, and a title that is not kept.
    mutating func link(to target: some Sequence<Unicode.Scalar>) {
        guard let bracket = brackets.popLast(), !bracket.isPicture, bracket.start < length else { return }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: target)
        let whole = String(view).trimmed
        let part =
            whole.hasPrefix("<")
            ? String(whole.dropFirst().prefix { $0 != ">" }).replacing(" ", with: "%20")
            : whole.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        guard let address = LinkAddress.accepted(part) else { return }
        spans.append(.init(bracket.start..<length, .link, address: address))
    }

    /// What stands between angle brackets: an address is a link that shows itself, a tag is nothing.
    mutating func address(_ target: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: target)
        let text = String(view)
        let isMail = text.contains("@") && LinkAddress.scheme(of: text) == nil && !text.contains("=")
        guard let address = LinkAddress.accepted(isMail ? "mailto:" + text : text),
            LinkAddress.scheme(of: address) != nil
        else { return }
        let start = length
        for scalar in text.unicodeScalars { append(scalar) }
        spans.append(.init(start..<length, .link, address: address))
    }

    /// A mark that closes one of its kind, or opens one where a word follows.
    mutating func mark(_ scalar: Unicode.Scalar, count: Int, before next: Unicode.Scalar?) {
        if let place = marks.lastIndex(where: { $0.scalar == scalar && $0.count == count }),
            marks[place].start < length,
            scalar == "`" || text.last?.properties.isWhitespace == false
        {
            let style: StyledText.Style = scalar == "`" ? .code : count == 2 ? .strong : .emphasis
            spans.append(.init(marks[place].start..<length, style))
            marks.remove(at: place)
        } else if next?.properties.isWhitespace == false, marks.count < Self.mostOpen {
            marks.append((scalar, count, length))
        }
    }

    func finish() -> StyledText { StyledText(String(text), spans: spans) }
}
