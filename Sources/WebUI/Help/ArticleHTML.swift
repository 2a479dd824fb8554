import Documents
import Knowledge

/// An article's sections as HTML; everything that it says is text, whatever it looks like.
enum ArticleHTML {
    static func body(of outline: ArticleOutline) -> String {
        outline.parts.flatMap { $0.opened.map(heading) + blocks($0.blocks) }.joined(separator: "\n")
    }

    private static func heading(_ heading: ArticleOutline.Heading) -> String {
        let tag = "h\(min(6, heading.depth + 2))"
        let (text, anchor) = (escaped(heading.text), escaped(heading.anchor))
        return "<\(tag) id=\"\(anchor)\"><a class=\"anchor\" href=\"#\(anchor)\">\(text)</a></\(tag)>"
    }

    /// Lists that follow one another are one.
    private static func blocks(_ blocks: [TextBlock]) -> [String] {
        var merged: [TextBlock] = []
        for block in blocks {
            if block.kind == .list, let last = merged.last, last.kind == .list {
                merged[merged.count - 1] = TextBlock(.list, styled: last.styledPieces + block.styledPieces)
            } else {
                merged.append(block)
            }
        }
        return merged.map(html)
    }

    private static func html(of block: TextBlock) -> String {
        switch block.kind {
        case .paragraph: "<p>\(StyledHTML.html(of: block.styledText))</p>"
        case .list: list(block.styledPieces)
        case .steps: "<ol>" + block.styledPieces.map(step).joined() + "</ol>"
        case .table: table(block.styledPieces)
        }
    }

    /// A step begins with its number and a point, which the list shows by itself.
    private static func step(_ piece: StyledText) -> String {
        let text = piece.text
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), text.dropFirst(digits.count).hasPrefix(". ") else {
            return "<li>\(StyledHTML.html(of: piece))</li>"
        }
        let rest = piece[text.index(digits.endIndex, offsetBy: 2)..<text.endIndex]
        return "<li value=\"\(number)\">\(StyledHTML.html(of: rest))</li>"
    }

    private static func list(_ pieces: [StyledText]) -> String {
        "<ul>" + pieces.map { "<li>\(StyledHTML.html(of: $0))</li>" }.joined() + "</ul>"
    }

    private static func table(_ pieces: [StyledText]) -> String {
        guard let table = TableColumns(pieces: pieces) else { return list(pieces) }
        let head = table.header.map { $0.isEmpty ? "<td></td>" : "<th scope=\"col\">\(escaped($0))</th>" }.joined()
        let rows = table.rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let html = StyledHTML.html(of: cell)
                return column == 0 ? "<th scope=\"row\">\(html)</th>" : "<td>\(html)</td>"
            }
            return "<tr>\(cells.joined())</tr>"
        }
        // A table that is wider than the page is moved by keys as well.
        return """
            <div class="table" tabindex="0"><table><thead><tr>\(head)</tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody></table></div>
            """
    }

    static func escaped(_ text: some StringProtocol) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
