import SourceFiles

/// Text inside a block, without its marks.
enum MarkdownText {
    /// What a reader sees: links as their text, emphasis and code without marks, pictures as their description.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: marks.contains) else { return text.trimmed }
        let scalars = Array(text.unicodeScalars)
        var output = String.UnicodeScalarView()
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            let next = position + 1 < scalars.count ? scalars[position + 1] : nil
            switch scalar {
            case "\\" where next.map(isPunctuation) ?? false:
                if let next { output.append(next) }
                position += 1
            case "!" where next == "[": break
            case "[": break
            case "]" where next == "(":
                position = end(of: ")", in: scalars, from: position + 2) ?? position
            case "]": break
            case "`": break
            case "*" where !isSpaced(scalars, position): break
            case "_" where isEdge(scalars, position): break
            case "~" where next == "~": position += 1
            case "<" where next.map { $0.properties.isAlphabetic || $0 == "/" } ?? false:
                position = end(of: ">", in: scalars, from: position + 1) ?? keep(scalar, &output, position)
            default: output.append(scalar)
            }
            position += 1
        }
        return String(output).trimmed
    }

    private static let marks = Set("\\![]`*_~<".utf8)

    private static func keep(_ scalar: Unicode.Scalar, _ output: inout String.UnicodeScalarView, _ position: Int) -> Int
    {
        output.append(scalar)
        return position
    }

    /// Links and tags longer than this are not meant, and looking further would be quadratic.
    private static func end(of mark: Unicode.Scalar, in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        scalars[min(start, scalars.count)..<min(start + 500, scalars.count)].firstIndex(of: mark)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20 && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
    }

    /// "3 * 4" keeps its sign.
    private static func isSpaced(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
        let before = position > 0 ? scalars[position - 1] : " "
        let after = position + 1 < scalars.count ? scalars[position + 1] : " "
        return before == " " && after == " "
    }

    /// "_word_" loses its marks, "order_number" keeps its own.
    private static func isEdge(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
        let before = position > 0 ? scalars[position - 1] : " "
        let after = position + 1 < scalars.count ? scalars[position + 1] : " "
        return !(isWord(before) && isWord(after))
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
    }
}
