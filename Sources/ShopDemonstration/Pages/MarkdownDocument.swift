import SourceFiles

/// The Markdown that help articles use: headings, paragraphs, lists, tables, bold text and links.
///
/// Whatever else the text contains is shown as it is, escaped.
struct MarkdownDocument: Equatable {
    enum Block: Equatable {
        case heading(level: Int, String)
        case paragraph(String)
        case list(items: [String], isOrdered: Bool)
        case table([[String]])
    }

    private(set) var blocks: [Block] = []

    init(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") { lines = lines[(end + 1)...] }
        for line in lines { append(line.trimmed) }
    }

    /// Removes the first heading of level one and gives its text.
    mutating func takeTitle() -> String? {
        guard let first = blocks.first, case .heading(1, let title) = first else { return nil }
        blocks.removeFirst()
        return title
    }

    var html: String {
        blocks.map(Self.html(of:)).joined(separator: "\n")
    }

    // An empty line closes the open block, which an empty paragraph marks until something follows.
    private mutating func append(_ line: String) {
        let previous = blocks.last
        if line.isEmpty {
            if previous != .paragraph("") { blocks.append(.paragraph("")) }
            return
        }
        if previous == .paragraph("") { blocks.removeLast() }
        let isOpen = previous != .paragraph("")
        if let level = line.headingLevel {
            blocks.append(.heading(level: level, String(line.dropFirst(level)).trimmed))
        } else if let item = line.listItem {
            if isOpen, case .list(var items, item.isOrdered)? = previous {
                items.append(item.text)
                blocks[blocks.count - 1] = .list(items: items, isOrdered: item.isOrdered)
            } else {
                blocks.append(.list(items: [item.text], isOrdered: item.isOrdered))
            }
        } else if line.hasPrefix("|") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
                String($0).trimmed
            }
            if isOpen, case .table(var rows)? = previous {
                if !cells.allSatisfy({ $0.allSatisfy { "-:".contains($0) } }) { rows.append(cells) }
                blocks[blocks.count - 1] = .table(rows)
            } else {
                blocks.append(.table([cells]))
            }
        } else if isOpen, case .paragraph(let text)? = previous {
            blocks[blocks.count - 1] = .paragraph(text + "\n" + line)
        } else {
            blocks.append(.paragraph(line))
        }
    }
}

extension MarkdownDocument {
    private static func html(of block: Block) -> String {
        switch block {
        case .heading(let level, let text): return "<h\(level)>\(inline(text))</h\(level)>"
        case .paragraph(""): return ""
        case .paragraph(let text): return "<p>\(inline(text))</p>"
        case .list(let items, let isOrdered):
            let tag = isOrdered ? "ol" : "ul"
            return "<\(tag)>" + items.map { "<li>\(inline($0))</li>" }.joined() + "</\(tag)>"
        case .table(let rows):
            let head = (rows.first ?? []).map { "<th scope=\"col\">\(inline($0))</th>" }.joined()
            let body = rows.dropFirst().map { row in "<tr>" + row.map { "<td>\(inline($0))</td>" }.joined() + "</tr>" }
            return
                "<div class=\"wide\"><table><thead><tr>\(head)</tr></thead><tbody>\(body.joined())</tbody></table></div>"
        }
    }

    private static func inline(_ text: String) -> String {
        let bold = escape(text).replacing(/\*\*(.+?)\*\*/) { "<strong>\($0.1)</strong>" }
        // Only addresses of this site and of the web: never javascript.
        return bold.replacing(/\[([^\]]+)\]\(((?:https?:\/\/|\/|mailto:)[^)\s]*)\)/) {
            "<a href=\"\($0.2)\">\($0.1)</a>"
        }
    }

    private static func escape(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

extension String {
    fileprivate var headingLevel: Int? {
        let level = prefix { $0 == "#" }.count
        return (1...4).contains(level) && dropFirst(level).first == " " ? level : nil
    }

    fileprivate var listItem: (text: String, isOrdered: Bool)? {
        if hasPrefix("- ") || hasPrefix("* ") { return (String(dropFirst(2)), false) }
        let digits = prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return (String(dropFirst(digits.count + 2)), true)
    }
}
